/** The tone before an emergency text: three times a rising pair of notes, clear and not frightening. */

export const ATTENTION_CLIP = 'attention';

/** D5 and G5: heard by ageing ears, and unlike the chime of a call. */
const NOTES_HZ = [587.33, 783.99] as const;
const TIMES = 3;
const NOTE_S = 0.42;
const BETWEEN_PAIRS_S = 0.3;
const PEAK = 0.5;
const RISE_S = 0.015;

/** @returns samples from -1 to 1 at that rate; silent at both ends, so that nothing clicks */
export function attentionTone(sampleRate: number): Float32Array<ArrayBuffer> {
  const pair = NOTES_HZ.length * NOTE_S + BETWEEN_PAIRS_S;
  const samples = new Float32Array(Math.ceil(TIMES * pair * sampleRate));
  for (let time = 0; time < TIMES; time += 1) {
    NOTES_HZ.forEach((hz, note) => {
      const from = Math.round((time * pair + note * NOTE_S) * sampleRate);
      for (let i = 0; i < NOTE_S * sampleRate; i += 1) samples[from + i] = noteAt(hz, i / sampleRate);
    });
  }
  return samples;
}

/** @param at seconds into the note */
function noteAt(hz: number, at: number): number {
  const loudness = Math.min(1, at / RISE_S) * (1 - at / NOTE_S);
  const wave = Math.sin(2 * Math.PI * hz * at) + 0.25 * Math.sin(4 * Math.PI * hz * at);
  return (PEAK * loudness * wave) / 1.25;
}

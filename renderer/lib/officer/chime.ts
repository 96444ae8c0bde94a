/** Two soft notes, made by the browser itself: no file, no network. */
const NOTES = [
  { hertz: 659.25, at: 0 },
  { hertz: 523.25, at: 0.22 },
] as const;
const LOUDNESS = 0.12;
const FADE_S = 0.6;

/** Silent where the browser does not allow sound yet (before the first key or click). */
export function chime(context: AudioContext = new AudioContext()): void {
  for (const { hertz, at } of NOTES) {
    const start = context.currentTime + at;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, start + FADE_S);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + FADE_S);
    if (hertz === NOTES[1].hertz) tone.onended = () => void context.close();
  }
}

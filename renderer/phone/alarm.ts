/** Bell and vibration of a phone, made by the page itself: nothing to load, nothing that can be missing. */

export interface Alarm {
  /** Called within a touch, which is what a browser waits for. @returns whether a sound can be heard */
  unlock(): Promise<boolean>;
  /** Rings until it is stopped, at most for `LONGEST_MS`. */
  ring(): void;
  stop(): void;
}

interface Sounding {
  readonly vibrate: (pattern: number | number[]) => void;
  readonly AudioContext: (new () => AudioContext) | undefined;
}

/** A rising third and the fifth above: the chime of a waiting room, not an alarm. */
const NOTES_HZ = [659.25, 830.61, 987.77] as const;
const NOTE_S = 0.28;
const EVERY_MS = 2_400;
const LONGEST_MS = 45_000;
const PATTERN = [350, 150, 350, 150, 700];

export function browserSounding(): Sounding {
  const { AudioContext } = window as { AudioContext?: new () => AudioContext };
  return {
    AudioContext,
    // an iPhone has no such thing, and some browsers refuse it before a touch
    vibrate: (pattern) => {
      if ('vibrate' in navigator) navigator.vibrate(pattern);
    },
  };
}

export class PhoneAlarm implements Alarm {
  readonly #sounding: Sounding;
  #audio: AudioContext | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #since = 0;

  constructor(sounding: Sounding) {
    this.#sounding = sounding;
  }

  async unlock(): Promise<boolean> {
    const { AudioContext } = this.#sounding;
    if (AudioContext && !this.#audio) this.#audio = new AudioContext();
    await this.#audio?.resume();
    this.#sounding.vibrate(120);
    this.#chime();
    return this.#audio?.state === 'running';
  }

  ring(): void {
    this.stop();
    this.#since = Date.now();
    this.#once();
    this.#timer = setInterval(() => {
      if (Date.now() - this.#since > LONGEST_MS) this.stop();
      else this.#once();
    }, EVERY_MS);
  }

  stop(): void {
    if (this.#timer === undefined) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#sounding.vibrate(0);
  }

  #once(): void {
    this.#sounding.vibrate(PATTERN);
    this.#chime();
  }

  #chime(): void {
    const audio = this.#audio;
    if (audio?.state !== 'running') return;
    NOTES_HZ.forEach((hz, index) => {
      const from = audio.currentTime + index * NOTE_S;
      const tone = audio.createOscillator();
      const loudness = audio.createGain();
      tone.type = 'triangle';
      tone.frequency.value = hz;
      loudness.gain.setValueAtTime(0, from);
      loudness.gain.linearRampToValueAtTime(0.6, from + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.001, from + 2.2 * NOTE_S);
      tone.connect(loudness);
      loudness.connect(audio.destination);
      tone.start(from);
      tone.stop(from + 2.3 * NOTE_S);
    });
  }
}

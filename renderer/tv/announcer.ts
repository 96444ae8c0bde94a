/**
 * The voice: announcements wait in one line and are spoken one after the other, never over each other and never
 * cut off. What is on the line is also shown large, so that eye and ear are told the same.
 */
import type { TvCall } from '../../shared/protocol/tv.ts';

export interface Announcement {
  readonly call: TvCall;
  /** What is said, for who cannot hear it: Indonesian first. */
  readonly sentences: readonly { readonly lang: 'id' | 'en'; readonly text: string }[];
  /** The clips that make the sentence, chime first. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly clip: string;
  /** Silence before it, seconds: the breath between two sentences. */
  readonly breath: number;
}

/** A clip that can sound. */
export interface Clip {
  readonly seconds: number;
  /** Sounds at that time of the port's clock. @returns a function that silences it */
  play(at: number): () => void;
}

/** Where clips sound. Times are seconds of the port's own clock; nothing here throws or hangs. */
export interface AudioPort {
  now(): number;
  /** How loud it is from now on, 0 to 1. */
  volume(level: number): void;
  /** Whether sound comes out; a browser may want a touch first. */
  audible(): Promise<boolean>;
  /** Null where the clip cannot be loaded. */
  load(clip: string): Promise<Clip | null>;
  /** Waits for a time of the clock. @returns false where the clock stands still (device gone) */
  until(at: number): Promise<boolean>;
  /** Waits by the clock on the wall. */
  pause(seconds: number): Promise<void>;
}

/** What is spoken now, and what waits for its turn in that order. */
export interface Line {
  readonly speaking: Announcement | null;
  readonly waiting: readonly Announcement[];
}

/** Scheduled this far ahead, so that the first clip's beginning is not lost. */
const AHEAD_S = 0.1;
/** Silence between two announcements, to tell them apart. */
const BETWEEN_S = 0.7;
/** How long a call is shown large when it cannot be heard: about as long as speaking takes. */
const SHOWN_SILENT_S = 6;

/** The tone that comes before an emergency text. It says no number. */
const ATTENTION: readonly Part[] = [{ clip: 'attention', breath: 0 }];

export class Announcer {
  readonly #port: AudioPort;
  readonly #onChange: (line: Line) => void;
  readonly #volume: () => number;
  #waiting: readonly Announcement[] = [];
  #speaking: Announcement | null = null;
  #running = false;
  /** While an emergency is shown, numbers wait. */
  #held = false;
  #tonesDue = 0;

  /** @param volume how loud an announcement that begins now is to be, 0 to 1 */
  constructor(port: AudioPort, onChange: (line: Line) => void, volume: () => number = () => 1) {
    this.#port = port;
    this.#onChange = onChange;
    this.#volume = volume;
  }

  /** To the end of the line: every call is spoken, also one of a number that still waits for its first. */
  announce(announcement: Announcement): void {
    this.#waiting = [...this.#waiting, announcement];
    if (this.#running) this.#tell();
    this.#goOn();
  }

  /** An emergency is shown: its tone sounds once what is being spoken has ended, and numbers wait. */
  hold(withTone: boolean): void {
    this.#held = true;
    if (withTone) this.#tonesDue += 1;
    this.#goOn();
  }

  /** The emergency is over. @param stillMatters the others were served meanwhile and are not called any more */
  release(stillMatters: (call: TvCall) => boolean): void {
    this.#held = false;
    this.#waiting = this.#waiting.filter(({ call }) => stillMatters(call));
    this.#tell();
    this.#goOn();
  }

  /** Forgets what waits: the device is no longer paired. What is being spoken ends. */
  clear(): void {
    this.#waiting = [];
    this.#tonesDue = 0;
    this.#held = false;
    this.#tell();
  }

  #goOn(): void {
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (await this.#one()) {
        if (this.#waiting.length > 0 || this.#tonesDue > 0) await this.#port.pause(BETWEEN_S);
      }
    } finally {
      this.#running = false;
      this.#speaking = null;
      this.#tell();
    }
  }

  /** @returns false where nothing may be said now */
  async #one(): Promise<boolean> {
    if (this.#tonesDue > 0) {
      this.#tonesDue = 0;
      this.#speaking = null;
      this.#tell();
      await this.#sound(ATTENTION, 1);
      return true;
    }
    if (this.#held) return false;
    [this.#speaking = null, ...this.#waiting] = this.#waiting;
    if (this.#speaking === null) return false;
    this.#tell();
    const heard = await this.#sound(this.#speaking.parts, this.#volume());
    if (!heard) await this.#port.pause(SHOWN_SILENT_S);
    return true;
  }

  /** @returns whether all of it was heard */
  async #sound(parts: readonly Part[], volume: number): Promise<boolean> {
    const loaded = (await this.#port.audible()) ? await this.#load(parts) : [];
    const clips = loaded.filter((part) => part !== null);
    // A number without its counter sends people to the wrong place: then the chime alone turns heads to the screen.
    const whole = clips.length === parts.length;
    const played = whole ? clips : loaded.slice(0, 1).filter((part) => part !== null);
    if (played.length > 0) await this.#play(played, volume);
    return whole;
  }

  async #play(clips: readonly { clip: Clip; breath: number }[], volume: number): Promise<void> {
    this.#port.volume(volume);
    let at = this.#port.now() + AHEAD_S;
    const silence = clips.map(({ clip, breath }) => {
      const stop = clip.play(at + breath);
      at += breath + clip.seconds;
      return stop;
    });
    // A clock that stands still would sound the rest over a later announcement when it goes on.
    if (!(await this.#port.until(at))) for (const stop of silence) stop();
  }

  /** Null where a clip is not there, also when asked for a second time. */
  #load(parts: readonly Part[]): Promise<({ clip: Clip; breath: number } | null)[]> {
    const load = async ({ clip, breath }: Part): Promise<{ clip: Clip; breath: number } | null> => {
      const loaded = (await this.#port.load(clip)) ?? (await this.#port.load(clip));
      return loaded && { clip: loaded, breath };
    };
    return Promise.all(parts.map(load));
  }

  #tell(): void {
    this.#onChange({ speaking: this.#speaking, waiting: this.#waiting });
  }
}

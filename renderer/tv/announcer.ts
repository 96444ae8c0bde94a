/**
 * The voice: announcements wait in one line and are spoken one after the other, never over each other and never
 * cut off. What is on the line is also shown large, so that eye and ear are told the same.
 */
import type { TvCall } from '../../shared/protocol/tv.ts';

export interface Announcement {
  readonly call: TvCall;
  /** The sentence, for who cannot hear it. */
  readonly text: string;
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

/** A newer call of a number that still waits takes its place; any other goes to the end. */
export function queued(waiting: readonly Announcement[], latest: Announcement): Announcement[] {
  const sameTicket = ({ call }: Announcement): boolean => call.ticket === latest.call.ticket;
  return waiting.some(sameTicket)
    ? waiting.map((announcement) => (sameTicket(announcement) ? latest : announcement))
    : [...waiting, latest];
}

export class Announcer {
  readonly #port: AudioPort;
  readonly #onChange: (line: Line) => void;
  #waiting: readonly Announcement[] = [];
  #speaking: Announcement | null = null;
  #running = false;

  constructor(port: AudioPort, onChange: (line: Line) => void) {
    this.#port = port;
    this.#onChange = onChange;
  }

  announce(announcement: Announcement): void {
    this.#waiting = queued(this.#waiting, announcement);
    if (this.#running) this.#tell();
    else void this.#run();
  }

  /** Forgets what waits: the device is no longer paired. What is being spoken ends. */
  clear(): void {
    this.#waiting = [];
    this.#tell();
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (this.#next()) {
        await this.#speak();
        if (this.#waiting.length > 0) await this.#port.pause(BETWEEN_S);
      }
    } finally {
      this.#running = false;
      this.#speaking = null;
      this.#tell();
    }
  }

  #next(): Announcement | null {
    [this.#speaking = null, ...this.#waiting] = this.#waiting;
    if (this.#speaking !== null) this.#tell();
    return this.#speaking;
  }

  async #speak(): Promise<void> {
    const parts = this.#speaking?.parts ?? [];
    const clips = (await this.#port.audible()) ? await this.#load(parts) : [];
    if (clips.length === 0) return this.#port.pause(SHOWN_SILENT_S);

    let at = this.#port.now() + AHEAD_S;
    const silence = clips.map(({ clip, breath }) => {
      const stop = clip.play(at + breath);
      at += breath + clip.seconds;
      return stop;
    });
    // A clock that stands still would sound the rest over a later announcement when it goes on.
    if (!(await this.#port.until(at))) for (const stop of silence) stop();
  }

  /** The parts whose clip is there; the rest of the sentence is spoken without the others. */
  async #load(parts: readonly Part[]): Promise<{ clip: Clip; breath: number }[]> {
    const loading = parts.map(async ({ clip, breath }) => ({ clip: await this.#port.load(clip), breath }));
    return (await Promise.all(loading)).flatMap(({ clip, breath }) =>
      clip === null ? [] : [{ clip, breath }],
    );
  }

  #tell(): void {
    this.#onChange({ speaking: this.#speaking, waiting: this.#waiting });
  }
}

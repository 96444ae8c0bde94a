import type { AudioPort, Clip } from '../../../renderer/tv/announcer.ts';

interface Options {
  /** Clips that cannot be loaded. */
  readonly missing?: readonly string[];
  /** How often they are missing before they come; for ever unless said otherwise. */
  readonly missingTimes?: number;
  readonly mute?: boolean;
  /** The audio clock stands still: the device is gone. */
  readonly stalls?: boolean;
  /** Lengths of the clips, used in turn. */
  readonly seconds?: readonly number[];
}

interface Happening {
  readonly at: number;
  readonly run: () => void;
}

/** An audio port on a clock of its own: waiting moves the clock, and what was planned for that time happens. */
export class FakeAudio implements AudioPort {
  readonly played: {
    readonly id: string;
    readonly from: number;
    readonly to: number;
    readonly volume: number;
  }[] = [];
  readonly stopped: string[] = [];
  readonly #options: Options;
  readonly #planned: Happening[] = [];
  #now = 0;
  #loads = 0;
  #volume = 1;
  readonly #missed = new Map<string, number>();

  constructor(options: Options = {}) {
    this.#options = options;
  }

  /** Plans something; to be called in the order of time. */
  at(at: number, run: () => void): void {
    this.#planned.push({ at, run });
  }

  /** Lets all that was planned happen, and everything that follows from it. */
  async drain(): Promise<void> {
    await settled();
    while (this.#planned.length > 0) {
      this.#moveTo(Math.max(this.#now, this.#planned[0]?.at ?? 0));
      await settled();
    }
  }

  now(): number {
    return this.#now;
  }

  volume(level: number): void {
    this.#volume = level;
  }

  audible(): Promise<boolean> {
    return Promise.resolve(this.#options.mute !== true);
  }

  load(id: string): Promise<Clip | null> {
    if (this.#isMissing(id)) return Promise.resolve(null);
    const lengths = this.#options.seconds ?? [1];
    const seconds = lengths[this.#loads++ % lengths.length] ?? 1;
    return Promise.resolve({
      seconds,
      play: (from: number) => {
        this.played.push({ id, from, to: from + seconds, volume: this.#volume });
        return () => this.stopped.push(id);
      },
    });
  }

  async until(at: number): Promise<boolean> {
    await Promise.resolve();
    this.#moveTo(at);
    return this.#options.stalls !== true;
  }

  async pause(seconds: number): Promise<void> {
    await Promise.resolve();
    this.#moveTo(this.#now + seconds);
  }

  #isMissing(id: string): boolean {
    if (this.#options.missing?.includes(id) !== true) return false;
    const times = (this.#missed.get(id) ?? 0) + 1;
    this.#missed.set(id, times);
    return times <= (this.#options.missingTimes ?? Infinity);
  }

  #moveTo(at: number): void {
    while ((this.#planned[0]?.at ?? Infinity) <= at) {
      const next = this.#planned.shift();
      this.#now = Math.max(this.#now, next?.at ?? 0);
      next?.run();
    }
    this.#now = Math.max(this.#now, at);
  }
}

/** Every promise that can settle has settled. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

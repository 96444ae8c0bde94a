import type { Clock } from '../../../shared/clock.ts';

/** Timers as a browser has them; a test passes its own. */
export interface Scheduler {
  /** Runs once after so many milliseconds. @returns a function that calls it off */
  after(milliseconds: number, run: () => void): () => void;
}

export const browserScheduler: Scheduler = {
  after(milliseconds, run) {
    const handle = setTimeout(run, milliseconds);
    return () => clearTimeout(handle);
  },
};

/** For spans only: keeps its pace when the machine's clock is set. Not milliseconds since 1970. */
export const monotonicClock: Clock = { now: () => performance.now() };

import type { Clock } from '../../../shared/clock.ts';

/** The office's time. It never goes back. */
export interface OfficeClock extends Clock {
  /** Resolves once it is that late. */
  reach(instant: number): Promise<void>;
  /** Nobody is there until then. */
  skipTo(instant: number): void;
}

/** Jumps from one thing to the next: nothing sleeps. */
export function createVirtualClock(start: number): OfficeClock {
  let now = start;
  function skipTo(instant: number): void {
    now = Math.max(now, instant);
  }
  return {
    now: () => now,
    skipTo,
    reach(instant) {
      skipTo(instant);
      return Promise.resolve();
    },
  };
}

/** Runs by itself, so many times as fast as the clock on the wall. */
export function createFastClock(start: number, speed: number): OfficeClock {
  let begins = start;
  const since = performance.now();
  const now = (): number => Math.round(begins + (performance.now() - since) * speed);
  return {
    now,
    skipTo(instant) {
      begins += Math.max(0, instant - now());
    },
    async reach(instant) {
      const ms = (instant - now()) / speed;
      if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
    },
  };
}

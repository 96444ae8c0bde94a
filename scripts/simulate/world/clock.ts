import type { Clock } from '../../../shared/clock.ts';

/** The office's time, which jumps from one thing to the next. It never goes back. */
export interface VirtualClock extends Clock {
  jumpTo(instant: number): void;
}

export function createVirtualClock(start: number): VirtualClock {
  let now = start;
  return {
    now: () => now,
    jumpTo(instant) {
      now = Math.max(now, instant);
    },
  };
}

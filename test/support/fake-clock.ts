import type { Clock } from '../../shared/clock.ts';

/** A clock that a test moves. */
export interface FakeClock extends Clock {
  set(instant: string): void;
  advance(ms: number): void;
}

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** Starts on a Monday morning in service hours, office time WITA: 23 November 2026, 09.00. */
export function fakeClock(start = '2026-11-23T09:00:00+08:00'): FakeClock {
  let now = Date.parse(start);
  return {
    now: () => now,
    set(instant) {
      now = Date.parse(instant);
    },
    advance(ms) {
      now += ms;
    },
  };
}

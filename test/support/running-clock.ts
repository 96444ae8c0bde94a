import { performance } from 'node:perf_hooks';
import { fakeClock, type FakeClock } from './fake-clock.ts';

/** A clock that runs by itself, as pages in a browser need it, and that a test can move on as well. */
export function runningClock(start?: string): FakeClock {
  const moved = fakeClock(start);
  let since = performance.now();
  return {
    now: () => Math.round(moved.now() + performance.now() - since),
    set(instant) {
      since = performance.now();
      moved.set(instant);
    },
    advance: (ms) => moved.advance(ms),
  };
}

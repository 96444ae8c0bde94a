import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../../shared/clock.ts';

export interface ManualTime extends Clock {
  schedule(task: () => void, delay: number): () => void;
  /** Moves the clock, running what falls due on the way, each at its own time. */
  advance(by: number): Promise<void>;
  /** Lets everything already under way finish. */
  settle(): Promise<void>;
  /** ms until each timer, soonest first. */
  timers(): number[];
}

/** A clock that a test moves, and timers that follow it. */
export function createManualTime(start: number): ManualTime {
  let now = start;
  const pending = new Set<{ at: number; task: () => void }>();
  const soonest = () => [...pending].sort((one, other) => one.at - other.at)[0];

  /** Nothing here waits for real I/O of unknown length: a few turns of the loop end every chain of promises. */
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
  }

  return {
    now: () => now,
    schedule(task, delay) {
      const timer = { at: now + delay, task };
      pending.add(timer);
      return () => pending.delete(timer);
    },
    async advance(by) {
      const end = now + by;
      for (let next = soonest(); next !== undefined && next.at <= end; next = soonest()) {
        now = next.at;
        pending.delete(next);
        next.task();
        await settle();
      }
      now = end;
    },
    settle,
    timers: () => [...pending].map(({ at }) => at - now).sort((one, other) => one - other),
  };
}

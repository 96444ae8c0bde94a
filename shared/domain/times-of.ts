/**
 * How long a visit waited, was handled and was put aside: measured apart, so that nobody is blamed for the queue
 * (domain finding 3). Instants are ms since 1970 UTC, durations ms.
 */
import { isOfficersStep, stepOf, type PosProfile } from './pos.ts';

/** One run of a step, as it is stored. */
export interface TimedRun {
  readonly round: number;
  readonly no: number;
  readonly waitingSince: number;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  /** Put aside since then; null while it runs. */
  readonly pausedAt: number | null;
  /** How long it was put aside before. */
  readonly pausedMs: number;
}

export interface Times {
  /** In the queue, before anybody began (tunggu). */
  readonly waitMs: number;
  /** Somebody worked at it (proses). */
  readonly handlingMs: number;
  /** Begun and put aside: on hold, or passed to another officer. */
  readonly heldMs: number;
}

const NONE: Times = { waitMs: 0, handlingMs: 0, heldMs: 0 };

/** The times of one run; one that is not finished counts up to `now`. */
export function timesOf(run: TimedRun, now: number): Times {
  const end = run.finishedAt ?? now;
  if (run.startedAt === null) return { ...NONE, waitMs: Math.max(0, end - run.waitingSince) };
  const heldMs = run.pausedMs + (run.pausedAt === null ? 0 : Math.max(0, end - run.pausedAt));
  return {
    waitMs: Math.max(0, run.startedAt - run.waitingSince),
    handlingMs: Math.max(0, end - run.startedAt - heldMs),
    heldMs,
  };
}

/**
 * The times of a visit, or of one of its services.
 * @param runs of that visit. What the visitor does alone (guest book, survey) is nobody's handling and not counted
 * @param round only that service's; all of them where it is left out
 */
export function timesOfVisit(
  runs: readonly TimedRun[],
  { pos, now, round }: { readonly pos: PosProfile; readonly now: number; readonly round?: number },
): Times {
  return runs
    .filter((run) => isOfficersStep(stepOf(pos, run.no)) && (round === undefined || run.round === round))
    .map((run) => timesOf(run, now))
    .reduce(
      (sum, times) => ({
        waitMs: sum.waitMs + times.waitMs,
        handlingMs: sum.handlingMs + times.handlingMs,
        heldMs: sum.heldMs + times.heldMs,
      }),
      NONE,
    );
}

/** What a standard in seconds, minutes or hours is held against: handling, or all of it where the office counts elapsed time. */
export function heldAgainstStandard(times: Times, basis: 'handling' | 'elapsed'): number {
  return basis === 'handling' ? times.handlingMs : times.waitMs + times.handlingMs + times.heldMs;
}

/** A step that was put aside (ditahan, dialihkan) and is taken up again. */
import type { TimeStandard } from './pos.ts';

/** Instants in ms since 1970 UTC. */
export interface PausedStep {
  readonly amberAt: number | null;
  readonly dueAt: number | null;
  /** Put aside since then; null where it was not. */
  readonly pausedAt: number | null;
  /** How long it was put aside before, ms. */
  readonly pausedMs: number;
}

/** What a standard is held against: handling alone, or all that elapsed, waiting and pauses with it. */
export type SlaBasis = 'handling' | 'elapsed';

/** What decides whether a pause counts, and the instant it is asked for (ms). */
export interface PauseCount {
  readonly standard: TimeStandard;
  readonly basis: SlaBasis;
  readonly now: number;
}

/**
 * Whether the time goes on while a step is put aside. The standard is held against handling (domain finding 3), so one
 * in seconds, minutes or hours stands still; a promise of working days is one to the visitor and goes on, and so does
 * everything where the office counts elapsed time.
 */
export function pauseCounts({ standard, basis }: Omit<PauseCount, 'now'>): boolean {
  return basis === 'elapsed' || standard.kind === 'working-days';
}

/**
 * The instant an open step's clock stands at, to be held against when it turns amber and is due: now, but where it was
 * put aside and the pause does not count, then. Hub and desk both ask here, so that no desk shows other than what the
 * hub will ask an explanation for.
 */
export function clockStandsAt({ pausedAt }: Pick<PausedStep, 'pausedAt'>, how: PauseCount): number {
  return pausedAt === null || pauseCounts(how) ? how.now : Math.min(pausedAt, how.now);
}

/** The step's clock once it goes on: what does not count moves it on. */
export function afterPause(step: PausedStep, how: PauseCount): PausedStep {
  if (step.pausedAt === null) return step;
  const pause = Math.max(0, how.now - step.pausedAt);
  const moves = !pauseCounts(how);
  const move = (instant: number | null): number | null =>
    instant === null || !moves ? instant : instant + pause;
  return {
    amberAt: move(step.amberAt),
    dueAt: move(step.dueAt),
    pausedAt: null,
    pausedMs: step.pausedMs + pause,
  };
}

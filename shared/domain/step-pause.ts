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

/**
 * The step's clock once it goes on. The standard is held against handling (domain finding 3), so one in seconds,
 * minutes or hours moves on by the pause; a promise of working days is one to the visitor and stays, and so does
 * everything where the office counts elapsed time.
 */
export function afterPause(
  step: PausedStep,
  how: { readonly standard: TimeStandard; readonly basis: 'handling' | 'elapsed'; readonly now: number },
): PausedStep {
  if (step.pausedAt === null) return step;
  const pause = Math.max(0, how.now - step.pausedAt);
  const moves = how.basis === 'handling' && how.standard.kind !== 'working-days';
  const move = (instant: number | null): number | null =>
    instant === null || !moves ? instant : instant + pause;
  return {
    amberAt: move(step.amberAt),
    dueAt: move(step.dueAt),
    pausedAt: null,
    pausedMs: step.pausedMs + pause,
  };
}

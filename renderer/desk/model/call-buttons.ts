/** What the buttons of a called number say and when they may be pressed: the hub's own limits, counted on the screen. */
import {
  checkPassOver,
  checkRecall,
  pauseLeft,
  undoLeft,
  type CallLimits,
} from '../../../shared/domain/call-limits.ts';
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';

type Called = Pick<DeskVisit, 'calls' | 'lastCalledAt'>;

export interface CallButtons {
  readonly recall: {
    readonly allowed: boolean;
    /** Which call it would be, at most the last. */
    readonly next: number;
    readonly max: number;
    /** Every call was made. */
    readonly usedUp: boolean;
    /** Until the pause after the latest call is over, s. */
    readonly seconds: number;
  };
  readonly noShow: {
    readonly allowed: boolean;
    /** Calls still missing before the number may be passed over. */
    readonly callsMissing: number;
    readonly seconds: number;
  };
}

/** @param now the hub's time, ms */
export function callButtons(visit: Called, limits: CallLimits, now: number): CallButtons {
  const { calls } = visit;
  const max = limits.maxCalls;
  // A screen whose clock is a moment behind the hub's still counts from the whole pause.
  const seconds = Math.min(pauseLeft(visit, limits, now), limits.secondsBetweenCalls);
  return {
    recall: {
      allowed: checkRecall(visit, limits, now).ok,
      next: Math.min(calls + 1, max),
      max,
      usedUp: calls >= max,
      seconds,
    },
    noShow: {
      allowed: checkPassOver(visit, limits, now).ok,
      callsMissing: Math.max(0, max - calls),
      seconds,
    },
  };
}

/** Numbers I passed over whose "Tidak Hadir" can still be taken back, the latest first. */
export function undoable(
  visits: Iterable<DeskVisit>,
  officerId: string,
  limits: CallLimits,
  now: number,
): readonly { readonly visit: DeskVisit; readonly seconds: number }[] {
  const mine = [...visits].filter((visit) => visit.state === 'skipped' && visit.skippedBy === officerId);
  return mine
    .map((visit) => ({
      visit,
      seconds: Math.min(undoLeft(visit.skippedAt, limits, now), limits.undoNoShowSeconds),
    }))
    .filter(({ seconds }) => seconds > 0)
    .sort((a, b) => b.seconds - a.seconds);
}

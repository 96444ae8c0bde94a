/** The coordinator's board: every visit under way, those who need help first. */
import { isEnded } from '../../../shared/domain/visit.ts';
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import { alertOf, waitsTooLong, type Counting } from './step-clock.ts';

/** Why a visit stands where it stands on the board. */
export type Need = 'over' | 'amber' | 'long-wait' | 'none';

const URGENCY: Readonly<Record<Need, number>> = { over: 0, amber: 1, 'long-wait': 2, none: 3 };

export function needOf(board: Counting, visit: DeskVisit, now: number): Need {
  const alert = alertOf(board, visit, now);
  if (alert !== 'normal') return alert;
  return waitsTooLong(visit, now, board.rules) ? 'long-wait' : 'none';
}

/**
 * Over first and the longest over on top, then amber by what is left, then who waits too long; of the rest the running
 * steps by what is left, then those who wait longest.
 */
export function byNeedOfHelp(board: Counting, now: number): (a: DeskVisit, b: DeskVisit) => number {
  return (a, b) =>
    URGENCY[needOf(board, a, now)] - URGENCY[needOf(board, b, now)] ||
    Number(a.step?.startedAt == null) - Number(b.step?.startedAt == null) ||
    deadline(a) - deadline(b) ||
    a.registeredAt - b.registeredAt;
}

function deadline(visit: DeskVisit): number {
  const { step } = visit;
  if (step === null) return Number.MAX_SAFE_INTEGER;
  return step.startedAt === null ? step.waitingSince : (step.dueAt ?? Number.MAX_SAFE_INTEGER);
}

/** Not ended; a passed-over number stays, as it may still report. */
export function underWay(visits: Iterable<DeskVisit>): DeskVisit[] {
  return [...visits].filter((visit) => !isEnded(visit.state));
}

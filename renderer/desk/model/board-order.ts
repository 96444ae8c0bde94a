/** The coordinator's board: every visit under way, those who need help first. */
import { isEnded } from '../../../shared/domain/visit.ts';
import type { StepAlert } from '../../../shared/domain/pos.ts';
import type { DeskVisit } from '../../../shared/protocol/desk.ts';
import { alertOf } from './step-clock.ts';

const URGENCY: Readonly<Record<StepAlert, number>> = { over: 0, amber: 1, normal: 2 };

/** Over first and the longest over on top, then amber by what is left, then running steps, then those who wait longest. */
export function byNeedOfHelp(now: number): (a: DeskVisit, b: DeskVisit) => number {
  return (a, b) =>
    URGENCY[alertOf(a, now)] - URGENCY[alertOf(b, now)] ||
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

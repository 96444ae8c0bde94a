/** A visit as a line of the desk's queue: no personal data. */
import type { StepRunRow } from '../../db/repositories/step-runs.ts';
import type { VisitRow } from '../../db/repositories/visits.ts';
import { isEnded } from '../../shared/domain/visit.ts';
import type { DeskStep, DeskVisit } from '../../shared/protocol/desk.ts';

export function deskVisit(visit: VisitRow, steps: readonly StepRunRow[]): DeskVisit {
  return {
    id: visit.id,
    seq: visit.seq,
    day: visit.day,
    ticket: visit.ticket,
    state: visit.state,
    stage: visit.stage,
    serviceId: visit.serviceId,
    topicId: visit.topicId,
    rank: visit.rank,
    priority: visit.priority,
    language: visit.language,
    registeredAt: visit.registeredAt,
    queuedAt: visit.queuedAt,
    counterId: visit.counterId,
    officerId: visit.officerId,
    routedCounterId: visit.routedCounterId,
    routedOfficerId: visit.routedOfficerId,
    calls: visit.calls,
    outcome: visit.outcome,
    step: isEnded(visit.state) ? null : currentStep(steps),
  };
}

/** The step that runs or is waited for: the last one that is not finished. */
function currentStep(steps: readonly StepRunRow[]): DeskStep | null {
  const step = steps.findLast(({ finishedAt }) => finishedAt === null);
  if (!step) return null;
  const { no, startedAt, amberAt, dueAt, waitingSince } = step;
  return { no, startedAt, amberAt, dueAt, waitingSince };
}

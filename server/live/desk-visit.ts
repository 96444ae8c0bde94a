/** A visit as a line of the desk's queue: no personal data. */
import type { StepRunRow } from '../../db/repositories/step-runs.ts';
import type { VisitRow } from '../../db/repositories/visits.ts';
import { isEnded } from '../../shared/domain/visit.ts';
import type { DeskStep, DeskVisit } from '../../shared/protocol/desk/queue.ts';
import { returningOf } from '../usecases/counter-queue.ts';
import { moreServicesOf } from '../usecases/services-to-come.ts';

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
    lastCalledAt: visit.lastCalledAt,
    outcome: visit.outcome,
    resumesAs: visit.resumesAs,
    round: visit.round,
    moreServices: moreServicesOf(visit),
    returning: returningOf(visit),
    skippedAt: visit.skippedAt,
    skippedBy: visit.skippedBy,
    appointmentAt: visit.appointmentAt,
    posId: visit.posId,
    posVersion: visit.posVersion,
    step: isEnded(visit.state) ? null : currentStep(steps),
  };
}

/** The step that runs or is waited for: the last one that is not finished. */
function currentStep(steps: readonly StepRunRow[]): DeskStep | null {
  const step = steps.findLast(({ finishedAt }) => finishedAt === null);
  if (!step) return null;
  const { no, round, startedAt, amberAt, dueAt, waitingSince, pausedAt } = step;
  return { no, round, startedAt, amberAt, dueAt, waitingSince, pausedAt };
}

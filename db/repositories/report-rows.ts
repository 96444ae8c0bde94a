/** What reports reckon with: a few columns of many visits, without personal data, read a span of days at a time. */
import type { LeanDeviation } from '../../shared/domain/reports/compliance.ts';
import type { Span } from '../../shared/domain/reports/period.ts';
import type { LeanRun, LeanServed, LeanVisit } from '../../shared/domain/reports/services-of-visit.ts';
import type { Outcome, VisitState } from '../../shared/domain/visit.ts';
import type { Queryable } from '../database.ts';
import type { DeputationRow, DeviationRemarkRow, DeviationRow } from './records.ts';

export async function leanVisits(db: Queryable, { from, to }: Span): Promise<LeanVisit[]> {
  return db
    .selectFrom('visit')
    .select(['id', 'day', 'ticket', 'serviceId', 'state', 'outcome', 'officerId', 'registeredAt', 'round'])
    .select(['posId', 'posVersion'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .orderBy('ticket')
    .execute();
}

export async function leanRuns(db: Queryable, { from, to }: Span): Promise<LeanRun[]> {
  return db
    .selectFrom('visit')
    .innerJoin('stepRun', 'stepRun.visitId', 'visit.id')
    .select(['stepRun.visitId', 'stepRun.round', 'stepRun.no', 'stepRun.waitingSince', 'stepRun.startedAt'])
    .select(['stepRun.dueAt', 'stepRun.finishedAt', 'stepRun.pausedAt', 'stepRun.pausedMs'])
    .select('stepRun.officerId')
    .where('visit.day', '>=', from)
    .where('visit.day', '<=', to)
    .execute();
}

export async function leanServed(db: Queryable, { from, to }: Span): Promise<LeanServed[]> {
  return db
    .selectFrom('visit')
    .innerJoin('servedService as served', 'served.visitId', 'visit.id')
    .select(['served.visitId', 'served.round', 'served.serviceId', 'served.officerId', 'served.outcome'])
    .select('served.finishedAt')
    .where('visit.day', '>=', from)
    .where('visit.day', '<=', to)
    .execute();
}

export type ReportedDeviation = DeviationRow &
  LeanDeviation & { readonly day: string; readonly ticket: string; readonly serviceId: string };

/** Deviations of visits of those days, oldest visit first. */
export async function deviationsBetween(db: Queryable, { from, to }: Span): Promise<ReportedDeviation[]> {
  return db
    .selectFrom('visit')
    .innerJoin('deviation', 'deviation.visitId', 'visit.id')
    .selectAll('deviation')
    .select(['visit.day', 'visit.ticket', 'visit.serviceId'])
    .where('visit.day', '>=', from)
    .where('visit.day', '<=', to)
    .orderBy('visit.day')
    .orderBy('deviation.createdAt')
    .orderBy('deviation.id')
    .execute();
}

/** What was said of those deviations, oldest first. */
export async function remarksBetween(db: Queryable, { from, to }: Span): Promise<DeviationRemarkRow[]> {
  return db
    .selectFrom('visit')
    .innerJoin('deviation', 'deviation.visitId', 'visit.id')
    .innerJoin('deviationRemark as remark', 'remark.deviationId', 'deviation.id')
    .selectAll('remark')
    .where('visit.day', '>=', from)
    .where('visit.day', '<=', to)
    .orderBy('remark.createdAt')
    .orderBy('remark.id')
    .execute();
}

export async function deputationsBetween(
  db: Queryable,
  { from, to }: Span,
): Promise<
  (DeputationRow & { readonly day: string; readonly ticket: string; readonly serviceId: string })[]
> {
  return db
    .selectFrom('visit')
    .innerJoin('deputation', 'deputation.visitId', 'visit.id')
    .selectAll('deputation')
    .select(['visit.day', 'visit.ticket', 'visit.serviceId'])
    .where('visit.day', '>=', from)
    .where('visit.day', '<=', to)
    .orderBy('deputation.createdAt')
    .orderBy('deputation.id')
    .execute();
}

export interface FollowUp {
  /** The visit that was given another date. */
  readonly fromVisitId: string;
  /** The visit that kept it. */
  readonly visitId: string;
  readonly state: VisitState;
  /** Of the first service of that visit, which is the one the date was for. */
  readonly outcome: Outcome | null;
  readonly finishedAt: number | null;
}

/** Every other date that was kept, of all times: a request may end long after the days a report is of. */
export async function keptFollowUps(db: Queryable): Promise<FollowUp[]> {
  const rows = await db
    .selectFrom('appointment')
    .innerJoin('visit', 'visit.id', 'appointment.arrivedVisitId')
    .leftJoin('servedService as served', (join) =>
      join.onRef('served.visitId', '=', 'visit.id').on('served.round', '=', 1),
    )
    .select(['appointment.fromVisitId', 'visit.id as visitId', 'visit.state', 'visit.round'])
    .select(['visit.outcome', 'served.outcome as servedOutcome', 'served.finishedAt as servedAt'])
    .select((eb) =>
      eb
        .selectFrom('stepRun')
        .select((run) => run.fn.max('stepRun.finishedAt').as('at'))
        .whereRef('stepRun.visitId', '=', 'visit.id')
        .where('stepRun.round', '=', 1)
        .where('stepRun.officerId', 'is not', null)
        .as('stepsEndedAt'),
    )
    .where('appointment.fromVisitId', 'is not', null)
    .execute();
  return rows.map(({ fromVisitId, visitId, state, outcome, servedOutcome, servedAt, stepsEndedAt }) => ({
    fromVisitId: fromVisitId ?? '',
    visitId,
    state,
    outcome: servedOutcome ?? outcome,
    finishedAt: servedAt ?? stepsEndedAt,
  }));
}

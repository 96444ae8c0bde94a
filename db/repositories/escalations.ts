/** What supervision is told of (C-09), and the steps it may have to be told of. */
import type { Selectable } from 'kysely';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { EscalationTable } from '../schema/records.ts';
import type { StepRunRow } from './step-runs.ts';
import { WAITS } from './visit-indices.ts';
import type { VisitRow } from './visits.ts';

export type EscalationRow = Selectable<EscalationTable>;

/** A step with what of its visit matters to supervision. */
export type WatchedRun = StepRunRow &
  Pick<VisitRow, 'ticket' | 'state' | 'posId' | 'posVersion' | 'queuedAt' | 'returnSince'>;

const WATCHED = [
  'visit.ticket',
  'visit.state',
  'visit.posId',
  'visit.posVersion',
  'visit.queuedAt',
  'visit.returnSince',
] as const;

// read along the index of open due times: the finished steps of all years are not in it
const overdue = prepared<{ now: number }, WatchedRun>((p) =>
  blueprint
    .selectFrom('stepRun')
    .innerJoin('visit', 'visit.id', 'stepRun.visitId')
    .selectAll('stepRun')
    .select(WATCHED)
    .where('stepRun.finishedAt', 'is', null)
    .where('stepRun.dueAt', 'is not', null)
    .where('stepRun.dueAt', '<', p.now)
    .where('stepRun.pausedAt', 'is', null)
    .orderBy('stepRun.dueAt'),
);

/** The steps that are under way and were due before `now`. */
export async function overdueRuns(db: Queryable, now: number): Promise<WatchedRun[]> {
  return (await overdue(db, { now })).rows;
}

// from the tickets that wait now, who are few, to the step each of them waits for
const waiting = prepared<{ before: number }, WatchedRun>((p) =>
  blueprint
    .selectFrom('visit')
    .innerJoin('stepRun', 'stepRun.visitId', 'visit.id')
    .selectAll('stepRun')
    .select(WATCHED)
    .where(WAITS)
    .where('stepRun.finishedAt', 'is', null)
    .where('stepRun.waitingSince', '<', p.before)
    .orderBy('stepRun.waitingSince'),
);

/** The steps whose visitors stand in a queue and began to wait before that instant. */
export async function runsWaitedFor(db: Queryable, before: number): Promise<WatchedRun[]> {
  return (await waiting(db, { before })).rows;
}

/** What was raised of these visits, whatever became of it. */
export async function escalationsOfVisits(
  db: Queryable,
  visitIds: readonly string[],
): Promise<EscalationRow[]> {
  if (visitIds.length === 0) return [];
  return db.selectFrom('escalation').selectAll().where('visitId', 'in', visitIds).execute();
}

/** @returns false where that level was told of that step before */
export async function insertEscalation(db: Queryable, escalation: EscalationRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('escalation')
    .values(escalation)
    .onConflict((conflict) => conflict.columns(['visitId', 'round', 'stepNo', 'kind', 'level']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function findEscalation(db: Queryable, id: string): Promise<EscalationRow | undefined> {
  return db.selectFrom('escalation').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function updateEscalation(
  db: Queryable,
  id: string,
  patch: Partial<Pick<EscalationRow, 'seenAt' | 'seenBy' | 'answeredAt' | 'answeredBy' | 'answer'>>,
): Promise<void> {
  await db.updateTable('escalation').set(patch).where('id', '=', id).execute();
}

/** Those of a day, and those of earlier days that nobody answered, oldest first. */
export async function escalationsToShow(
  db: Queryable,
  day: string,
): Promise<(EscalationRow & { ticket: string })[]> {
  const ids = db.selectFrom('escalation').select('id');
  // two questions, each with an index of its own
  const shown = ids.where('day', '=', day).unionAll(ids.where('answeredAt', 'is', null));
  return db
    .selectFrom('escalation')
    .innerJoin('visit', 'visit.id', 'escalation.visitId')
    .selectAll('escalation')
    .select('visit.ticket')
    .where('escalation.id', 'in', shown)
    .orderBy('escalation.raisedAt')
    .orderBy('escalation.level')
    .orderBy('escalation.id')
    .execute();
}

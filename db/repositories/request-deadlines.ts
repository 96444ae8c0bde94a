/** What is due of open requests, and the levels of supervision that were told of it (C-09). */
import type { Selectable } from 'kysely';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { RequestEscalationTable } from '../schema/requests.ts';
import type { RequestRow } from './requests.ts';

type RequestEscalationRow = Selectable<RequestEscalationTable>;
type Deadlines = Pick<RequestRow, 'dueAt' | 'dueClock' | 'lapseAt' | 'lapseStep' | 'escalated'>;

/** Where only the calendar changed: the request itself stays as who looks at it saw it. */
export async function moveRequestDeadlines(db: Queryable, id: string, deadlines: Deadlines): Promise<void> {
  await db.updateTable('request').set(deadlines).where('id', '=', id).execute();
}

const lapsing = prepared<{ now: number }, Pick<RequestRow, 'id'>>((p) =>
  blueprint
    .selectFrom('request')
    .select('id')
    .where('lapseAt', 'is not', null)
    .where('lapseAt', '<', p.now)
    .orderBy('lapseAt'),
);

/** Requests whose applicant's time is over. */
export async function requestsLapsing(db: Queryable, now: number): Promise<Pick<RequestRow, 'id'>[]> {
  return (await lapsing(db, { now })).rows;
}

type OverdueRequest = Pick<RequestRow, 'id' | 'dueClock'>;

// one range of the index for each level told so far: those that were told of all are not looked at again
const notTold = prepared<{ told: number; by: number }, OverdueRequest>((p) =>
  blueprint
    .selectFrom('request')
    .select(['id', 'dueClock'])
    .where('dueAt', 'is not', null)
    .where('escalated', '=', p.told)
    .where('dueAt', '<=', p.by)
    .orderBy('dueAt'),
);

/** Requests whose pressing clock ran out by that instant, and of which levels up to `told` and no more were told. */
export async function overdueRequests(db: Queryable, told: number, by: number): Promise<OverdueRequest[]> {
  return (await notTold(db, { told, by })).rows;
}

/** @returns false where that level was told of that clock before */
export async function insertRequestEscalation(
  db: Queryable,
  escalation: RequestEscalationRow,
): Promise<boolean> {
  const { requestId, level } = escalation;
  await db.updateTable('request').set({ escalated: level }).where('id', '=', requestId).execute();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('requestEscalation')
    .values(escalation)
    .onConflict((conflict) => conflict.columns(['requestId', 'clock', 'level']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Open requests that are due by that instant, what is due first in front. */
export async function requestsDueBy(
  db: Queryable,
  by: number,
): Promise<
  (Pick<RequestRow, 'id' | 'number' | 'assigneeId' | 'registeredBy' | 'serviceId'> & { dueAt: number })[]
> {
  return db
    .selectFrom('request')
    .select(['id', 'number', 'assigneeId', 'registeredBy', 'serviceId', 'dueAt'])
    .where('dueAt', 'is not', null)
    .where('dueAt', '<=', by)
    .orderBy('dueAt')
    .$narrowType<{ dueAt: number }>()
    .execute();
}

/** In the order in which they were told. */
export async function requestEscalations(db: Queryable, requestId: string): Promise<RequestEscalationRow[]> {
  return db
    .selectFrom('requestEscalation')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('raisedAt')
    .orderBy('level')
    .execute();
}

/** Requests with their numbers. An office has some hundreds a year. */
import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type { RequestTable } from '../schema/requests.ts';

export type RequestRow = Selectable<RequestTable>;

export async function insertRequest(db: Queryable, request: RequestRow): Promise<void> {
  await db.insertInto('request').values(request).execute();
}

type Changeable =
  | 'state'
  | 'before'
  | 'assigneeId'
  | 'steps'
  | 'endedAt'
  | 'dueAt'
  | 'dueClock'
  | 'lapseAt'
  | 'lapseStep'
  | 'escalated';

/** @returns false where somebody else was faster */
export async function updateRequest(
  db: Queryable,
  { id, steps }: Pick<RequestRow, 'id' | 'steps'>,
  patch: Partial<Pick<RequestRow, Changeable>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('request')
    .set(patch)
    .where('id', '=', id)
    .where('steps', '=', steps)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function findRequest(db: Queryable, id: string): Promise<RequestRow | undefined> {
  return db.selectFrom('request').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findRequestByNumber(
  db: Queryable,
  { series, year, serial }: Pick<RequestRow, 'series' | 'year' | 'serial'>,
): Promise<RequestRow | undefined> {
  return db
    .selectFrom('request')
    .selectAll()
    .where('series', '=', series)
    .where('year', '=', year)
    .where('serial', '=', serial)
    .executeTakeFirst();
}

export async function findRequestByKey(
  db: Queryable,
  idempotencyKey: string,
): Promise<RequestRow | undefined> {
  return db.selectFrom('request').selectAll().where('idempotencyKey', '=', idempotencyKey).executeTakeFirst();
}

/** What its applicant holds in hand. */
export async function findRequestByCode(db: Queryable, code: string): Promise<RequestRow | undefined> {
  return db.selectFrom('request').selectAll().where('code', '=', code).executeTakeFirst();
}

/** What was asked for in a visit, in order. */
export async function requestsOfVisit(db: Queryable, visitId: string): Promise<RequestRow[]> {
  return db
    .selectFrom('request')
    .selectAll()
    .where('visitId', '=', visitId)
    .orderBy('registeredAt')
    .orderBy('number')
    .execute();
}

export async function setRequestSlip(db: Queryable, id: string, slipJobId: string): Promise<void> {
  await db.updateTable('request').set({ slipJobId }).where('id', '=', id).execute();
}

/** What a line of a list says, without what is sealed; what is due is kept with it. */
const LISTED = [
  ...(['id', 'number', 'typeId', 'typeVersion', 'state', 'receivedOn', 'channel', 'serviceId'] as const),
  ...(['assigneeId', 'registeredBy', 'dueAt', 'dueClock', 'lapseAt', 'escalated'] as const),
];
export type ListedRequest = Pick<RequestRow, (typeof LISTED)[number]>;

/** Those that are still owed something, the oldest first. */
export async function openRequests(db: Queryable): Promise<ListedRequest[]> {
  return db
    .selectFrom('request')
    .select(LISTED)
    .where('endedAt', 'is', null)
    .orderBy('receivedOn')
    .orderBy('registeredAt')
    .execute();
}

/** The newest of those that are over. */
export async function endedRequests(db: Queryable, most: number): Promise<ListedRequest[]> {
  return db
    .selectFrom('request')
    .select(LISTED)
    .where('endedAt', 'is not', null)
    .orderBy('receivedOn', 'desc')
    .orderBy('number', 'desc')
    .limit(most)
    .execute();
}

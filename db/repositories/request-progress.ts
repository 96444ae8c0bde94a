/** What was done with a request: its dates, its steps, its dispositions, the documents that were seen. */
import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type {
  DispositionTable,
  RequestMarkTable,
  RequestSeenTable,
  RequestStepTable,
} from '../schema/requests.ts';

export type RequestMarkRow = Selectable<RequestMarkTable>;
export type RequestStepRow = Selectable<RequestStepTable>;
export type DispositionRow = Selectable<DispositionTable>;
export type RequestSeenRow = Selectable<RequestSeenTable>;

/** In the order in which they were put down. */
export async function marksOf(db: Queryable, requestIds: readonly string[]): Promise<RequestMarkRow[]> {
  return db
    .selectFrom('requestMark')
    .selectAll()
    .where('requestId', 'in', requestIds)
    .orderBy('requestId')
    .orderBy('no')
    .execute();
}

export async function insertMarks(db: Queryable, marks: readonly RequestMarkRow[]): Promise<void> {
  if (marks.length > 0) await db.insertInto('requestMark').values(marks).execute();
}

export async function stepsOf(db: Queryable, requestId: string): Promise<RequestStepRow[]> {
  return db.selectFrom('requestStep').selectAll().where('requestId', '=', requestId).orderBy('no').execute();
}

export async function insertStep(db: Queryable, step: RequestStepRow): Promise<void> {
  await db.insertInto('requestStep').values(step).execute();
}

export async function dispositionsOf(db: Queryable, requestId: string): Promise<DispositionRow[]> {
  return db.selectFrom('disposition').selectAll().where('requestId', '=', requestId).orderBy('no').execute();
}

export async function insertDisposition(db: Queryable, disposition: DispositionRow): Promise<void> {
  await db.insertInto('disposition').values(disposition).execute();
}

export async function seenDocuments(db: Queryable, requestId: string): Promise<RequestSeenRow[]> {
  return db.selectFrom('requestSeen').selectAll().where('requestId', '=', requestId).execute();
}

/** Ticked as seen; once more changes nothing. */
export async function insertSeen(db: Queryable, seen: RequestSeenRow): Promise<void> {
  await db
    .insertInto('requestSeen')
    .values(seen)
    .onConflict((conflict) => conflict.columns(['requestId', 'documentId']).doNothing())
    .execute();
}

export async function deleteSeen(db: Queryable, requestId: string, documentId: string): Promise<void> {
  await db
    .deleteFrom('requestSeen')
    .where('requestId', '=', requestId)
    .where('documentId', '=', documentId)
    .execute();
}

/** Requests whose newest disposition is confidential (rahasia). */
export async function confidentialRequests(db: Queryable): Promise<Set<string>> {
  const rows = await db
    .selectFrom('disposition')
    .select('disposition.requestId')
    .where('disposition.nature', '=', 'confidential')
    .where((eb) =>
      eb(
        'disposition.no',
        '=',
        eb
          .selectFrom('disposition as newer')
          .select((inner) => inner.fn.max('newer.no').as('no'))
          .whereRef('newer.requestId', '=', 'disposition.requestId'),
      ),
    )
    .execute();
  return new Set(rows.map(({ requestId }) => requestId));
}

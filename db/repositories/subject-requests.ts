/** Requests of data subjects with their numbers, and what was done about each. There are few: some dozens a year. */
import type { Selectable, Updateable } from 'kysely';
import type { Queryable } from '../database.ts';
import type { SubjectRequestEntryTable, SubjectRequestTable } from '../schema/subjects.ts';

export type SubjectRequestRow = Selectable<SubjectRequestTable>;
export type SubjectRequestEntryRow = Selectable<SubjectRequestEntryTable>;

export async function insertSubjectRequest(db: Queryable, row: SubjectRequestRow): Promise<void> {
  await db.insertInto('subjectRequest').values(row).execute();
}

export async function updateSubjectRequest(
  db: Queryable,
  id: string,
  patch: Updateable<SubjectRequestTable>,
): Promise<void> {
  await db.updateTable('subjectRequest').set(patch).where('id', '=', id).execute();
}

export async function findSubjectRequest(db: Queryable, id: string): Promise<SubjectRequestRow | undefined> {
  return db.selectFrom('subjectRequest').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findSubjectRequestByKey(
  db: Queryable,
  key: string,
): Promise<SubjectRequestRow | undefined> {
  return db.selectFrom('subjectRequest').selectAll().where('idempotencyKey', '=', key).executeTakeFirst();
}

/** Those whose person was not told yet, the most pressing first. */
export async function openSubjectRequests(db: Queryable): Promise<SubjectRequestRow[]> {
  return db
    .selectFrom('subjectRequest')
    .selectAll()
    .where('toldAt', 'is', null)
    .orderBy('dueAt')
    .orderBy('number')
    .execute();
}

/** The newest of those that ended. */
export async function toldSubjectRequests(db: Queryable, most: number): Promise<SubjectRequestRow[]> {
  return db
    .selectFrom('subjectRequest')
    .selectAll()
    .where('toldAt', 'is not', null)
    .orderBy('toldAt', 'desc')
    .limit(most)
    .execute();
}

/** Requests that ended before `before` and still say who asked. */
export async function requestsToErase(db: Queryable, before: number): Promise<string[]> {
  const rows = await db
    .selectFrom('subjectRequest')
    .select('id')
    .where('toldAt', '<=', before)
    .where('erasedAt', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

export async function appendRequestEntry(
  db: Queryable,
  entry: Omit<SubjectRequestEntryRow, 'no'>,
): Promise<void> {
  const { no } = await db
    .selectFrom('subjectRequestEntry')
    .select(({ fn }) => fn.max<number | null>('no').as('no'))
    .where('requestId', '=', entry.requestId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('subjectRequestEntry')
    .values({ ...entry, no: (no ?? 0) + 1 })
    .execute();
}

export async function requestEntriesOf(db: Queryable, requestId: string): Promise<SubjectRequestEntryRow[]> {
  return db
    .selectFrom('subjectRequestEntry')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('no')
    .execute();
}

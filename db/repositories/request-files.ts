/** Documents that were uploaded to requests. Rows stay when their content goes. */
import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type { RequestFileTable } from '../schema/requests.ts';

export type RequestFileRow = Selectable<RequestFileTable>;

/** Those that are there, in the order they were handed in. */
export async function filesOf(db: Queryable, requestId: string): Promise<RequestFileRow[]> {
  return db
    .selectFrom('requestFile')
    .selectAll()
    .where('requestId', '=', requestId)
    .where('file', 'is not', null)
    .orderBy('addedAt')
    .orderBy('id')
    .execute();
}

export async function insertFile(db: Queryable, row: RequestFileRow): Promise<void> {
  await db.insertInto('requestFile').values(row).execute();
}

/** It was taken out; that it was there stays. */
export async function removeFile(
  db: Queryable,
  id: string,
  by: Pick<RequestFileRow, 'removedBy' | 'removedAt'>,
): Promise<void> {
  await db
    .updateTable('requestFile')
    .set({ ...by, file: null, nameCipher: null })
    .where('id', '=', id)
    .execute();
}

/** Whether a row still stands for that content. */
export async function isContentHeld(db: Queryable, file: string): Promise<boolean> {
  const row = await db.selectFrom('requestFile').select('id').where('file', '=', file).limit(1).execute();
  return row.length > 0;
}

/** Every content that some row stands for. */
export async function heldContents(db: Queryable): Promise<Set<string>> {
  const rows = await db
    .selectFrom('requestFile')
    .select('file')
    .distinct()
    .where('file', 'is not', null)
    .execute();
  return new Set(rows.flatMap(({ file }) => file ?? []));
}

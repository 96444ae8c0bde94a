/** Letters of requests with their numbers, and the messages that were sent. */
import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type { RequestLetterTable, RequestMessageTable } from '../schema/requests.ts';

export type RequestLetterRow = Selectable<RequestLetterTable>;
export type RequestMessageRow = Selectable<RequestMessageTable>;

export async function insertLetter(db: Queryable, letter: RequestLetterRow): Promise<void> {
  await db.insertInto('requestLetter').values(letter).execute();
}

export async function findLetter(db: Queryable, id: string): Promise<RequestLetterRow | undefined> {
  return db.selectFrom('requestLetter').selectAll().where('id', '=', id).executeTakeFirst();
}

/** In the order in which they were made. */
export async function lettersOf(db: Queryable, requestId: string): Promise<RequestLetterRow[]> {
  return db
    .selectFrom('requestLetter')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('stepNo')
    .execute();
}

export async function insertMessage(db: Queryable, message: RequestMessageRow): Promise<void> {
  await db.insertInto('requestMessage').values(message).execute();
}

export async function messagesOf(db: Queryable, requestId: string): Promise<RequestMessageRow[]> {
  return db
    .selectFrom('requestMessage')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('sentAt')
    .execute();
}

/** Other programs that hand in requests, their tokens as hashes, and what they were answered. */
import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type { ApplicationAnswerTable, ApplicationTable } from '../schema/access.ts';

export type ApplicationRow = Selectable<ApplicationTable>;

export async function insertApplication(db: Queryable, application: ApplicationRow): Promise<void> {
  await db.insertInto('application').values(application).execute();
}

export async function findApplication(db: Queryable, id: string): Promise<ApplicationRow | undefined> {
  return db.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Also one that was revoked. */
export async function findApplicationByToken(
  db: Queryable,
  tokenHash: string,
): Promise<ApplicationRow | undefined> {
  return db.selectFrom('application').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst();
}

/** The newest first. */
export async function allApplications(db: Queryable): Promise<ApplicationRow[]> {
  return db.selectFrom('application').selectAll().orderBy('createdAt', 'desc').orderBy('id').execute();
}

export async function updateApplication(
  db: Queryable,
  id: string,
  patch: Partial<Pick<ApplicationRow, 'lastUsedAt' | 'revokedAt' | 'revokedBy'>>,
): Promise<void> {
  await db.updateTable('application').set(patch).where('id', '=', id).execute();
}

type AnswerRow = Selectable<ApplicationAnswerTable>;

/** What that application was answered under that key. */
export async function findApplicationAnswer(
  db: Queryable,
  applicationId: string,
  key: string,
): Promise<AnswerRow | undefined> {
  return db
    .selectFrom('applicationAnswer')
    .selectAll()
    .where('applicationId', '=', applicationId)
    .where('key', '=', key)
    .executeTakeFirst();
}

export async function insertApplicationAnswer(db: Queryable, answer: AnswerRow): Promise<void> {
  await db.insertInto('applicationAnswer').values(answer).execute();
}

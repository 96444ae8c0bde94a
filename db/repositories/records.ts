/** What officers write beside a visit: deviations (penyimpangan), notes, and where it was rescheduled to. */
import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type { DeviationTable, FollowUpTable, NoteTable } from '../schema/tables.ts';

export type DeviationRow = Selectable<DeviationTable>;
export type NoteRow = Selectable<NoteTable>;
export type FollowUpRow = Selectable<FollowUpTable>;

export async function insertDeviation(db: Queryable, deviation: DeviationRow): Promise<void> {
  await db.insertInto('deviation').values(deviation).execute();
}

export async function deviationsOf(db: Queryable, visitId: string): Promise<DeviationRow[]> {
  return db.selectFrom('deviation').selectAll().where('visitId', '=', visitId).orderBy('createdAt').execute();
}

export async function insertNote(db: Queryable, note: NoteRow): Promise<void> {
  await db.insertInto('note').values(note).execute();
}

export async function notesOf(db: Queryable, visitId: string): Promise<NoteRow[]> {
  return db.selectFrom('note').selectAll().where('visitId', '=', visitId).orderBy('createdAt').execute();
}

export async function insertFollowUp(db: Queryable, followUp: FollowUpRow): Promise<void> {
  await db.insertInto('followUp').values(followUp).execute();
}

export async function followUpOf(db: Queryable, visitId: string): Promise<FollowUpRow | undefined> {
  return db.selectFrom('followUp').selectAll().where('visitId', '=', visitId).executeTakeFirst();
}

/** What officers write beside a visit: deviations (penyimpangan), notes, and where it was rescheduled to. */
import type { Selectable } from 'kysely';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { DeviationTable, FollowUpTable, NoteTable } from '../schema/tables.ts';

export type DeviationRow = Selectable<DeviationTable>;
export type NoteRow = Selectable<NoteTable>;
export type FollowUpRow = Selectable<FollowUpTable>;

interface OfVisit {
  readonly visitId: string;
}

export async function insertDeviation(db: Queryable, deviation: DeviationRow): Promise<void> {
  await db.insertInto('deviation').values(deviation).execute();
}

const deviations = prepared<OfVisit, DeviationRow>((p) =>
  blueprint.selectFrom('deviation').selectAll().where('visitId', '=', p.visitId).orderBy('createdAt'),
);

export async function deviationsOf(db: Queryable, visitId: string): Promise<DeviationRow[]> {
  return (await deviations(db, { visitId })).rows;
}

export async function insertNote(db: Queryable, note: NoteRow): Promise<void> {
  await db.insertInto('note').values(note).execute();
}

const notes = prepared<OfVisit, NoteRow>((p) =>
  blueprint.selectFrom('note').selectAll().where('visitId', '=', p.visitId).orderBy('createdAt'),
);

export async function notesOf(db: Queryable, visitId: string): Promise<NoteRow[]> {
  return (await notes(db, { visitId })).rows;
}

export async function insertFollowUp(db: Queryable, row: FollowUpRow): Promise<void> {
  await db.insertInto('followUp').values(row).execute();
}

const followUp = prepared<OfVisit, FollowUpRow>((p) =>
  blueprint.selectFrom('followUp').selectAll().where('visitId', '=', p.visitId),
);

export async function followUpOf(db: Queryable, visitId: string): Promise<FollowUpRow | undefined> {
  return (await followUp(db, { visitId })).rows[0];
}

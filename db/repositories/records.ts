/** What is written beside a visit: deviations (penyimpangan) and their remarks, notes, deputations, served services. */
import type { Selectable } from 'kysely';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { DeputationTable, DeviationRemarkTable, DeviationTable, NoteTable } from '../schema/records.ts';
import type { ServedServiceTable } from '../schema/visits.ts';

export type DeviationRow = Selectable<DeviationTable>;
export type NoteRow = Selectable<NoteTable>;
export type DeviationRemarkRow = Selectable<DeviationRemarkTable>;
export type DeputationRow = Selectable<DeputationTable>;
export type ServedServiceRow = Selectable<ServedServiceTable>;

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

export async function findDeviation(db: Queryable, id: string): Promise<DeviationRow | undefined> {
  return db.selectFrom('deviation').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertDeviationRemark(db: Queryable, remark: DeviationRemarkRow): Promise<void> {
  await db.insertInto('deviationRemark').values(remark).execute();
}

const remarks = prepared<OfVisit, DeviationRemarkRow>((p) =>
  blueprint
    .selectFrom('deviationRemark')
    .selectAll()
    .where(
      'deviationId',
      'in',
      blueprint.selectFrom('deviation').select('id').where('visitId', '=', p.visitId),
    )
    .orderBy('createdAt'),
);

/** Every remark on a visit's deviations, oldest first. */
export async function deviationRemarksOf(db: Queryable, visitId: string): Promise<DeviationRemarkRow[]> {
  return (await remarks(db, { visitId })).rows;
}

export async function insertDeputation(db: Queryable, deputation: DeputationRow): Promise<void> {
  await db.insertInto('deputation').values(deputation).execute();
}

const deputations = prepared<OfVisit, DeputationRow>((p) =>
  blueprint.selectFrom('deputation').selectAll().where('visitId', '=', p.visitId).orderBy('createdAt'),
);

export async function deputationsOf(db: Queryable, visitId: string): Promise<DeputationRow[]> {
  return (await deputations(db, { visitId })).rows;
}

export async function insertServedService(db: Queryable, served: ServedServiceRow): Promise<void> {
  await db.insertInto('servedService').values(served).execute();
}

const servedServices = prepared<OfVisit, ServedServiceRow>((p) =>
  blueprint.selectFrom('servedService').selectAll().where('visitId', '=', p.visitId).orderBy('round'),
);

/** The services of a number that were finished before the one it is at. */
export async function servedServicesOf(db: Queryable, visitId: string): Promise<ServedServiceRow[]> {
  return (await servedServices(db, { visitId })).rows;
}

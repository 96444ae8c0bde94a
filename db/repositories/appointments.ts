/** Appointments (janji temu): made when a visit is rescheduled, or booked at the desk. */
import type { Selectable, Updateable } from 'kysely';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { AppointmentTable } from '../schema/tables.ts';

export type AppointmentRow = Selectable<AppointmentTable>;

export async function insertAppointment(db: Queryable, row: AppointmentRow): Promise<void> {
  await db.insertInto('appointment').values(row).execute();
}

const madeFrom = prepared<{ visitId: string }, AppointmentRow>((p) =>
  blueprint.selectFrom('appointment').selectAll().where('fromVisitId', '=', p.visitId),
);

/** Where a visit was rescheduled to. */
export async function appointmentFrom(db: Queryable, visitId: string): Promise<AppointmentRow | undefined> {
  return (await madeFrom(db, { visitId })).rows[0];
}

const byId = prepared<{ id: string }, AppointmentRow>((p) =>
  blueprint.selectFrom('appointment').selectAll().where('id', '=', p.id),
);

export async function findAppointment(db: Queryable, id: string): Promise<AppointmentRow | undefined> {
  return (await byId(db, { id })).rows[0];
}

export async function findAppointmentByCode(
  db: Queryable,
  code: string,
): Promise<AppointmentRow | undefined> {
  return db.selectFrom('appointment').selectAll().where('code', '=', code).executeTakeFirst();
}

export async function updateAppointment(
  db: Queryable,
  id: string,
  patch: Updateable<AppointmentTable>,
): Promise<void> {
  await db.updateTable('appointment').set(patch).where('id', '=', id).execute();
}

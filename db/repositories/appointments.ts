/** Appointments (janji temu): made when a visit is rescheduled, or booked at the desk. */
import { sql, type Selectable, type Updateable } from 'kysely';
import { PRIORITY_RANK } from '../../shared/domain/calling.ts';
import { ACTIVE_STATES } from '../../shared/domain/visit.ts';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { AppointmentTable } from '../schema/appointments.ts';
import { IS_OPEN, literal } from './visit-indices.ts';
import type { VisitRow } from './visits.ts';

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

/** Appointments nobody came to whose moment was before `at`, oldest first. */
export async function expectedBefore(db: Queryable, at: number): Promise<AppointmentRow[]> {
  return db
    .selectFrom('appointment')
    .selectAll()
    .where('arrivedAt', 'is', null)
    .where('missedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .where('at', '<', at)
    .orderBy('at')
    .execute();
}

/** An appointment with what a list of them says besides: the visitor's name, and the tickets before and after it. */
export interface AppointmentLine extends AppointmentRow {
  /** Empty where the person restricted its use. */
  readonly name: string;
  readonly fromTicket: string | null;
  readonly ticket: string | null;
}

function lines(db: Queryable) {
  return db
    .selectFrom('appointment')
    .innerJoin('visitor', 'visitor.id', 'appointment.visitorId')
    .leftJoin('visit as before', 'before.id', 'appointment.fromVisitId')
    .leftJoin('visit as after', 'after.id', 'appointment.arrivedVisitId')
    .selectAll('appointment')
    .select(['before.ticket as fromTicket', 'after.ticket as ticket'])
    .select(sql<string>`CASE WHEN visitor."restrictedAt" IS NULL THEN visitor.name ELSE '' END`.as('name'));
}

/** The appointments of a day in the order of their times. */
export async function appointmentsOn(db: Queryable, day: string): Promise<AppointmentLine[]> {
  return lines(db)
    .where('appointment.day', '=', day)
    .orderBy('appointment.time')
    .orderBy('appointment.id')
    .execute();
}

export async function appointmentLine(db: Queryable, id: string): Promise<AppointmentLine | undefined> {
  return lines(db).where('appointment.id', '=', id).executeTakeFirst();
}

/** Visits that wait with an appointment whose time has come by `now`, still at the rank of those without one. */
export async function visitsNowDue(db: Queryable, now: number): Promise<VisitRow[]> {
  return db
    .selectFrom('visit')
    .selectAll()
    .where(IS_OPEN)
    .where('state', 'in', ACTIVE_STATES.map(literal))
    .where('rank', '=', sql.lit(PRIORITY_RANK.regular))
    .where('appointmentAt', '<=', now)
    .execute();
}

/** Everything that is held of one person, found along the indices of phone, ID hash and visit. */
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';
import type { AppointmentRow } from './appointments.ts';
import type { ComplaintRow } from './complaints.ts';
import type { RequestRow } from './requests.ts';
import type { SubjectRequestRow } from './subject-requests.ts';
import type { VisitorRow } from './visitors.ts';
import type { VisitRow } from './visits.ts';

/** Far more than one person ever has; more is a phone that a whole district gives. */
const MOST = 2_000;

/** Every entry with that phone or that ID, also of who restricted its use. */
export async function entriesWith(
  db: Queryable,
  { phone, idHash }: { readonly phone?: string | null; readonly idHash?: string | null },
): Promise<VisitorRow[]> {
  const byPhone = phone ? await entriesWhere(db, 'phone', phone) : [];
  return [...byPhone, ...(idHash ? await entriesWhere(db, 'idHash', idHash) : [])];
}

async function entriesWhere(
  db: Queryable,
  column: 'phone' | 'idHash' | 'correctsId',
  value: string,
): Promise<VisitorRow[]> {
  return db
    .selectFrom('visitor')
    .selectAll()
    .where(column, '=', value)
    .orderBy('createdAt', 'desc')
    .limit(MOST)
    .execute();
}

/** The entries that correct this one. */
export async function correctionsOf(db: Queryable, id: string): Promise<VisitorRow[]> {
  return entriesWhere(db, 'correctsId', id);
}

export async function visitsOfEntries(db: Queryable, visitorIds: readonly string[]): Promise<VisitRow[]> {
  if (visitorIds.length === 0) return [];
  return db
    .selectFrom('visit')
    .selectAll()
    .where('visitorId', 'in', visitorIds)
    .orderBy('registeredAt')
    .execute();
}

/** Booked for them, or made of a visit of theirs. */
export async function appointmentsOfEntries(
  db: Queryable,
  visitorIds: readonly string[],
): Promise<AppointmentRow[]> {
  if (visitorIds.length === 0) return [];
  return db
    .selectFrom('appointment')
    .selectAll()
    .where('visitorId', 'in', visitorIds)
    .orderBy('at')
    .execute();
}

export async function complaintsWithPhone(db: Queryable, phoneHash: string): Promise<ComplaintRow[]> {
  return db.selectFrom('complaint').selectAll().where('phoneHash', '=', phoneHash).execute();
}

export async function requestsWithPhone(db: Queryable, phoneHash: string): Promise<SubjectRequestRow[]> {
  return db.selectFrom('subjectRequest').selectAll().where('phoneHash', '=', phoneHash).execute();
}

export async function requestsOfEntries(
  db: Queryable,
  visitorIds: readonly string[],
): Promise<SubjectRequestRow[]> {
  if (visitorIds.length === 0) return [];
  return db.selectFrom('subjectRequest').selectAll().where('visitorId', 'in', visitorIds).execute();
}

/** How many deviations (penyimpangan) were recorded of these visits. */
export async function countDeviationsOf(db: Queryable, visitIds: readonly string[]): Promise<number> {
  if (visitIds.length === 0) return 0;
  const { n } = await db
    .selectFrom('deviation')
    .select(sql<number>`count(*)`.as('n'))
    .where('visitId', 'in', visitIds)
    .executeTakeFirstOrThrow();
  return n;
}

/** From now on, or no more: found and listed in the privacy section alone; the phone shown to nobody. */
export async function markEntries(
  db: Queryable,
  visitorIds: readonly string[],
  patch: Partial<Pick<VisitorRow, 'restrictedAt' | 'contactWithheldAt'>>,
): Promise<void> {
  if (visitorIds.length === 0) return;
  await db.updateTable('visitor').set(patch).where('id', 'in', visitorIds).execute();
}

/** Requests (permohonan) whose applicant gave that phone or that ID, or that began in one of these visits; not those that were erased. */
export async function applicationsWith(
  db: Queryable,
  {
    phoneHash,
    idHash,
    visitIds = [],
  }: { readonly phoneHash?: string; readonly idHash?: string; readonly visitIds?: readonly string[] },
): Promise<RequestRow[]> {
  if (phoneHash !== undefined) return applicationsWhere(db, 'phoneHash', [phoneHash]);
  if (idHash !== undefined) return applicationsWhere(db, 'idHash', [idHash]);
  return visitIds.length === 0 ? [] : applicationsWhere(db, 'visitId', visitIds);
}

async function applicationsWhere(
  db: Queryable,
  column: 'phoneHash' | 'idHash' | 'visitId',
  values: readonly string[],
): Promise<RequestRow[]> {
  return db
    .selectFrom('request')
    .selectAll()
    .where(column, 'in', values)
    .where(column, 'is not', null)
    .where('erasedAt', 'is', null)
    .limit(MOST)
    .execute();
}

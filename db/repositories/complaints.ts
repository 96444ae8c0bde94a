/** Complaints and suggestions with their numbers. There are few of them: a year of an office is some dozens. */
import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type { ComplaintTable } from '../schema/complaints.ts';

export type ComplaintRow = Selectable<ComplaintTable>;

export async function insertComplaint(db: Queryable, complaint: ComplaintRow): Promise<void> {
  await db.insertInto('complaint').values(complaint).execute();
}

export async function updateComplaint(
  db: Queryable,
  id: string,
  patch: Partial<Omit<ComplaintRow, 'id' | 'number' | 'kind' | 'year' | 'serial' | 'receivedOn'>>,
): Promise<void> {
  await db.updateTable('complaint').set(patch).where('id', '=', id).execute();
}

export async function findComplaint(db: Queryable, id: string): Promise<ComplaintRow | undefined> {
  return db.selectFrom('complaint').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findComplaintByKey(
  db: Queryable,
  idempotencyKey: string,
): Promise<ComplaintRow | undefined> {
  return db
    .selectFrom('complaint')
    .selectAll()
    .where('idempotencyKey', '=', idempotencyKey)
    .executeTakeFirst();
}

export async function findComplaintByCode(db: Queryable, code: string): Promise<ComplaintRow | undefined> {
  return db.selectFrom('complaint').selectAll().where('code', '=', code).executeTakeFirst();
}

/** Those that are still owed something, the oldest first. */
export async function openComplaints(db: Queryable): Promise<ComplaintRow[]> {
  return db
    .selectFrom('complaint')
    .selectAll()
    .where('endedAt', 'is', null)
    .orderBy('receivedOn')
    .orderBy('registeredAt')
    .execute();
}

/** The newest of those that ended. */
export async function endedComplaints(db: Queryable, most: number): Promise<ComplaintRow[]> {
  return db
    .selectFrom('complaint')
    .selectAll()
    .where('endedAt', 'is not', null)
    .orderBy('receivedOn', 'desc')
    .orderBy('number', 'desc')
    .limit(most)
    .execute();
}

/** All that were received from one day to another, both included. */
export async function complaintsReceived(db: Queryable, from: string, to: string): Promise<ComplaintRow[]> {
  return db
    .selectFrom('complaint')
    .selectAll()
    .where('receivedOn', '>=', from)
    .where('receivedOn', '<=', to)
    .orderBy('receivedOn')
    .orderBy('number')
    .execute();
}

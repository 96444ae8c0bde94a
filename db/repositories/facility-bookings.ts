/** When facilities are taken: by requests, or closed by the office. */
import type { Selectable } from 'kysely';
import type { Booking, Period } from '../../shared/domain/requests/loans.ts';
import type { Queryable } from '../database.ts';
import type { FacilityBookingTable } from '../schema/requests.ts';

/** What stands in the way of a period, or is asked for in it, in order. */
export async function bookingsIn(
  db: Queryable,
  facilityId: string,
  { from, to }: Period,
): Promise<Booking[]> {
  return db
    .selectFrom('facilityBooking')
    .select(['id', 'facilityId', 'kind', 'from', 'to'])
    .where('facilityId', '=', facilityId)
    .where('releasedAt', 'is', null)
    .where('to', '>', from)
    .where('from', '<', to)
    .orderBy('from')
    .execute();
}

export async function insertBooking(db: Queryable, booking: Selectable<FacilityBookingTable>): Promise<void> {
  await db.insertInto('facilityBooking').values(booking).execute();
}

export async function bookingOf(
  db: Queryable,
  requestId: string,
): Promise<Selectable<FacilityBookingTable> | undefined> {
  return db.selectFrom('facilityBooking').selectAll().where('requestId', '=', requestId).executeTakeFirst();
}

export async function updateBooking(
  db: Queryable,
  id: string,
  patch: Partial<Pick<FacilityBookingTable, 'kind' | 'releasedAt'>>,
): Promise<void> {
  await db.updateTable('facilityBooking').set(patch).where('id', '=', id).execute();
}

/** When facilities are taken: by requests, or closed by the office. */
import type { Selectable } from 'kysely';
import type { ClosureData } from '../../shared/domain/office-data/facility.ts';
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

type BookingRow = Selectable<FacilityBookingTable>;

/** A loan that is asked for. */
export async function insertBooking(db: Queryable, booking: Omit<BookingRow, 'reason'>): Promise<void> {
  await db
    .insertInto('facilityBooking')
    .values({ ...booking, reason: null })
    .execute();
}

/** A time in which the office closes a facility; one that was ended holds again. */
export async function putClosure(
  db: Queryable,
  { id, facilityId, from, to, reason }: ClosureData,
): Promise<void> {
  const values = { facilityId, from, to, reason, kind: 'closed', requestId: null, releasedAt: null } as const;
  await db
    .insertInto('facilityBooking')
    .values({ id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

/** One that holds. */
export async function findClosure(db: Queryable, id: string): Promise<ClosureData | null> {
  const found = await db
    .selectFrom('facilityBooking')
    .select(['id', 'facilityId', 'from', 'to', 'reason'])
    .where('id', '=', id)
    .where('kind', '=', 'closed')
    .where('releasedAt', 'is', null)
    .executeTakeFirst();
  return found ? { ...found, reason: found.reason ?? '' } : null;
}

export async function releaseBooking(db: Queryable, id: string, releasedAt: number): Promise<void> {
  await updateBooking(db, id, { releasedAt });
}

/** What stands on a facility's calendar in that time, with the request it is of. */
export async function bookingsToShow(
  db: Queryable,
  facilityId: string,
  { from, to }: Period,
): Promise<
  (Pick<BookingRow, 'id' | 'kind' | 'from' | 'to' | 'reason' | 'requestId'> & { number: string | null })[]
> {
  return db
    .selectFrom('facilityBooking')
    .leftJoin('request', 'request.id', 'facilityBooking.requestId')
    .select([
      'facilityBooking.id',
      'facilityBooking.kind',
      'facilityBooking.from',
      'facilityBooking.to',
      'facilityBooking.reason',
      'facilityBooking.requestId',
      'request.number',
    ])
    .where('facilityBooking.facilityId', '=', facilityId)
    .where('facilityBooking.releasedAt', 'is', null)
    .where('facilityBooking.to', '>', from)
    .where('facilityBooking.from', '<', to)
    .orderBy('facilityBooking.from')
    .execute();
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

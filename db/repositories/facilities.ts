import type { Facility } from '../../shared/domain/requests/loans.ts';
import type { Queryable } from '../database.ts';

/** What the office lends, in its order; also what it lends no more. */
export async function allFacilities(db: Queryable): Promise<Facility[]> {
  const rows = await db.selectFrom('facility').select('data').orderBy('position').orderBy('id').execute();
  return rows.map((row) => JSON.parse(row.data) as Facility);
}

export async function insertFacilities(db: Queryable, facilities: readonly Facility[]): Promise<void> {
  await db
    .insertInto('facility')
    .values(
      facilities.map((facility, position) => ({ id: facility.id, position, data: JSON.stringify(facility) })),
    )
    .execute();
}

/** Changes one where it stands, or adds one at the end. */
export async function putFacility(db: Queryable, facility: Facility): Promise<void> {
  const { last } = await db
    .selectFrom('facility')
    .select(({ fn }) => fn.max<number | null>('position').as('last'))
    .executeTakeFirstOrThrow();
  const data = JSON.stringify(facility);
  await db
    .insertInto('facility')
    .values({ id: facility.id, position: (last ?? -1) + 1, data })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ data }))
    .execute();
}

export async function deleteFacility(db: Queryable, id: string): Promise<void> {
  await db.deleteFrom('facility').where('id', '=', id).execute();
}

/** Whether it was ever asked for or closed. */
export async function facilityInUse(db: Queryable, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('facilityBooking')
    .select('id')
    .where('facilityId', '=', id)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

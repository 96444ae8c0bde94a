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

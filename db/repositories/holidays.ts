/** The office's calendar of holidays as rows, each with an identity that stays when its date moves. */
import type { HolidayData } from '../../shared/domain/office-data/calendar.ts';
import type { Queryable } from '../database.ts';

export async function allHolidays(db: Queryable): Promise<HolidayData[]> {
  const rows = await db.selectFrom('holiday').selectAll().orderBy('day').orderBy('kind').execute();
  return rows.map((row) => ({ ...row, kind: row.kind as HolidayData['kind'] }));
}

export async function findHoliday(db: Queryable, id: string): Promise<HolidayData | null> {
  const row = await db.selectFrom('holiday').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? { ...row, kind: row.kind as HolidayData['kind'] } : null;
}

export async function putHoliday(db: Queryable, { id, ...holiday }: HolidayData): Promise<void> {
  await db
    .insertInto('holiday')
    .values({ id, ...holiday })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(holiday))
    .execute();
}

export async function deleteHoliday(db: Queryable, id: string): Promise<void> {
  await db.deleteFrom('holiday').where('id', '=', id).execute();
}

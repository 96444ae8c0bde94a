/** The row that holds what an office says of itself, as items read and change parts of it. */
import type { Queryable } from '../../../../db/database.ts';
import { getSetting, setSetting } from '../../../../db/repositories/settings.ts';
import type { OfficeData } from '../../../../db/seed/seed.ts';

export async function officeRow(db: Queryable): Promise<OfficeData> {
  const data = await getSetting<OfficeData>(db, 'office');
  if (!data) throw new Error('The database has no office profile.');
  return data;
}

export async function changeRow(
  db: Queryable,
  part: (data: OfficeData) => Partial<OfficeData>,
): Promise<void> {
  const data = await officeRow(db);
  await setSetting(db, 'office', { ...data, ...part(data) });
}

import type { Queryable } from '../database.ts';

/** A setting's value as it was stored, or undefined. The caller names the type it stored. */
export async function getSetting<T>(db: Queryable, key: string): Promise<T | undefined> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  return row && (JSON.parse(row.value) as T);
}

export async function setSetting(db: Queryable, key: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await db
    .insertInto('setting')
    .values({ key, value: text })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
    .execute();
}

export async function deleteSetting(db: Queryable, key: string): Promise<void> {
  await db.deleteFrom('setting').where('key', '=', key).execute();
}

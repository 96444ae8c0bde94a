/** Counters of tries that a restart does not forget. */
import type { Queryable } from '../database.ts';

/** How many tries a key has used in its running window, and when the window ends. */
export async function triesOf(
  db: Queryable,
  key: string,
  now: number,
): Promise<{ tries: number; until: number } | undefined> {
  return db
    .selectFrom('throttle')
    .select(['tries', 'until'])
    .where('key', '=', key)
    .where('until', '>', now)
    .executeTakeFirst();
}

/** Counts one more try; a window that is over begins anew. */
export async function countTry(db: Queryable, key: string, now: number, windowMs: number): Promise<void> {
  const running = await triesOf(db, key, now);
  const row = { key, tries: (running?.tries ?? 0) + 1, until: running?.until ?? now + windowMs };
  await db
    .insertInto('throttle')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ tries: row.tries, until: row.until }))
    .execute();
}

export async function forgetTries(db: Queryable, key: string): Promise<void> {
  await db.deleteFrom('throttle').where('key', '=', key).execute();
}

/** Takes one counted try back. */
export async function giveBackTry(db: Queryable, key: string): Promise<void> {
  await db
    .updateTable('throttle')
    .set((eb) => ({ tries: eb('tries', '-', 1) }))
    .where('key', '=', key)
    .where('tries', '>', 0)
    .execute();
}

export async function deleteOverThrottles(db: Queryable, now: number): Promise<void> {
  await db.deleteFrom('throttle').where('until', '<=', now).execute();
}

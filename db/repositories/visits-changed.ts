/** Which months were touched since: for what is counted once and kept. */
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';

/** The months, as `YYYY-MM`, whose visits have an event after that one. */
export async function monthsChangedSince(db: Queryable, seq: number): Promise<string[]> {
  const rows = await db
    .selectFrom('event')
    .innerJoin('visit', 'visit.id', 'event.visitId')
    .select(sql<string>`substr(visit.day, 1, 7)`.as('month'))
    .distinct()
    .where('event.seq', '>', seq)
    .execute();
  return rows.map(({ month }) => month);
}

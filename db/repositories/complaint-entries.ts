/** What was done with a complaint, in the order it was done. */
import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type { ComplaintEntryTable } from '../schema/complaints.ts';

export type ComplaintEntryRow = Selectable<ComplaintEntryTable>;

/** Appends one; must run in the transaction that changes the complaint. */
export async function appendComplaintEntry(
  db: Queryable,
  entry: Omit<ComplaintEntryRow, 'no'>,
): Promise<void> {
  const { no } = await db
    .selectFrom('complaintEntry')
    .select(({ fn }) => fn.max<number | null>('no').as('no'))
    .where('complaintId', '=', entry.complaintId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('complaintEntry')
    .values({ ...entry, no: (no ?? 0) + 1 })
    .execute();
}

export async function complaintEntriesOf(db: Queryable, complaintId: string): Promise<ComplaintEntryRow[]> {
  return db
    .selectFrom('complaintEntry')
    .selectAll()
    .where('complaintId', '=', complaintId)
    .orderBy('no')
    .execute();
}

/** The levels of supervision that were told of these complaints, by complaint. */
export async function escalatedLevels(
  db: Queryable,
  complaintIds: readonly string[],
): Promise<ReadonlyMap<string, number[]>> {
  const levels = new Map<string, number[]>();
  if (complaintIds.length === 0) return levels;
  const rows = await db
    .selectFrom('complaintEntry')
    .select(['complaintId', 'detail'])
    .where('complaintId', 'in', complaintIds)
    .where('kind', '=', 'escalated')
    .execute();
  for (const { complaintId, detail } of rows) {
    const { level } = JSON.parse(detail) as { level: number };
    levels.set(complaintId, [...(levels.get(complaintId) ?? []), level]);
  }
  return levels;
}

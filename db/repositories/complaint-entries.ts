/** What was done with a complaint, in the order it was done. */
import { sql, type Selectable, type SqlBool } from 'kysely';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { ComplaintEntryTable } from '../schema/complaints.ts';
import type { ComplaintRow } from './complaints.ts';

export type ComplaintEntryRow = Selectable<ComplaintEntryTable>;

/** As the index of what supervision was told says them: parameters in their place would not find it. */
const ESCALATED = sql.lit('escalated' as const);
const LEVEL = sql<number>`json_extract("complaintEntry".detail, '$.level')`;

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
    .select(['complaintId', LEVEL.as('level')])
    .where('complaintId', 'in', complaintIds)
    .where('kind', '=', ESCALATED)
    .orderBy('no')
    .execute();
  for (const { complaintId, level } of rows)
    levels.set(complaintId, [...(levels.get(complaintId) ?? []), level]);
  return levels;
}

// along the index of the open ones by their day of receipt, and for each to the level in the index of what was told
const notTold = prepared<{ level: number; by: string }, Pick<ComplaintRow, 'id' | 'receivedOn'>>((p) =>
  blueprint
    .selectFrom('complaint')
    .select(['complaint.id', 'complaint.receivedOn'])
    .where('endedAt', 'is', null)
    .where('receivedOn', '<=', p.by)
    // the plus keeps SQLite from the index of numbers, which holds every complaint there ever was
    .where(sql<SqlBool>`+complaint.kind = 'complaint' AND complaint.state <> 'told'`)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('complaintEntry')
            .select('complaintEntry.no')
            .whereRef('complaintEntry.complaintId', '=', 'complaint.id')
            .where('complaintEntry.kind', '=', ESCALATED)
            .where(LEVEL, '=', p.level),
        ),
      ),
    )
    .orderBy('receivedOn')
    .orderBy('registeredAt'),
);

/** Complaints whose clock runs, received by that day, of which that level of supervision was not told yet. */
export async function complaintsNotTold(
  db: Queryable,
  level: number,
  by: string,
): Promise<Pick<ComplaintRow, 'id' | 'receivedOn'>[]> {
  return (await notTold(db, { level, by })).rows;
}

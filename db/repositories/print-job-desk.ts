/** What officers ask about print jobs, and how they steer them. */
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';
import { IS_DONE, IS_DUE, IS_GIVEN_UP } from './print-job-indices.ts';
import type { PrintJobRow } from './print-jobs.ts';

export async function findPrintJob(db: Queryable, id: string): Promise<PrintJobRow | undefined> {
  return db.selectFrom('printJob').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Takes a job out of the line. @returns false where it is not in it: printed, given up or cancelled already */
export async function cancelPrintJob(
  db: Queryable,
  id: string,
  { now, officerId, reason }: { now: number; officerId: string; reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('printJob')
    .set({ state: 'cancelled', endedAt: now, cancelledBy: officerId, reason })
    .where('id', '=', id)
    .where(IS_DUE)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * The same with all jobs of a visit. `officerId` null where no officer did it.
 * @returns those that were in the line
 */
export async function cancelPrintJobsOf(
  db: Queryable,
  visitId: string,
  { now, officerId, reason }: { now: number; officerId: string | null; reason: string },
): Promise<string[]> {
  const taken = await db
    .updateTable('printJob')
    .set({ state: 'cancelled', endedAt: now, cancelledBy: officerId, reason })
    .where('visitId', '=', visitId)
    .where(IS_DUE)
    .returning('id')
    .execute();
  return taken.map(({ id }) => id);
}

/** Puts a job that was given up in line again, at its old place. @returns false where it was not given up */
export async function retryPrintJob(db: Queryable, id: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('printJob')
    .set({ state: 'queued', nextTryAt: now, endedAt: null, error: null, strikes: 0 })
    .where('id', '=', id)
    .where(IS_GIVEN_UP)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What waits or was given up comes first into `most`, then the newest of what has ended. */
export async function jobsSince(db: Queryable, since: number, most: number): Promise<PrintJobRow[]> {
  const newest = db.selectFrom('printJob').selectAll().orderBy('createdAt', 'desc').limit(sql.lit(most));
  const open = [
    ...(await newest.where(IS_DUE).execute()),
    ...(await newest.where(IS_GIVEN_UP).where('createdAt', '>=', since).execute()),
  ];
  const done = await newest.where(IS_DONE).where('createdAt', '>=', since).execute();
  return newestFirst([...newestFirst(open), ...done].slice(0, most));
}

function newestFirst(jobs: readonly PrintJobRow[]): PrintJobRow[] {
  return jobs.toSorted((one, other) => other.createdAt - one.createdAt || (one.id < other.id ? 1 : -1));
}

/**
 * The slips with a number that were given up since then, or wait for a printer in trouble: that of the job it failed
 * on, and all behind it. Oldest first.
 */
export async function unprintedJobs(db: Queryable, since: number): Promise<PrintJobRow[]> {
  const numbered = db.selectFrom('printJob').selectAll().where('ticket', '!=', '');
  const held = db.selectFrom('printJob').select('id').where(IS_DUE).where('attempts', '>', 0);
  return numbered
    .where(IS_DUE)
    .where((eb) => eb.exists(held))
    .unionAll(numbered.where(IS_GIVEN_UP).where('createdAt', '>=', since))
    .orderBy('createdAt')
    .limit(sql.lit(50))
    .execute();
}

/** How many jobs of each kind stand in each state. */
export interface JobCount {
  readonly kind: PrintJobRow['kind'];
  readonly state: PrintJobRow['state'];
  readonly jobs: number;
}

/** The jobs made between two instants (`end` excluded), counted. */
export async function countJobs(db: Queryable, start: number, end: number): Promise<JobCount[]> {
  const counted = db
    .selectFrom('printJob')
    .select((eb) => ['kind', 'state', eb.fn.countAll<number>().as('jobs')] as const)
    .where('createdAt', '>=', start)
    .where('createdAt', '<', end)
    .groupBy(['kind', 'state']);
  // one look for each index
  return counted
    .where(IS_DONE)
    .unionAll(counted.where(IS_GIVEN_UP))
    .unionAll(counted.where(IS_DUE))
    .execute();
}

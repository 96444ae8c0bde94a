/** The print jobs as the queue drains them. What officers ask of them is in print-job-desk.ts. */
import { sql, type Selectable } from 'kysely';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { PrintJobTable } from '../schema/print-jobs.ts';
import { IS_DUE } from './print-job-indices.ts';

export type PrintJobRow = Selectable<PrintJobTable>;

const insert = prepared<PrintJobRow, never>((p) =>
  blueprint.insertInto('printJob').values({
    id: p.id,
    visitId: p.visitId,
    ticket: p.ticket,
    kind: p.kind,
    slip: p.slip,
    state: p.state,
    attempts: p.attempts,
    uncertain: p.uncertain,
    error: p.error,
    createdAt: p.createdAt,
    nextTryAt: p.nextTryAt,
    endedAt: p.endedAt,
    printedBy: p.printedBy,
    cancelledBy: p.cancelledBy,
    reason: p.reason,
    strikes: p.strikes,
  }),
);

/** Stores a job, due at once. `slip` is the slip's data as JSON. */
export async function insertPrintJob(
  db: Queryable,
  job: Pick<PrintJobRow, 'id' | 'visitId' | 'ticket' | 'kind' | 'slip' | 'createdAt'>,
): Promise<void> {
  await insert(db, {
    ...job,
    state: 'queued',
    attempts: 0,
    uncertain: 0,
    error: null,
    nextTryAt: job.createdAt,
    endedAt: null,
    printedBy: null,
    cancelledBy: null,
    reason: null,
    strikes: 0,
  });
}

const nextDue = prepared<{ now: number }, PrintJobRow>((p) =>
  blueprint
    .selectFrom('printJob')
    .selectAll()
    .where(IS_DUE)
    .where('nextTryAt', '<=', p.now)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(sql.lit(1)),
);

/** The oldest job neither printed nor given up whose next try is due. */
export async function nextDueJob(db: Queryable, now: number): Promise<PrintJobRow | undefined> {
  return (await nextDue(db, { now })).rows[0];
}

/** When the earliest such job falls due; undefined when nothing waits. */
export async function nextDueAt(db: Queryable): Promise<number | undefined> {
  const row = await db
    .selectFrom('printJob')
    .select((eb) => eb.fn.min('nextTryAt').as('at'))
    .where(IS_DUE)
    .executeTakeFirst();
  return row?.at ?? undefined;
}

/** @returns false where the job is not in the line any more: it was cancelled the moment before */
export async function markPrinting(db: Queryable, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('printJob')
    .set({ state: 'printing' })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'printing'])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What the device took whole is printed, whatever was decided about the job meanwhile. */
export async function markPrinted(
  db: Queryable,
  id: string,
  { now, printedBy }: { now: number; printedBy: string },
): Promise<void> {
  await db
    .updateTable('printJob')
    .set({ state: 'printed', endedAt: now, error: null, printedBy, cancelledBy: null, reason: null })
    .where('id', '=', id)
    .execute();
}

/**
 * Counts one attempt that failed. `nextTryAt` null gives the job up; `uncertain`, once set, stays; `strike` counts
 * against the job itself. A job that was cancelled meanwhile stays cancelled.
 */
export async function markFailed(
  db: Queryable,
  id: string,
  failure: { now: number; error: string; nextTryAt: number | null; uncertain: boolean; strike: boolean },
): Promise<void> {
  const { now, error, nextTryAt, uncertain, strike } = failure;
  await db
    .updateTable('printJob')
    .set((eb) => ({
      attempts: eb('attempts', '+', 1),
      ...(uncertain ? { uncertain: 1 as const } : {}),
      ...(strike ? { strikes: eb('strikes', '+', 1) } : {}),
    }))
    .where('id', '=', id)
    .execute();
  await db
    .updateTable('printJob')
    .set({
      state: nextTryAt === null ? ('failed' as const) : ('queued' as const),
      error,
      nextTryAt: nextTryAt ?? now,
      endedAt: nextTryAt === null ? now : null,
    })
    .where('id', '=', id)
    .where('state', '!=', 'cancelled')
    .execute();
}

const newestTicket = prepared<{ visitId: string }, PrintJobRow>((p) =>
  blueprint
    .selectFrom('printJob')
    .selectAll()
    .where('visitId', '=', p.visitId)
    .where('kind', 'in', [sql.lit('ticket' as const), sql.lit('reprint' as const)])
    .orderBy('createdAt', 'desc')
    .limit(sql.lit(1)),
);

/** The newest paper with a visit's number: the one its visitor waits for. */
export async function newestJobOf(db: Queryable, visitId: string): Promise<PrintJobRow | undefined> {
  return (await newestTicket(db, { visitId })).rows[0];
}

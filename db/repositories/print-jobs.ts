import { sql, type RawBuilder, type Selectable } from 'kysely';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { PrintJobTable } from '../schema/print-jobs.ts';

export type PrintJobRow = Selectable<PrintJobTable>;

// The conditions of the partial indices word for word, as SQLite takes an index only then (see visit-indices.ts).
const IS_DUE: RawBuilder<boolean> = sql`state IN ('queued', 'printing')`;
const IS_GIVEN_UP: RawBuilder<boolean> = sql`state = 'failed'`;

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

export async function markPrinting(db: Queryable, id: string): Promise<void> {
  await db.updateTable('printJob').set({ state: 'printing' }).where('id', '=', id).execute();
}

export async function markPrinted(db: Queryable, id: string, now: number): Promise<void> {
  await db
    .updateTable('printJob')
    .set({ state: 'printed', endedAt: now, error: null })
    .where('id', '=', id)
    .execute();
}

/** Counts one attempt that failed. `nextTryAt` null gives the job up; `uncertain`, once set, stays. */
export async function markFailed(
  db: Queryable,
  id: string,
  failure: { now: number; error: string; nextTryAt: number | null; uncertain: boolean },
): Promise<void> {
  await db
    .updateTable('printJob')
    .set((eb) => ({
      state: failure.nextTryAt === null ? ('failed' as const) : ('queued' as const),
      attempts: eb('attempts', '+', 1),
      error: failure.error,
      ...(failure.uncertain ? { uncertain: 1 as const } : {}),
      nextTryAt: failure.nextTryAt ?? failure.now,
      endedAt: failure.nextTryAt === null ? failure.now : null,
    }))
    .where('id', '=', id)
    .execute();
}

/** Jobs that still wait for the printer after a failed try, or were given up today. */
export async function unprintedJobs(db: Queryable, since: number): Promise<PrintJobRow[]> {
  const jobs = db.selectFrom('printJob').selectAll();
  return jobs
    .where(IS_DUE)
    .where('attempts', '>', 0)
    .unionAll(jobs.where(IS_GIVEN_UP).where('createdAt', '>=', since))
    .orderBy('createdAt')
    .limit(sql.lit(50))
    .execute();
}

/** The newest job of a visit: what a reprint prints again. */
export async function newestJobOf(db: Queryable, visitId: string): Promise<PrintJobRow | undefined> {
  return db
    .selectFrom('printJob')
    .selectAll()
    .where('visitId', '=', visitId)
    .orderBy('createdAt', 'desc')
    .limit(sql.lit(1))
    .executeTakeFirst();
}

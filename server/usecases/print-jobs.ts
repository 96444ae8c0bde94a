/** Steering the line of slips at the desk: one is taken out of it, or one that was given up is tried again. */
import { inTransaction } from '../../db/database.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import { cancelPrintJob, findPrintJob, retryPrintJob } from '../../db/repositories/print-job-desk.ts';
import type { PrintJobRow } from '../../db/repositories/print-jobs.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { tellTakenOut } from '../printing/take-out-slips.ts';

/** The reason stays with the job; what may have come out before stays on record. */
export function cancelJob(
  context: Context,
  caller: Caller,
  { jobId, reason }: CommandInput<'print-job:cancel'>,
): Promise<Result<null>> {
  return inTransaction(context.db, async (tx) => {
    const job = await findPrintJob(tx.db, jobId);
    if (!job) return refuse('print-job-unknown');
    const now = context.clock.now();
    const cancelled = { now, officerId: caller.id, reason: reason.trim() };
    if (!(await cancelPrintJob(tx.db, jobId, cancelled)))
      return refuse('print-job-state', { state: job.state });
    await appendEvent(tx.db, eventOf(context, caller, 'print-job.cancelled', job));
    tellTakenOut(context, tx, [jobId]);
    return ok(null);
  });
}

/** At its old place in the line. A slip of a day that is over is not printed any more. */
export function retryJob(
  context: Context,
  caller: Caller,
  { jobId }: CommandInput<'print-job:retry'>,
): Promise<Result<null>> {
  return inTransaction(context.db, async (tx) => {
    const job = await findPrintJob(tx.db, jobId);
    if (!job) return refuse('print-job-unknown');
    const { calendar } = context.office();
    const now = context.clock.now();
    if (job.state === 'failed' && calendar.day(job.createdAt) !== calendar.day(now))
      return refuse('print-job-expired');
    if (!(await retryPrintJob(tx.db, jobId, now))) return refuse('print-job-state', { state: job.state });
    await appendEvent(tx.db, eventOf(context, caller, 'print-job.retried', job));
    tx.onCommit(() => {
      context.live.printerChanged();
      context.printing.wake();
    });
    return ok(null);
  });
}

function eventOf(context: Context, caller: Caller, type: string, { id, visitId, kind }: PrintJobRow) {
  const at = context.clock.now();
  return { at, type, visitId, actor: actorOf(caller), data: { jobId: id, kind } };
}

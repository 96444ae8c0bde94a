/** What follows once slips were taken out of the line of what is to be printed. */
import type { Transaction } from '../../db/database.ts';
import type { Context } from '../context.ts';

/**
 * Has the queue let go of jobs that the open transaction took out of the line, and tells of it, after the commit. Where
 * one is in hand the queue tells when it has let go.
 */
export function tellTakenOut(context: Context, tx: Transaction, jobIds: readonly string[]): void {
  if (jobIds.length === 0) return;
  tx.onCommit(() => {
    for (const jobId of jobIds) {
      context.printing.cancel(jobId);
      context.live.tellKiosk(null, { type: 'print-job', jobId, state: 'failed' });
    }
    context.live.printerChanged();
    // what stood behind it may go on
    context.printing.wake();
  });
}

/** The print jobs of the database, as the print queue wants them. */
import type { Database } from '../../db/database.ts';
import * as jobs from '../../db/repositories/print-jobs.ts';
import type { TicketSlip } from '../../printer/slip/ticket-slip.ts';
import type { PrintJob, PrintJobStore } from '../../printer/types.ts';

export function createJobStore(db: Database): PrintJobStore {
  return {
    async nextDue(now) {
      for (;;) {
        const row = await jobs.nextDueJob(db, now);
        if (!row) return undefined;
        const slip = readSlip(row.slip);
        if (slip) return toJob(row, slip);
        // one damaged row must not stop the ones behind it
        await jobs.markFailed(db, row.id, { now, error: 'render-failed', nextTryAt: null, uncertain: false });
      }
    },
    nextDueAt: () => jobs.nextDueAt(db),
    markPrinting: (id) => jobs.markPrinting(db, id),
    markPrinted: (id, now) => jobs.markPrinted(db, id, now),
    markFailed: (id, failure) => jobs.markFailed(db, id, failure),
  };
}

function readSlip(text: string): TicketSlip | undefined {
  try {
    return JSON.parse(text) as TicketSlip;
  } catch {
    return undefined;
  }
}

function toJob(row: jobs.PrintJobRow, slip: TicketSlip): PrintJob {
  return {
    id: row.id,
    visitId: row.visitId,
    kind: row.kind,
    slip,
    attempts: row.attempts,
    createdAt: row.createdAt,
    // found as printing when asked for the next one: a crash cut it off
    uncertain: row.uncertain === 1 || row.state === 'printing',
  };
}

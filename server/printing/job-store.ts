/** The print jobs of the database, as the print queue wants them. */
import type { Database } from '../../db/database.ts';
import * as jobs from '../../db/repositories/print-jobs.ts';
import type { PrintJob, PrintJobStore } from '../../printer/types.ts';

export function createJobStore(db: Database): PrintJobStore {
  return {
    async nextDue(now) {
      for (;;) {
        const row = await jobs.nextDueJob(db, now);
        if (!row) return undefined;
        const job = toJob(row);
        if (job) return job;
        // one damaged row must not stop the ones behind it
        const damaged = { now, error: 'render-failed', nextTryAt: null, uncertain: false, strike: false };
        await jobs.markFailed(db, row.id, damaged);
      }
    },
    nextDueAt: () => jobs.nextDueAt(db),
    markPrinting: (id) => jobs.markPrinting(db, id),
    markPrinted: (id, printed) => jobs.markPrinted(db, id, printed),
    markFailed: (id, failure) => jobs.markFailed(db, id, failure),
  };
}

function toJob(row: jobs.PrintJobRow): PrintJob | undefined {
  const { id, visitId, kind, attempts, strikes, createdAt } = row;
  const interrupted = row.state === 'printing';
  const uncertain = row.uncertain === 1 || interrupted;
  try {
    const slip: unknown = JSON.parse(row.slip);
    // the kind was stored with its slip
    return { id, visitId, kind, slip, attempts, strikes, createdAt, uncertain, interrupted } as PrintJob;
  } catch {
    return undefined;
  }
}

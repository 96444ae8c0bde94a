/** How the printers are, what goes out of them today, and how slips are set. */
import { jobsSince } from '../../db/repositories/print-job-desk.ts';
import type { PrintJobRow } from '../../db/repositories/print-jobs.ts';
import type { PrinterOverview, PrintJobView } from '../../shared/protocol/desk/printing.ts';
import type { Context } from '../context.ts';

const MOST_JOBS = 50;

export async function printerOverview(context: Context): Promise<PrinterOverview> {
  const { calendar, printing: settings } = context.office();
  const { start } = calendar.bounds(calendar.day(context.clock.now()));
  const { paperMm, codePage, cutter, qr, known } = context.printing.profile();
  return {
    printers: context.printing.reports(),
    jobs: (await jobsSince(context.db, start, MOST_JOBS)).map(viewOf),
    slip: settings.slip,
    overrides: settings.overrides,
    hasLogo: settings.logo !== null,
    profile: { paperMm, codePage, cutter, qr, known },
  };
}

function viewOf(job: PrintJobRow): PrintJobView {
  const { id, kind, ticket, visitId, state, error, reason, attempts, createdAt, endedAt, printedBy } = job;
  return {
    jobId: id,
    kind,
    ticket,
    visitId,
    state,
    error,
    reason,
    uncertain: job.uncertain === 1,
    attempts,
    createdAt,
    endedAt,
    printedBy,
  };
}

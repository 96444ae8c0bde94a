/** Connects the print queue to the hub: stored jobs in, news of printer and jobs out. */
import type { Database } from '../../db/database.ts';
import { openPrinter } from '../../printer/open-printer.ts';
import { PROFILE_58MM, PROFILE_80MM } from '../../printer/profile.ts';
import { createPrintQueue, type PrintQueue } from '../../printer/queue.ts';
import type { PrinterTransport } from '../../printer/types.ts';
import { warmUp } from '../../printer/warm-up.ts';
import type { Clock } from '../../shared/clock.ts';
import type { PrinterState } from '../../shared/protocol/kiosk.ts';
import type { Live } from '../live/live.ts';
import type { Logger } from '../logger.ts';
import type { Office } from '../office/office.ts';
import { createJobStore } from './job-store.ts';

export interface Printing {
  readonly queue: PrintQueue;
  readonly state: () => PrinterState;
  /** Loads what printing needs once the start is over, so that the first visitor does not wait for it. */
  readonly warmUpSoon: () => void;
}

export interface PrintingOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly office: () => Office;
  readonly live: () => Live;
  readonly printer: string;
  readonly paper: 58 | 80;
  /** A test's own transport. */
  readonly transport?: PrinterTransport;
}

const WARM_UP_AFTER_MS = 2_000;

export function createPrinting(options: PrintingOptions): Printing {
  const { clock, logger, live } = options;
  const profile = options.paper === 58 ? PROFILE_58MM : PROFILE_80MM;
  const none = options.printer === 'none' && options.transport === undefined;
  const opened = openPrinter(options.printer, { profile, clock });
  if (!opened.ok) throw new Error(`ULT_PRINTER must be ${opened.error.expected}.`);
  const queue = createPrintQueue({
    store: createJobStore(options.db),
    transport: options.transport ?? opened.value,
    clock,
    profile,
    schedule(task, delay) {
      const timer = setTimeout(task, delay);
      return () => clearTimeout(timer);
    },
    expiresAt(job) {
      const { calendar } = options.office();
      return calendar.bounds(calendar.day(job.createdAt)).end;
    },
    onStatus(status) {
      logger.info('printer', { printer: status.kind });
      live().printerChanged();
    },
    onJob(jobId, outcome) {
      if (outcome.kind !== 'printed') logger.warn('print-job', { jobId, code: outcome.error });
      live().tellKiosk(null, { type: 'print-job', jobId, state: outcome.kind });
      live().printerChanged();
    },
    onError: (error) => logger.error('print-queue', { error }),
  });
  function warmUpSoon(): void {
    if (none) return;
    const warm = (): void =>
      void warmUp().catch((error: unknown) => logger.error('printer-warm-up', { error }));
    setTimeout(warm, WARM_UP_AFTER_MS).unref();
  }
  return { queue, warmUpSoon, state: () => (none ? 'none' : queue.status().kind) };
}

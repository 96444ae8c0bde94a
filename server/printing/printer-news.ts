/** What changes about printers and jobs: into the log of events, the technical log, and to the screens. */
import type { Database } from '../../db/database.ts';
import { appendEvent, type Actor } from '../../db/repositories/events.ts';
import type { JobOutcome } from '../../printer/queue.ts';
import type { Clock } from '../../shared/clock.ts';
import type { PrinterReport } from '../../shared/protocol/desk/printing.ts';
import type { Live } from '../live/live.ts';
import type { Logger } from '../logger.ts';

export interface PrinterNews {
  readonly printerChanged: (report: PrinterReport) => void;
  readonly jobEnded: (jobId: string, outcome: JobOutcome) => void;
  /** Resolves when all that was told is in the database. */
  written(): Promise<void>;
}

export interface PrinterNewsOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly live: () => Live;
}

const HUB: Actor = { kind: 'system', id: 'hub' };

export function createPrinterNews({ db, clock, logger, live }: PrinterNewsOptions): PrinterNews {
  /** What the log says last of each printer: its model or its use may change without being news there. */
  const logged = new Map<string, string>();
  let writing: Promise<unknown> = Promise.resolve();

  function log({ port, model, state, cause }: PrinterReport): void {
    const condition = `${state} ${cause ?? ''}`;
    if (logged.get(port) === condition) return;
    logged.set(port, condition);
    logger.info('printer', { printer: state, ...(cause === null ? {} : { code: cause }) });
    const event = { at: clock.now(), type: `printer.${state}`, visitId: null, actor: HUB };
    writing = writing
      .then(() => appendEvent(db, { ...event, data: { port, model, cause } }))
      .catch((error: unknown) => logger.error('printer-event', { error }));
  }

  return {
    printerChanged(report) {
      log(report);
      live().printerChanged();
    },
    jobEnded(jobId, outcome) {
      if (outcome.kind === 'retrying' || outcome.kind === 'failed')
        logger.warn('print-job', { jobId, code: outcome.error });
      // for who waits at the kiosk it is the same whether it failed or was called off: no paper comes
      const state = outcome.kind === 'cancelled' ? 'failed' : outcome.kind;
      live().tellKiosk(null, { type: 'print-job', jobId, state });
      live().printerChanged();
    },
    async written() {
      await writing;
    },
  };
}

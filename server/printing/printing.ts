/** The office's printing as a whole: the printers, the queue of stored jobs, and the news of both. */
import type { Database } from '../../db/database.ts';
import { profileFor } from '../../printer/models.ts';
import { openPorts } from '../../printer/open-ports.ts';
import type { PrinterIdentity, PrinterPort } from '../../printer/port.ts';
import { UNKNOWN_IDENTITY } from '../../printer/ports/identity.ts';
import { parsePrinterSettings } from '../../printer/printer-setting.ts';
import { createPrinters } from '../../printer/printers.ts';
import type { PrinterProfile } from '../../printer/profile.ts';
import { createPrintQueue, type PrintQueue } from '../../printer/queue.ts';
import { createDeviceMemory } from '../../printer/session/device-memory.ts';
import { openSession } from '../../printer/session/open-session.ts';
import { renderSlip } from '../../printer/slip/render-slip.ts';
import type { PrintJob } from '../../printer/types.ts';
import { warmUp } from '../../printer/warm-up.ts';
import type { Clock } from '../../shared/clock.ts';
import type { PrinterOverrides } from '../../shared/domain/slip-settings.ts';
import type { PrinterReport } from '../../shared/protocol/desk/printing.ts';
import type { PrinterState } from '../../shared/protocol/kiosk.ts';
import type { Live } from '../live/live.ts';
import type { Logger } from '../logger.ts';
import type { Office } from '../office/office.ts';
import { createJobStore } from './job-store.ts';
import { createPrinterNews } from './printer-news.ts';

export interface Printing extends Pick<PrintQueue, 'wake' | 'cancel'> {
  /** Whether slips are printed at all (ULT_PRINTER other than `none`). */
  readonly prints: boolean;
  /** Of the printer in use; of the main one while none works; `none` where nothing is printed. */
  state(): PrinterState;
  /** Every printer, in the order of the setting. */
  reports(): readonly PrinterReport[];
  /** What is known of the printer in use, under these wishes instead of the stored ones where given. */
  profile(overrides?: PrinterOverrides): PrinterProfile;
  /** Loads what printing needs once the start is over, so that the first visitor does not wait for it. */
  warmUpSoon(): void;
  /** Finishes the slip in hand and lets go of the printers. */
  stop(): Promise<void>;
}

export interface PrintingOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly office: () => Office;
  readonly live: () => Live;
  readonly printer: string;
  readonly paper: 58 | 80;
  /** A test's own ports instead of those of the setting. */
  readonly ports?: readonly PrinterPort[];
}

const WARM_UP_AFTER_MS = 2_000;

/** @throws where the setting names no printer */
export function createPrinting(options: PrintingOptions): Printing {
  const { db, clock, logger, office, live, paper } = options;
  const settings = (): Office['printing'] => office().printing;
  const ports = options.ports ?? portsOf(options.printer, { clock, profile: () => profile() });
  const prints = ports.length > 0;
  const memory = createDeviceMemory();
  const identities = new Map<string, PrinterIdentity>();
  const news = createPrinterNews({ db, clock, logger, live });

  const printers = createPrinters({
    ports,
    clock,
    schedule,
    async open(port) {
      const session = await openSession(port, {
        memory,
        profileFor: (identity) => profileFor(identity, settings().overrides, paper),
      });
      identities.set(port.name, session.identity);
      return session;
    },
    onChange: news.printerChanged,
  });

  const queue = createPrintQueue({
    store: createJobStore(db),
    printers,
    clock,
    schedule,
    render: (job, printer) => renderJob(job, printer, settings()),
    expiresAt(job) {
      const { calendar } = office();
      return calendar.bounds(calendar.day(job.createdAt)).end;
    },
    onJob: news.jobEnded,
    onError: (error) => logger.error('print-queue', { error }),
  });

  function profile(overrides = settings().overrides): PrinterProfile {
    const [main] = printers.reports();
    const used = printers.reports().find(({ inUse }) => inUse) ?? main;
    return profileFor(identities.get(used?.port ?? '') ?? UNKNOWN_IDENTITY, overrides, paper);
  }

  return {
    prints,
    profile,
    wake: () => queue.wake(),
    cancel: (jobId) => queue.cancel(jobId),
    state: () => (prints ? printers.status().kind : 'none'),
    reports: () => printers.reports(),
    warmUpSoon() {
      if (!prints) return;
      const warm = (): void =>
        void warmUp().catch((error: unknown) => logger.error('printer-warm-up', { error }));
      setTimeout(warm, WARM_UP_AFTER_MS).unref();
    },
    async stop() {
      await queue.stop();
      await printers.close();
      await news.written();
    },
  };
}

function portsOf(
  setting: string,
  context: { readonly clock: Clock; readonly profile: () => PrinterProfile },
): readonly PrinterPort[] {
  const parsed = parsePrinterSettings(setting);
  if (!parsed.ok) throw new Error(`ULT_PRINTER must be ${parsed.error.expected}.`);
  return openPorts(parsed.value, context);
}

function renderJob(
  job: PrintJob,
  profile: PrinterProfile,
  { slip, logo }: Office['printing'],
): Promise<Uint8Array> {
  return renderSlip(job.kind, job.slip, { profile, settings: slip, logo, again: job.uncertain });
}

function schedule(task: () => void, delay: number): () => void {
  const timer = setTimeout(task, delay);
  return () => clearTimeout(timer);
}

import type { Clock } from '../shared/clock.ts';
import type { PrinterReport } from '../shared/protocol/desk/printing.ts';
import { createKnownPrinter, type KnownPrinter } from './known-printer.ts';
import type { PrinterPort } from './port.ts';
import { PrinterFault } from './printer-fault.ts';
import { createPrinterRecord } from './printer-record.ts';
import type { PrinterSession } from './session/printer-session.ts';
import type { PrinterStatus } from './types.ts';

/** A printer that is held. */
export type { PrinterSession as HeldPrinter } from './session/printer-session.ts';

export interface PrintersOptions {
  /** In the order of the setting, the main one first; empty where nothing is printed (ULT_PRINTER=none). */
  readonly ports: readonly PrinterPort[];
  /** `openSession` with all its options given. */
  readonly open: (port: PrinterPort) => Promise<PrinterSession>;
  readonly clock: Clock;
  /** Runs `task` once after `delay` ms; what it returns cancels it. */
  readonly schedule: (task: () => void, delay: number) => () => void;
  /** Called with each report in which anything changed. */
  readonly onChange?: (report: PrinterReport) => void;
  /** ms a printer last seen in trouble is waited for while there is another one to turn to. */
  readonly patience?: number;
}

/** The office's printers as one: the first of them that is not in trouble prints. */
export interface Printers {
  /** In the order of the setting. */
  reports(): readonly PrinterReport[];
  /** The state of the one in use, or of the main one when none works. */
  status(): PrinterStatus;
  /**
   * Opens the first printer that is not in trouble. What its status and its slips say afterwards goes into the
   * reports by itself. After a fault, close it and open again: the next printer then takes over, where there is one.
   *
   * @throws PrinterFault of the main printer when none works; `no-printer` when there is none at all
   */
  open(): Promise<PrinterSession>;
  /**
   * Looks at every printer that is not held. One that was in trouble and takes long to say how it is now is not waited
   * for; `onChange` tells. Never rejects.
   */
  check(): Promise<void>;
  /** Calls back when a printer may have come or gone; what it returns ends that. */
  watch(changed: () => void): () => void;
  /** Waits for what is still being looked at. What is held, its holder closes. */
  close(): Promise<void>;
}

export function createPrinters(options: PrintersOptions): Printers {
  const { clock, schedule, patience = 500 } = options;
  const printers: readonly KnownPrinter[] = options.ports.map((port) =>
    createKnownPrinter({
      port,
      record: createPrinterRecord(port.name, clock),
      open: options.open,
      onRecord: tellChanges,
    }),
  );
  let told = reports();

  /** Slips come out of the first that is well; one that fails for no reason it gives only when no other is. */
  function inUse(): KnownPrinter | undefined {
    const well = printers.filter(({ record }) => record.trouble() === undefined);
    return well.find(({ record }) => !record.isDoubtful()) ?? well[0];
  }

  function reports(): readonly PrinterReport[] {
    const used = inUse();
    return printers.map((printer) => ({ ...printer.record.report(), inUse: printer === used }));
  }

  function tellChanges(): void {
    const before = told;
    told = reports();
    told.forEach((report, index) => {
      if (JSON.stringify(report) !== JSON.stringify(before[index])) options.onChange?.(report);
    });
  }

  function status(): PrinterStatus {
    const shown = inUse() ?? printers[0];
    return shown?.record.status() ?? { kind: 'error', cause: 'no-printer' };
  }

  /** One that was in trouble is not waited for at length while a visitor stands at another that may be well. */
  async function patiently<T>(
    { record }: KnownPrinter,
    work: (enough?: Promise<unknown>) => Promise<T>,
  ): Promise<T> {
    if (record.trouble() === undefined) return work();
    let cancel = (): void => undefined;
    const enough = new Promise<void>((resolve) => (cancel = schedule(resolve, patience)));
    try {
      return await work(enough);
    } finally {
      cancel();
    }
  }

  async function open(): Promise<PrinterSession> {
    const secondChoice: KnownPrinter[] = [];
    for (const printer of printers) {
      const opened = printer.record.isDoubtful() ? 'late' : await patiently(printer, printer.open);
      if (typeof opened === 'object') return opened;
      if (opened === 'late') secondChoice.push(printer);
    }
    for (const printer of secondChoice) {
      const opened = await printer.open();
      if (typeof opened === 'object') return opened;
    }
    const [main] = printers;
    throw new PrinterFault(main === undefined ? 'no-printer' : (main.record.trouble() ?? 'offline'));
  }

  return {
    reports,
    status,
    open,
    async check() {
      await Promise.all(printers.map((printer) => patiently(printer, printer.check)));
    },
    watch(changed) {
      const ends = printers.map((printer) => printer.watch(changed));
      return () => ends.forEach((end) => end());
    },
    async close() {
      await Promise.all(printers.map((printer) => printer.settled()));
    },
  };
}

import { asPrinterFault, type PrinterFault } from './printer-fault.ts';
import type { HeldPrinter } from './printers.ts';
import type { PrinterProfile } from './profile.ts';
import { resyncBytes } from './slip/resync.ts';
import type { PrintJob, PrintJobStore } from './types.ts';

/** How one attempt ended. */
export type Attempt =
  | { readonly kind: 'printed'; readonly printedBy: string }
  /** Taken out of the line; with a fault when the printer had it in hand. */
  | { readonly kind: 'cancelled'; readonly fault?: PrinterFault }
  | { readonly kind: 'device-fault'; readonly fault: PrinterFault }
  /** This job cannot be made into a slip; the printer was not touched. */
  | { readonly kind: 'render-failed'; readonly cause: unknown };

/** The bytes of a job for one printer; a job that is `uncertain` is headed CETAK ULANG. */
export type RenderJob = (job: PrintJob, profile: PrinterProfile) => Promise<Uint8Array>;

export interface PrintOneContext {
  readonly store: Pick<PrintJobStore, 'markPrinting'>;
  readonly render: RenderJob;
  readonly printer: HeldPrinter;
  /** Whether the printer may still wait for the rest of something that was cut off. */
  readonly unclean: boolean;
  /** Ends the attempt: the job was cancelled. */
  readonly signal: AbortSignal;
}

/**
 * Tries one job: bytes first, then the mark that they are about to leave, then the bytes. So a job that never left is
 * never mistaken for one that may have.
 *
 * Rejects only when the store does.
 */
export async function printOne(job: PrintJob, context: PrintOneContext): Promise<Attempt> {
  const { store, printer, signal } = context;
  let bytes: Uint8Array;
  try {
    bytes = await slipBytes(job, context);
  } catch (cause) {
    return { kind: 'render-failed', cause };
  }
  if (!(await store.markPrinting(job.id))) return { kind: 'cancelled' };
  const fault = await faultOf(printer.print(bytes, signal));
  if (fault === undefined) return { kind: 'printed', printedBy: printer.port };
  return { kind: signal.aborted ? 'cancelled' : 'device-fault', fault };
}

/** After an attempt that may have reached paper the printer's state is cleared first. */
async function slipBytes(job: PrintJob, context: PrintOneContext): Promise<Uint8Array> {
  const { profile } = context.printer;
  const slip = await context.render(job, profile);
  return job.uncertain || context.unclean ? Uint8Array.from([...resyncBytes(profile), ...slip]) : slip;
}

async function faultOf(io: Promise<void>): Promise<PrinterFault | undefined> {
  try {
    await io;
    return undefined;
  } catch (thrown) {
    return asPrinterFault(thrown);
  }
}

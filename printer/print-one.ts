import type { Clock } from '../shared/clock.ts';
import { asPrinterFault, type PrinterFault } from './printer-fault.ts';
import type { PrinterProfile } from './profile.ts';
import { renderTicket } from './slip/render-ticket.ts';
import { resyncBytes } from './slip/resync.ts';
import type { PrinterTransport, PrintJob, PrintJobStore } from './types.ts';

/** How one attempt ended. */
export type Attempt =
  | { readonly kind: 'printed' }
  /** The printer is in trouble; every other job would meet the same. */
  | { readonly kind: 'device-fault'; readonly fault: PrinterFault }
  /** This job cannot be made into a slip; the printer was not touched. */
  | { readonly kind: 'render-failed'; readonly cause: unknown };

export interface PrintOneContext {
  readonly store: Pick<PrintJobStore, 'markPrinting'>;
  readonly transport: PrinterTransport;
  readonly clock: Clock;
  readonly profile: PrinterProfile;
}

/**
 * Tries one job: bytes first, then the device, then the mark that bytes are about to leave, then the bytes. So a job
 * that never left is never mistaken for one that may have.
 *
 * Rejects only when the store does.
 */
export async function printOne(job: PrintJob, context: PrintOneContext): Promise<Attempt> {
  const { store, transport, clock, profile } = context;
  let bytes: Uint8Array;
  try {
    bytes = await slipBytes(job, profile);
  } catch (cause) {
    return { kind: 'render-failed', cause };
  }
  const refused = await faultOf(transport.open());
  if (refused !== undefined) return { kind: 'device-fault', fault: refused };
  await store.markPrinting(job.id, clock.now());
  const fault = await faultOf(transport.write(bytes));
  return fault === undefined ? { kind: 'printed' } : { kind: 'device-fault', fault };
}

/** After an attempt that may have reached paper: the printer's state is cleared first, and the slip says it is a second one. */
async function slipBytes(job: PrintJob, profile: PrinterProfile): Promise<Uint8Array> {
  const reprint = job.slip.reprint || job.kind === 'reprint' || job.uncertain;
  const slip = await renderTicket({ ...job.slip, reprint }, profile);
  return job.uncertain ? Uint8Array.from([...resyncBytes(profile), ...slip]) : slip;
}

async function faultOf(io: Promise<void>): Promise<PrinterFault | undefined> {
  try {
    await io;
    return undefined;
  } catch (thrown) {
    return asPrinterFault(thrown);
  }
}

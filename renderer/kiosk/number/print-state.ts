import type { KioskEvent, PrinterState } from '../../../shared/protocol/kiosk.ts';

type JobState = Extract<KioskEvent, { type: 'print-job' }>['state'];

/** What the number screen says about the paper ticket; an active number shown again is printed only on request. */
export type TicketPrint = 'printing' | 'printed' | 'fault' | 'none' | 'shown-again';

/** States in which no paper comes out until an officer has been at the printer. */
const NOT_READY: readonly PrinterState[] = ['out-of-paper', 'cover-open', 'offline', 'error', 'unplugged'];

export function isPrinterDown(printer: PrinterState): boolean {
  return NOT_READY.includes(printer);
}

/**
 * How a ticket that should come out of the printer fares.
 *
 * @param job what the hub last said of the ticket's print job, if anything
 * @param waitedMs since the ticket was asked for
 */
export function ticketPrint(
  printJobId: string | null,
  job: JobState | undefined,
  printer: PrinterState,
  waitedMs: number,
): Exclude<TicketPrint, 'shown-again'> {
  if (job === 'printed') return 'printed';
  if (printJobId === null) return 'none';
  if (job === 'failed' || job === 'retrying' || isPrinterDown(printer)) return 'fault';
  return waitedMs > SILENT_AFTER_MS ? 'fault' : 'printing';
}

/** A ticket takes about two seconds; after this long without a word nobody should wait for it. */
export const SILENT_AFTER_MS = 10_000;

import type { PrinterProfile } from '../profile.ts';
import { encodeSlip } from './encode.ts';
import { layoutTicket } from './layout.ts';
import type { TicketSlip } from './ticket-slip.ts';

/**
 * The bytes of a ticket for one printer: the same slip and profile always give the same bytes.
 * Asynchronous only because escpos is loaded at first use (printer/load-drivers.ts).
 *
 * @throws RangeError (as a rejection) when `issuedAt` is no instant or `timeZone` no zone; no text makes it throw
 */
export async function renderTicket(slip: TicketSlip, profile: PrinterProfile): Promise<Uint8Array> {
  return await encodeSlip(layoutTicket(slip, profile.columns), profile);
}

import { DEFAULT_SLIP_SETTINGS } from '../../shared/domain/slip-settings.ts';
import type { PrinterProfile } from '../profile.ts';
import { renderSlip } from './render-slip.ts';
import type { TicketSlip } from './ticket-slip.ts';

/** A ticket as an office gets it that has set nothing. */
export async function renderTicket(slip: TicketSlip, profile: PrinterProfile): Promise<Uint8Array> {
  return await renderSlip('ticket', slip, { profile, settings: DEFAULT_SLIP_SETTINGS, logo: null });
}

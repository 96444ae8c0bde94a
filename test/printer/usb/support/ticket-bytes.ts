import { DEFAULT_SLIP_SETTINGS } from '../../../../shared/domain/slip-settings.ts';
import { PROFILE_80MM, type PrinterProfile } from '../../../../printer/profile.ts';
import { renderSlip } from '../../../../printer/slip/render-slip.ts';
import type { PrintJob } from '../../../../printer/types.ts';
import { aSlip } from '../../support/a-slip.ts';

/** The slip of a job as the hub has it printed. */
export function ticketBytes(job: PrintJob, profile: PrinterProfile): Promise<Uint8Array> {
  if (job.kind !== 'ticket') throw new Error('these tests print tickets only');
  const look = { profile, settings: DEFAULT_SLIP_SETTINGS, logo: null, again: job.uncertain };
  return renderSlip('ticket', job.slip, look);
}

/** The ticket of a number on 80 mm paper; `again` with CETAK ULANG at its head. */
export function aTicket(number: string, again = false, profile = PROFILE_80MM): Promise<Uint8Array> {
  const look = { profile, settings: DEFAULT_SLIP_SETTINGS, logo: null, again };
  return renderSlip('ticket', aSlip({ number }), look);
}

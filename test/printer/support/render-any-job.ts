import type { PrinterProfile } from '../../../printer/profile.ts';
import { renderSlip } from '../../../printer/slip/render-slip.ts';
import type { PrintJob } from '../../../printer/types.ts';
import { DEFAULT_SLIP_SETTINGS } from '../../../shared/domain/slip-settings.ts';

/** A job's bytes in an office that has set nothing, as the hub renders them. */
export function renderAnyJob(job: PrintJob, profile: PrinterProfile): Promise<Uint8Array> {
  const look = { profile, settings: DEFAULT_SLIP_SETTINGS, logo: null, again: job.uncertain };
  return renderSlip(job.kind, job.slip, look);
}

import type { PrintJob } from '../../../printer/types.ts';
import { aSlip } from './a-slip.ts';

/** A ticket waiting to be printed, with what a test wants otherwise. */
export function aJob(changes: Partial<PrintJob> = {}): PrintJob {
  return {
    id: 'job-1',
    visitId: 'visit-1',
    kind: 'ticket',
    slip: aSlip(),
    attempts: 0,
    createdAt: 0,
    uncertain: false,
    ...changes,
  };
}

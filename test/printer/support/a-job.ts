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
    strikes: 0,
    createdAt: 0,
    uncertain: false,
    interrupted: false,
    ...changes,
    // the kind belongs to its slip, which the compiler cannot follow through a partial
  } as PrintJob;
}

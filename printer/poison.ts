import type { DeviceErrorCode, PrinterStatus } from './types.ts';

/*
 * Some slip may be more than some printer's program can bear: it hangs or starts anew in the middle, and is well again
 * right after. Such a job must not hold up everybody else's number for ever.
 */

/** How often a job may be cut off by a printer that says right after that it is well; then it is set aside. */
const MOST_WHEN_WELL = 5;
/** The same where the printer says nothing, or not that: it took bytes each time, and may be at fault itself. */
const MOST_OTHERWISE = 12;

/** @param status what the printer says after the fault */
export function strikesAllowed(status: PrinterStatus['kind']): number {
  return status === 'ready' || status === 'paper-near-end' ? MOST_WHEN_WELL : MOST_OTHERWISE;
}

/** Whether a slip could have brought this about. */
export function mayBeTheJobs(code: DeviceErrorCode): boolean {
  switch (code) {
    case 'offline':
    case 'unplugged':
    case 'connection-lost':
    case 'device-error':
      return true;
    case 'out-of-paper':
    case 'cover-open':
    case 'cutter-jam':
    case 'too-hot':
    case 'access-denied':
    case 'no-printer':
      return false;
    default:
      return code satisfies never;
  }
}

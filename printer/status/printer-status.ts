import type { DeviceErrorCode, PrinterStatus } from '../types.ts';
import type { RealTimeReport } from './dle-eot.ts';

/** What a printer can say of itself; job errors and `no-printer` are never among it. */
export type ReportedStatus =
  | { readonly kind: Exclude<PrinterStatus['kind'], 'error'> }
  | { readonly kind: 'error'; readonly cause: DeviceErrorCode };

/**
 * The one status people are told of. What an officer can put right with a hand on the printer comes first, in the order
 * it has to be done: an open cover hides the paper, and no paper hides the rest.
 */
export function statusFrom(report: RealTimeReport): ReportedStatus {
  if (report.coverOpen) return { kind: 'cover-open' };
  if (report.paperEnd) return { kind: 'out-of-paper' };
  const cause = errorCause(report);
  if (cause !== undefined) return { kind: 'error', cause };
  if (report.offline) return { kind: 'offline' };
  return { kind: report.paperNearEnd ? 'paper-near-end' : 'ready' };
}

function errorCause(report: RealTimeReport): DeviceErrorCode | undefined {
  if (report.cutterJam) return 'cutter-jam';
  if (report.recoversByItself) return 'too-hot';
  return report.unrecoverable || report.error ? 'device-error' : undefined;
}

/** Why nothing may be sent; undefined when the printer takes slips, or nothing is known against it. */
export function troubleIn(status: ReportedStatus): DeviceErrorCode | undefined {
  switch (status.kind) {
    case 'ready':
    case 'paper-near-end':
    case 'unknown':
      return undefined;
    case 'error':
      return status.cause;
    case 'out-of-paper':
    case 'cover-open':
    case 'offline':
    case 'unplugged':
      return status.kind;
    default:
      return status satisfies never;
  }
}

/** Troubles that may pass by themselves while a slip is being printed. */
export function passesByItself(trouble: DeviceErrorCode): boolean {
  return trouble === 'offline' || trouble === 'too-hot';
}

import type { Clock } from '../shared/clock.ts';
import type { PrinterReport } from '../shared/protocol/desk/printing.ts';
import type { PrinterIdentity } from './port.ts';
import { type PrinterFault, statusAfter } from './printer-fault.ts';
import { type ReportedStatus, troubleIn } from './status/printer-status.ts';
import type { DeviceErrorCode, PrinterStatus } from './types.ts';

/** For how long, in ms, a printer that failed on a slip and does not say how it is stands behind one that is well. */
const HELD_BACK_FOR = 60_000;

/** What is known of one printer, and how: by looking at it, or by a slip it failed on. */
export interface PrinterRecord {
  status(): PrinterStatus;
  /** Why no slip should be given to it; undefined when one can, or nothing is known against it. */
  trouble(): DeviceErrorCode | undefined;
  report(): Omit<PrinterReport, 'inUse'>;
  /** Whether it fails on slips though nothing it says explains it. Only counts where another printer is well. */
  isDoubtful(): boolean;
  met(identity: PrinterIdentity): void;
  /** What it was seen to be. Silence does not undo what a slip has shown. */
  saw(status: PrinterStatus): void;
  printed(): void;
  failed(fault: PrinterFault): void;
  /** Something was plugged in or pulled out: perhaps another printer stands there now. */
  startAnew(): void;
}

export function createPrinterRecord(port: string, clock: Clock): PrinterRecord {
  let status: PrinterStatus = { kind: 'unknown' };
  let since: number | null = null;
  let model: string | null = null;
  let serial: string | null = null;
  /** Slips it failed on since it last printed one or was seen in trouble. */
  let failures = 0;
  let failedAt = 0;
  let silent = true;

  function set(next: PrinterStatus): void {
    if (since === null || !isSameStatus(status, next)) since = clock.now();
    status = next;
  }

  return {
    status: () => status,
    trouble: () => troubleOf(status),
    report: () => ({
      port,
      model,
      serial,
      state: status.kind,
      cause: status.kind === 'error' ? status.cause : null,
      since,
    }),
    isDoubtful() {
      const ago = clock.now() - failedAt;
      return failures >= (silent ? 1 : 2) && ago >= 0 && ago < HELD_BACK_FOR;
    },
    met(identity) {
      model = [identity.maker, identity.model].filter((part) => part !== null).join(' ') || null;
      serial = identity.serial;
    },
    saw(next) {
      silent = next.kind === 'unknown';
      if (silent && failures > 0) return;
      if (troubleOf(next) !== undefined) failures = 0;
      set(next);
    },
    printed() {
      failures = 0;
      if (troubleOf(status) !== undefined) set({ kind: 'unknown' });
    },
    failed(fault) {
      failures += 1;
      failedAt = clock.now();
      set(statusAfter(fault.code));
    },
    startAnew() {
      failures = 0;
    },
  };
}

/** Why no slip should be given to a printer in this state; undefined when one can. */
export function troubleOf(status: PrinterStatus): DeviceErrorCode | undefined {
  // A printer's state is never the fault of one job, though the type would let it be.
  return troubleIn(status as ReportedStatus);
}

function isSameStatus(one: PrinterStatus, other: PrinterStatus): boolean {
  return (
    one.kind === other.kind && (one.kind !== 'error' || other.kind !== 'error' || one.cause === other.cause)
  );
}

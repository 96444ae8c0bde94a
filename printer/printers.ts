import type { Clock } from '../shared/clock.ts';
import type { PrinterReport } from '../shared/protocol/desk/printing.ts';
import type { PrinterIdentity, PrinterPort } from './port.ts';
import type { PrinterProfile } from './profile.ts';
import type { PrinterStatus } from './types.ts';

/** A printer that is held: what `openSession` of printer/session gives. */
export interface HeldPrinter {
  readonly port: string;
  readonly identity: PrinterIdentity;
  readonly profile: PrinterProfile;
  status(): Promise<PrinterStatus>;
  print(bytes: Uint8Array, signal?: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export interface PrintersOptions {
  /** In the order of the setting, the main one first; empty where nothing is printed (ULT_PRINTER=none). */
  readonly ports: readonly PrinterPort[];
  /** `openSession` with all its options given. */
  readonly open: (port: PrinterPort) => Promise<HeldPrinter>;
  readonly clock: Clock;
  /** Runs `task` once after `delay` ms; what it returns cancels it. */
  readonly schedule: (task: () => void, delay: number) => () => void;
  /** Called with each report whose state, cause, model or use changed. */
  readonly onChange?: (report: PrinterReport) => void;
}

/** The office's printers as one: the first of them that is not in trouble prints. */
export interface Printers {
  /** In the order of the setting. */
  reports(): readonly PrinterReport[];
  /** The state of the one in use, or of the main one when none works. */
  status(): PrinterStatus;
  /**
   * Opens the first printer that is not in trouble. What its status and its slips say afterwards goes into the
   * reports by itself. After a fault, close it and open again: the next printer then takes over, where there is one.
   *
   * @throws PrinterFault of the main printer when none works; `no-printer` when there is none at all
   */
  open(): Promise<HeldPrinter>;
  /** Asks every printer that is not held how it is, and lets go of it again. Never rejects. */
  check(): Promise<void>;
  /** Calls back when a printer may have come or gone; what it returns ends that. */
  watch(changed: () => void): () => void;
  /** Waits for what is still being asked in the background. What is held, its holder closes. */
  close(): Promise<void>;
}

export declare function createPrinters(options: PrintersOptions): Printers;

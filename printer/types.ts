import type { SlipOf } from './slip/render-slip.ts';

/**
 * What the printer is known to be doing. `unknown` until it was asked, and of one that does not answer; nothing is
 * guessed.
 */
export type PrinterStatus =
  | { readonly kind: 'ready' }
  | { readonly kind: 'paper-near-end' }
  | { readonly kind: 'out-of-paper' }
  | { readonly kind: 'cover-open' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'error'; readonly cause: PrintErrorCode }
  | { readonly kind: 'unplugged' }
  | { readonly kind: 'unknown' };

/** Why the printer itself could not take a ticket: the same would befall any other job. */
export type DeviceErrorCode =
  /** No paper; the operator must fill the roll. */
  | 'out-of-paper'
  | 'cover-open'
  /** There, but takes nothing: switched off-line, no answer within the time-out, or nobody listening at the address. */
  | 'offline'
  /** The device or its cable is gone. */
  | 'unplugged'
  /** Another program holds the device, or this one may not open it. */
  | 'access-denied'
  /** The connection broke while the ticket was on its way. */
  | 'connection-lost'
  /** The blade is stuck; paper must be freed by hand. */
  | 'cutter-jam'
  /** The print head is too hot; it goes on by itself once it has cooled. */
  | 'too-hot'
  /** Anything else the device or its driver reports. */
  | 'device-error'
  /** The office runs without a printer (ULT_PRINTER=none). Never retried. */
  | 'no-printer';

/** Why this one job cannot be printed though the printer may be well. */
export type JobErrorCode =
  /** The slip could not be turned into bytes. */
  | 'render-failed'
  /** The program ended while the slip was on its way. */
  | 'interrupted'
  /** The job's day is over; a ticket of yesterday would only mislead. */
  | 'expired';

export type PrintErrorCode = DeviceErrorCode | JobErrorCode;

/** One slip to print; a row, so that a restart forgets nothing. */
export type PrintJob = { readonly [K in keyof SlipOf]: JobOf<K> }[keyof SlipOf];

interface JobOf<K extends keyof SlipOf> {
  readonly id: string;
  readonly visitId: string | null;
  /** `reprint` was asked for by a person and is headed CETAK ULANG. */
  readonly kind: K;
  readonly slip: SlipOf[K];
  /** How often it was tried and failed. */
  readonly attempts: number;
  /** How often it was cut off though the printer was well: then the fault may be its own. */
  readonly strikes: number;
  /** ms since epoch. */
  readonly createdAt: number;
  /** True when an earlier attempt may have reached paper; the next one is then headed CETAK ULANG. */
  readonly uncertain: boolean;
  /** True when it was found as being printed: only one queue drains a store, so the program ended in the middle of it. */
  readonly interrupted: boolean;
}

/** Where the jobs are kept. Only one queue drains a store. */
export interface PrintJobStore {
  /** The oldest job (createdAt, then id) neither ended nor taken out of the line whose next try is not after `now`. */
  nextDue(now: number): Promise<PrintJob | undefined>;
  /** When the earliest such job falls due, ms since epoch; undefined when nothing waits. */
  nextDueAt(): Promise<number | undefined>;
  /**
   * Written just before the first byte leaves, so that a crash after it is known.
   *
   * @returns false where the job was taken out of the line meanwhile: then no byte may leave
   */
  markPrinting(id: string): Promise<boolean>;
  /** Holds also for a job that was cancelled too late. `printedBy` is the port's name. */
  markPrinted(id: string, printed: { readonly now: number; readonly printedBy: string }): Promise<void>;
  /** Counts one attempt. A job that was cancelled meanwhile stays so. */
  markFailed(id: string, failure: PrintFailure): Promise<void>;
}

export interface PrintFailure {
  /** ms since epoch. */
  readonly now: number;
  readonly error: PrintErrorCode;
  /** Null gives the job up. */
  readonly nextTryAt: number | null;
  /** Once true, it stays true. */
  readonly uncertain: boolean;
  /** Whether it counts against the job itself. */
  readonly strike: boolean;
}

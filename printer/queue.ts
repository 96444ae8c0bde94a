import type { Clock } from '../shared/clock.ts';
import { backOff } from './back-off.ts';
import { printOne } from './print-one.ts';
import { type PrinterFault, statusAfter } from './printer-fault.ts';
import type { PrinterProfile } from './profile.ts';
import type { PrintErrorCode, PrinterStatus, PrinterTransport, PrintJob, PrintJobStore } from './types.ts';

/** What became of a job: `retrying` will be tried again, `failed` will not. */
export type JobOutcome =
  | { readonly kind: 'printed' }
  | { readonly kind: 'retrying'; readonly error: PrintErrorCode; readonly nextTryAt: number }
  | { readonly kind: 'failed'; readonly error: PrintErrorCode };

export interface PrintQueueOptions {
  readonly store: PrintJobStore;
  readonly transport: PrinterTransport;
  readonly clock: Clock;
  readonly profile: PrinterProfile;
  /** Runs `task` once after `delay` ms; what it returns cancels it. */
  readonly schedule: (task: () => void, delay: number) => () => void;
  /** From when on a job is not printed any more (ms since epoch): the end of the office day it was made on. */
  readonly expiresAt: (job: PrintJob) => number;
  /** Called at each change, with the job that showed it. */
  readonly onStatus?: (status: PrinterStatus, job: PrintJob) => void;
  readonly onJob?: (jobId: string, outcome: JobOutcome) => void;
  /** What nobody foresaw: the store failed. The queue goes on after the next delay. */
  readonly onError?: (error: unknown) => void;
  /** ms between attempts while the printer or the store is in trouble; the last one is repeated. */
  readonly delays?: readonly number[];
  /** After how many attempts a job that cannot be made into a slip is given up. */
  readonly maxRenderAttempts?: number;
}

export interface PrintQueue {
  /** Something may be due: a new job, or a printer put right. Returns at once; many calls are one. */
  wake(): void;
  status(): PrinterStatus;
  /** Finishes the ticket in hand, lets go of the printer, and does nothing more. */
  stop(): Promise<void>;
}

/**
 * Prints the stored jobs, oldest first, one at a time. A fault of the printer holds the whole queue, so that no ticket
 * overtakes another; a fault of one job holds only that job. All that must outlive the process is in the store.
 *
 * The transport is opened for a run of jobs and closed when nothing is due: a handle kept for hours hides an unplugged
 * cable, and keeps a network printer from every other computer.
 */
export function createPrintQueue(options: PrintQueueOptions): PrintQueue {
  const { store, transport, clock, schedule, delays, maxRenderAttempts = 3 } = options;
  let status: PrinterStatus = { kind: 'unknown' };
  let stopped = false;
  let running: Promise<void> | undefined;
  let wokenWhileRunning = false;
  let cancelTimer: (() => void) | undefined;
  /** Faults of printer or store in a row. */
  let faults = 0;

  function wake(): void {
    if (stopped) return;
    if (running !== undefined) {
      wokenWhileRunning = true;
      return;
    }
    cancelTimer?.();
    cancelTimer = undefined;
    wokenWhileRunning = false;
    running = run().then((delay) => {
      running = undefined;
      arm(delay);
    });
  }

  /** Prints what is due; resolves to the ms until there is more to do, undefined for nothing. Never rejects. */
  async function run(): Promise<number | undefined> {
    try {
      return (await drain()) ? await untilNextDue() : backOff(faults, delays);
    } catch (error) {
      faults += 1;
      options.onError?.(error);
      return backOff(faults, delays);
    } finally {
      await transport.close();
    }
  }

  /** A wake that came too late to be seen by the run counts now, but not against the wait for a printer in trouble. */
  function arm(delay: number | undefined): void {
    if (stopped) return;
    if (wokenWhileRunning && faults === 0) wake();
    else if (delay !== undefined) cancelTimer = schedule(wake, delay);
  }

  /** False when the printer failed and everything has to wait. */
  async function drain(): Promise<boolean> {
    for (let job = await nextJob(); job !== undefined; job = await nextJob()) {
      if (!(await handle(job))) return false;
    }
    faults = 0;
    return true;
  }

  async function nextJob(): Promise<PrintJob | undefined> {
    return stopped ? undefined : store.nextDue(clock.now());
  }

  async function untilNextDue(): Promise<number | undefined> {
    const at = await store.nextDueAt();
    return at === undefined ? undefined : Math.max(0, at - clock.now());
  }

  async function handle(job: PrintJob): Promise<boolean> {
    if (options.expiresAt(job) <= clock.now()) {
      await giveUp(job, 'expired', job.uncertain);
      return true;
    }
    const attempt = await printOne(job, options);
    switch (attempt.kind) {
      case 'printed':
        await store.markPrinted(job.id, clock.now());
        faults = 0;
        report({ kind: 'ready' }, job);
        options.onJob?.(job.id, { kind: 'printed' });
        return true;
      case 'render-failed':
        options.onError?.(attempt.cause);
        await renderFailed(job);
        return true;
      case 'device-fault':
        return deviceFailed(job, attempt.fault);
      default:
        return attempt satisfies never;
    }
  }

  /** The job is due again at once and stays the first; it is the queue that waits. */
  async function deviceFailed(job: PrintJob, fault: PrinterFault): Promise<boolean> {
    report(statusAfter(fault.code), job);
    const uncertain = job.uncertain || fault.uncertain;
    if (fault.code === 'no-printer') {
      await giveUp(job, fault.code, uncertain);
      return true;
    }
    faults += 1;
    const now = clock.now();
    await store.markFailed(job.id, { now, error: fault.code, nextTryAt: now, uncertain });
    const nextTryAt = now + backOff(faults, delays);
    options.onJob?.(job.id, { kind: 'retrying', error: fault.code, nextTryAt });
    return false;
  }

  async function renderFailed(job: PrintJob): Promise<void> {
    const attempts = job.attempts + 1;
    if (attempts >= maxRenderAttempts) {
      await giveUp(job, 'render-failed', job.uncertain);
      return;
    }
    const now = clock.now();
    const nextTryAt = now + backOff(attempts, delays);
    await store.markFailed(job.id, { now, error: 'render-failed', nextTryAt, uncertain: job.uncertain });
    options.onJob?.(job.id, { kind: 'retrying', error: 'render-failed', nextTryAt });
  }

  async function giveUp(job: PrintJob, error: PrintErrorCode, uncertain: boolean): Promise<void> {
    await store.markFailed(job.id, { now: clock.now(), error, nextTryAt: null, uncertain });
    options.onJob?.(job.id, { kind: 'failed', error });
  }

  function report(next: PrinterStatus, job: PrintJob): void {
    if (isSameStatus(status, next)) return;
    status = next;
    options.onStatus?.(next, job);
  }

  return {
    wake,
    status: () => status,
    async stop() {
      stopped = true;
      cancelTimer?.();
      await running;
      await transport.close();
    },
  };
}

function isSameStatus(one: PrinterStatus, other: PrinterStatus): boolean {
  return (
    one.kind === other.kind && (one.kind !== 'error' || other.kind !== 'error' || one.cause === other.cause)
  );
}

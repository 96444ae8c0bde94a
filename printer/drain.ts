import type { Clock } from '../shared/clock.ts';
import type { BackOff } from './back-off.ts';
import type { JobRecord } from './job-record.ts';
import { mayBeTheJobs, strikesAllowed } from './poison.ts';
import { type Attempt, printOne, type RenderJob } from './print-one.ts';
import { asPrinterFault, PrinterFault } from './printer-fault.ts';
import type { HeldPrinter, Printers } from './printers.ts';
import type { PrintJob, PrintJobStore } from './types.ts';

export interface DrainOptions {
  readonly store: PrintJobStore;
  readonly record: JobRecord;
  readonly printers: Pick<Printers, 'open' | 'check' | 'status'>;
  readonly render: RenderJob;
  readonly clock: Clock;
  readonly backOff: BackOff;
  /** From when on a job is not printed any more (ms since epoch): the end of the office day it was made on. */
  readonly expiresAt: (job: PrintJob) => number;
  /** Told of a slip that cannot be rendered. */
  readonly onError: (error: unknown) => void;
}

export interface Drained {
  /** ms that every job has to wait because the printer is in trouble; undefined when nothing is due. */
  readonly wait: number | undefined;
  /** Whether the printer was had, and so is known as it is now. */
  readonly met: boolean;
}

export interface Drain {
  /**
   * Prints what is due, oldest first, holding the printer meanwhile. Rejects when the store does.
   *
   * @param goesOn asked before each job
   */
  run(goesOn: () => boolean): Promise<Drained>;
  /** Ends the attempt of that job, where it is in hand. */
  cancel(jobId: string): void;
}

/** How often a slip that cannot be rendered is tried, and how long is waited in between (ms). */
const MOST_RENDERS = 3;
const RENDER_AGAIN = 1_000;

/**
 * A fault of the printer holds every job, so that no ticket overtakes another; a fault of one job holds only that job;
 * one that a printer fails on again and again, though it is well otherwise, is set aside.
 */
export function createDrain(options: DrainOptions): Drain {
  const { store, record, printers, clock, backOff } = options;
  let inHand: { readonly jobId: string; readonly abort: AbortController } | undefined;
  /** Whether the printer may still wait for the rest of a slip that was cut off. */
  let unclean = false;

  async function run(goesOn: () => boolean): Promise<Drained> {
    let printer: HeldPrinter | undefined;
    let met = false;
    try {
      for (let job = await next(goesOn); job !== undefined; job = await next(goesOn)) {
        if (await isOver(job)) continue;
        const opened = printer ?? (await open());
        met ||= !(opened instanceof PrinterFault);
        const attempt: Attempt =
          opened instanceof PrinterFault
            ? { kind: 'device-fault', fault: opened }
            : await tryWith((printer = opened), job);
        if (attempt.kind === 'device-fault' || attempt.kind === 'cancelled') {
          await printer?.close();
          printer = undefined;
        }
        const wait = await settle(job, attempt);
        if (wait !== undefined) return { wait, met };
      }
      return { wait: undefined, met };
    } finally {
      await printer?.close();
    }
  }

  async function next(goesOn: () => boolean): Promise<PrintJob | undefined> {
    return goesOn() ? store.nextDue(clock.now()) : undefined;
  }

  /** What needs no printer: a job whose day is over, and taking note that the program ended in the middle of one. */
  async function isOver(job: PrintJob): Promise<boolean> {
    unclean ||= job.interrupted;
    if (options.expiresAt(job) <= clock.now()) {
      await record.givenUp(job, { error: 'expired', uncertain: job.interrupted });
    } else if (job.interrupted) {
      const again = { strikesAllowed: strikesAllowed('ready'), dueIn: 0, triedIn: 0 };
      await record.failed(job, { error: 'interrupted', uncertain: true, ...again });
    } else {
      return false;
    }
    return true;
  }

  function open(): Promise<HeldPrinter | PrinterFault> {
    return printers.open().catch(asPrinterFault);
  }

  async function tryWith(printer: HeldPrinter, job: PrintJob): Promise<Attempt> {
    const abort = new AbortController();
    inHand = { jobId: job.id, abort };
    try {
      return await printOne(job, { ...options, printer, unclean, signal: abort.signal });
    } finally {
      inHand = undefined;
    }
  }

  /** @returns the ms that everything has to wait; undefined when the next job may follow */
  async function settle(job: PrintJob, attempt: Attempt): Promise<number | undefined> {
    switch (attempt.kind) {
      case 'printed':
        unclean = false;
        backOff.over();
        await record.printed(job, attempt.printedBy);
        return undefined;
      case 'cancelled':
        unclean ||= attempt.fault?.uncertain === true;
        await record.cancelled(job, attempt.fault);
        return undefined;
      case 'render-failed': {
        options.onError(attempt.cause);
        const again = { strikesAllowed: MOST_RENDERS, dueIn: RENDER_AGAIN, triedIn: RENDER_AGAIN };
        await record.failed(job, { error: 'render-failed', uncertain: false, ...again });
        return undefined;
      }
      case 'device-fault':
        return deviceFailed(job, attempt.fault);
      default:
        return attempt satisfies never;
    }
  }

  /** The job stays the first; it is the queue that waits. */
  async function deviceFailed(job: PrintJob, { code, uncertain }: PrinterFault): Promise<number | undefined> {
    unclean ||= uncertain;
    if (code === 'no-printer') {
      await record.givenUp(job, { error: code, uncertain });
      return undefined;
    }
    const allowed = uncertain && mayBeTheJobs(code) ? await strikesNow() : undefined;
    const wait = backOff.failed();
    const again = { strikesAllowed: allowed, dueIn: 0, triedIn: wait };
    const after = await record.failed(job, { error: code, uncertain, ...again });
    return after === 'kept' ? wait : undefined;
  }

  async function strikesNow(): Promise<number> {
    await printers.check();
    return strikesAllowed(printers.status().kind);
  }

  return {
    run,
    cancel(jobId) {
      if (inHand?.jobId === jobId) inHand.abort.abort();
    },
  };
}

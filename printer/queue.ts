import type { Clock } from '../shared/clock.ts';
import { createBackOff } from './back-off.ts';
import { createDrain } from './drain.ts';
import { createJobRecord, type JobOutcome } from './job-record.ts';
import type { RenderJob } from './print-one.ts';
import type { Printers } from './printers.ts';
import type { PrintJob, PrintJobStore } from './types.ts';

export type { JobOutcome } from './job-record.ts';

export interface PrintQueueOptions {
  readonly store: PrintJobStore;
  readonly printers: Printers;
  readonly render: RenderJob;
  readonly clock: Clock;
  /** Runs `task` once after `delay` ms; what it returns cancels it. */
  readonly schedule: (task: () => void, delay: number) => () => void;
  /** From when on a job is not printed any more (ms since epoch): the end of the office day it was made on. */
  readonly expiresAt: (job: PrintJob) => number;
  readonly onJob?: (jobId: string, outcome: JobOutcome) => void;
  /** What nobody foresaw: the store failed, a slip cannot be rendered. The queue goes on. */
  readonly onError?: (error: unknown) => void;
  /** ms between attempts while the printer or the store is in trouble; the last one is repeated. */
  readonly delays?: readonly number[];
  /** ms between two looks at a printer that has nothing to do and is well. */
  readonly pollEvery?: number;
}

export interface PrintQueue {
  /** Something may be due: a new job, or a printer put right. The first begins it all. Returns at once; many are one. */
  wake(): void;
  /** The job was taken out of the line in the store: where it is being sent, that ends now. */
  cancel(jobId: string): void;
  /** Finishes the ticket in hand, lets go of the printer, and does nothing more. */
  stop(): Promise<void>;
}

const WELL: readonly string[] = ['ready', 'paper-near-end', 'unknown'];

/**
 * Prints the stored jobs, oldest first, one at a time; with nothing to print it looks how the printers are. All that
 * must outlive the process is in the store.
 *
 * A printer is held for a run of jobs or a look, then let go of: a handle kept for hours hides an unplugged cable, and
 * keeps a network printer from every other computer.
 */
export function createPrintQueue(options: PrintQueueOptions): PrintQueue {
  const { store, printers, clock, schedule, pollEvery = 5_000 } = options;
  const onError = options.onError ?? (() => undefined);
  const backOff = createBackOff(options.delays);
  const drain = createDrain({ ...options, record: createJobRecord(options), backOff, onError });
  let stopped = false;
  let running: Promise<void> | undefined;
  let wokenWhileRunning = false;
  /** Ends waiting for a look at the printers; the look itself goes on. */
  let endLook: (() => void) | undefined;
  let cancelTimer: (() => void) | undefined;
  let stopWatching: (() => void) | undefined;

  function wake(): void {
    if (stopped) return;
    stopWatching ??= printers.watch(plugged);
    if (running !== undefined) {
      wokenWhileRunning = true;
      endLook?.();
      return;
    }
    cancelTimer?.();
    cancelTimer = undefined;
    wokenWhileRunning = false;
    running = run().then((pause) => {
      running = undefined;
      arm(pause);
    });
  }

  /** What it was waited for so long may be there now. */
  function plugged(): void {
    backOff.over();
    wake();
  }

  interface Pause {
    /** ms until there is more to do; undefined for nothing. */
    readonly delay: number | undefined;
    /** Whether jobs wait for a printer or a store in trouble. */
    readonly held: boolean;
  }

  /** Prints what is due, then looks at the printers. Never rejects. */
  async function run(): Promise<Pause> {
    try {
      const { wait, met } = await drain.run(() => !stopped);
      if (wait !== undefined) return { delay: wait, held: true };
      return { delay: await untilNext(met), held: false };
    } catch (error) {
      onError(error);
      return { delay: backOff.failed(), held: true };
    }
  }

  async function untilNext(met: boolean): Promise<number | undefined> {
    const at = stopped ? undefined : await store.nextDueAt();
    const due = at === undefined ? Infinity : Math.max(0, at - clock.now());
    const delay = Math.min(due, await untilNextLook(met));
    return delay === Infinity ? undefined : delay;
  }

  /** @param met whether the printer was had just now: then there is nothing new to see */
  async function untilNextLook(met: boolean): Promise<number> {
    if (stopped || printers.reports().length === 0) return Infinity;
    if (!met && !(await look())) return 0;
    if (!WELL.includes(printers.status().kind)) return backOff.failed();
    backOff.over();
    return pollEvery;
  }

  /** @returns false where something came up meanwhile: no visitor waits for a look, least of all at a second printer */
  async function look(): Promise<boolean> {
    if (wokenWhileRunning) return false;
    const cameUp = new Promise<false>((resolve) => {
      endLook = () => resolve(false);
    });
    const seen = await Promise.race([printers.check().then(() => true), cameUp]);
    endLook = undefined;
    return seen;
  }

  /** A wake that came too late to be seen by the run counts now, but not against the wait for a printer in trouble. */
  function arm({ delay, held }: Pause): void {
    if (stopped) return;
    if (wokenWhileRunning && !held) wake();
    else if (delay !== undefined) cancelTimer = schedule(wake, delay);
  }

  return {
    wake,
    cancel: (jobId) => drain.cancel(jobId),
    async stop() {
      stopped = true;
      cancelTimer?.();
      stopWatching?.();
      endLook?.();
      await running;
    },
  };
}

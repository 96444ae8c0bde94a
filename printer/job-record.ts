import type { Clock } from '../shared/clock.ts';
import type { PrinterFault } from './printer-fault.ts';
import type { PrintErrorCode, PrintJob, PrintJobStore } from './types.ts';

/** What became of a job: `retrying` will be tried again, the others will not. */
export type JobOutcome =
  | { readonly kind: 'printed' }
  | { readonly kind: 'retrying'; readonly error: PrintErrorCode; readonly nextTryAt: number }
  | { readonly kind: 'failed'; readonly error: PrintErrorCode }
  | { readonly kind: 'cancelled' };

export interface AttemptFailed {
  readonly error: PrintErrorCode;
  /** Whether something may be on paper. */
  readonly uncertain: boolean;
  /** After how many strikes the job is given up; undefined where this is none. */
  readonly strikesAllowed?: number | undefined;
  /** ms until the job itself is due again; with 0 it stays the first. */
  readonly dueIn: number;
  /** ms until it will be tried. */
  readonly triedIn: number;
}

/** Writes down how the attempts at a job end, and tells of it. Rejects when the store does. */
export interface JobRecord {
  printed(job: PrintJob, printedBy: string): Promise<void>;
  /** It is tried again, or given up where that was one strike too many. */
  failed(job: PrintJob, failure: AttemptFailed): Promise<'kept' | 'given-up'>;
  givenUp(job: PrintJob, failure: Pick<AttemptFailed, 'error' | 'uncertain'>): Promise<void>;
  /** It was taken out of the line before an attempt, or during one that ended with this fault. */
  cancelled(job: PrintJob, fault: PrinterFault | undefined): Promise<void>;
}

export interface JobRecordOptions {
  readonly store: PrintJobStore;
  readonly clock: Clock;
  readonly onJob?: ((jobId: string, outcome: JobOutcome) => void) | undefined;
}

export function createJobRecord({ store, clock, onJob }: JobRecordOptions): JobRecord {
  async function givenUp(
    job: PrintJob,
    { error, uncertain }: Pick<AttemptFailed, 'error' | 'uncertain'>,
  ): Promise<void> {
    const last = { now: clock.now(), nextTryAt: null, strike: false };
    await store.markFailed(job.id, { ...last, error, uncertain });
    onJob?.(job.id, { kind: 'failed', error });
  }

  return {
    givenUp,
    async printed(job, printedBy) {
      await store.markPrinted(job.id, { now: clock.now(), printedBy });
      onJob?.(job.id, { kind: 'printed' });
    },
    async failed(job, failure) {
      const { error, uncertain, strikesAllowed, dueIn, triedIn } = failure;
      if (strikesAllowed !== undefined && job.strikes + 1 >= strikesAllowed) {
        await givenUp(job, failure);
        return 'given-up';
      }
      const now = clock.now();
      const strike = strikesAllowed !== undefined;
      await store.markFailed(job.id, { now, error, nextTryAt: now + dueIn, uncertain, strike });
      onJob?.(job.id, { kind: 'retrying', error, nextTryAt: now + triedIn });
      return 'kept';
    },
    async cancelled(job, fault) {
      if (fault?.uncertain === true) {
        const last = { now: clock.now(), nextTryAt: null, strike: false };
        await store.markFailed(job.id, { ...last, error: fault.code, uncertain: true });
      }
      onJob?.(job.id, { kind: 'cancelled' });
    },
  };
}

import type { PrintErrorCode, PrintJob, PrintJobStore } from '../../../printer/types.ts';

/** A row as the database keeps it. */
export type StoredJob = PrintJob & {
  readonly state: 'waiting' | 'printing' | 'printed' | 'failed' | 'cancelled';
  readonly nextTryAt: number;
  readonly error: PrintErrorCode | null;
  readonly printedBy: string | null;
};

export interface MemoryJobStore extends PrintJobStore {
  add(job: PrintJob): void;
  get(id: string): StoredJob | undefined;
  all(): readonly StoredJob[];
  /** As an officer does at the desk; a job that has ended stays as it is. */
  cancel(id: string): void;
  /** Puts one that was given up in line again. */
  retry(id: string): void;
}

/** The job store as its interface describes it, without a database. */
export function createMemoryJobStore(): MemoryJobStore {
  const rows = new Map<string, StoredJob>();

  function row(id: string): StoredJob {
    const found = rows.get(id);
    if (found === undefined) throw new Error(`no job ${id}`);
    return found;
  }
  function change(id: string, changes: Partial<StoredJob>): void {
    rows.set(id, { ...row(id), ...changes } as StoredJob);
  }
  function isInLine({ state }: StoredJob): boolean {
    return state === 'waiting' || state === 'printing';
  }
  function line(): StoredJob[] {
    return [...rows.values()]
      .filter(isInLine)
      .sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1));
  }

  return {
    add(job) {
      const due = { state: 'waiting', nextTryAt: job.createdAt, error: null, printedBy: null } as const;
      rows.set(job.id, { ...job, ...due });
    },
    get: (id) => rows.get(id),
    all: () => [...rows.values()],
    cancel(id) {
      if (isInLine(row(id))) change(id, { state: 'cancelled' });
    },
    retry(id) {
      if (row(id).state === 'failed') change(id, { state: 'waiting', nextTryAt: 0, error: null, strikes: 0 });
    },
    nextDue(now) {
      const next = line().find(({ nextTryAt }) => nextTryAt <= now);
      if (next === undefined) return Promise.resolve(undefined);
      const interrupted = next.state === 'printing';
      return Promise.resolve({ ...next, interrupted, uncertain: next.uncertain || interrupted });
    },
    nextDueAt() {
      const times = line().map(({ nextTryAt }) => nextTryAt);
      return Promise.resolve(times.length === 0 ? undefined : Math.min(...times));
    },
    markPrinting(id) {
      if (!isInLine(row(id))) return Promise.resolve(false);
      change(id, { state: 'printing' });
      return Promise.resolve(true);
    },
    markPrinted(id, { printedBy }) {
      change(id, { state: 'printed', error: null, printedBy });
      return Promise.resolve();
    },
    markFailed(id, { error, nextTryAt, uncertain, strike }) {
      const before = row(id);
      change(id, {
        attempts: before.attempts + 1,
        strikes: before.strikes + Number(strike),
        uncertain: before.uncertain || uncertain,
      });
      if (before.state === 'cancelled') return Promise.resolve();
      const state = nextTryAt === null ? 'failed' : 'waiting';
      change(id, { state, error, nextTryAt: nextTryAt ?? 0 });
      return Promise.resolve();
    },
  };
}

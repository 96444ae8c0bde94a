import type { PrintErrorCode, PrintJob, PrintJobStore } from '../../../printer/types.ts';

/** A row as the database keeps it. */
export interface StoredJob extends PrintJob {
  readonly state: 'waiting' | 'printing' | 'printed' | 'failed';
  readonly nextTryAt: number;
  readonly error: PrintErrorCode | null;
}

export interface MemoryJobStore extends PrintJobStore {
  add(job: PrintJob): void;
  get(id: string): StoredJob | undefined;
}

/** The job store as its interface describes it, without a database. */
export function createMemoryJobStore(): MemoryJobStore {
  const rows = new Map<string, StoredJob>();

  function change(id: string, changes: Partial<StoredJob>): Promise<void> {
    const row = rows.get(id);
    if (row === undefined) throw new Error(`no job ${id}`);
    rows.set(id, { ...row, ...changes });
    return Promise.resolve();
  }
  function unfinished(): StoredJob[] {
    return [...rows.values()]
      .filter(({ state }) => state === 'waiting' || state === 'printing')
      .sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1));
  }

  return {
    add(job) {
      rows.set(job.id, { ...job, state: 'waiting', nextTryAt: job.createdAt, error: null });
    },
    get: (id) => rows.get(id),
    nextDue(now) {
      const row = unfinished().find(({ nextTryAt }) => nextTryAt <= now);
      if (row === undefined) return Promise.resolve(undefined);
      return Promise.resolve({ ...row, uncertain: row.uncertain || row.state === 'printing' });
    },
    nextDueAt() {
      const times = unfinished().map(({ nextTryAt }) => nextTryAt);
      return Promise.resolve(times.length === 0 ? undefined : Math.min(...times));
    },
    markPrinting: (id) => change(id, { state: 'printing' }),
    markPrinted: (id) => change(id, { state: 'printed', error: null }),
    markFailed(id, { error, nextTryAt, uncertain }) {
      const before = rows.get(id);
      return change(id, {
        state: nextTryAt === null ? 'failed' : 'waiting',
        nextTryAt: nextTryAt ?? 0,
        error,
        attempts: (before?.attempts ?? 0) + 1,
        uncertain: uncertain || before?.uncertain === true,
      });
    },
  };
}

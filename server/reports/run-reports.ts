/**
 * Reports under way. One is made at a time, in a thread of its own; an officer has one at most, the others wait their
 * turn. What a report does (its memory, its time, its faults) touches nothing but itself. Files are kept in memory
 * until they are fetched, and for some minutes.
 */
import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/ids.ts';
import type { ReportProgress } from '../../shared/protocol/admin/reports.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Logger } from '../logger.ts';
import type { FromWorker, ReportFile, ReportOrder } from './worker/messages.ts';
import { startReportWorker, type ReportWorker, type WorkerNews } from './worker/start-worker.ts';

export interface MadeReport {
  readonly file: ReportFile;
  readonly order: ReportOrder;
}

export interface Reports {
  /** @returns the job's id; `report-running` where that officer has one under way */
  start(officerId: string, order: Omit<ReportOrder, 'now'>): Result<{ readonly id: string }>;
  /** Keeps a file that is made already until it is fetched, once, as a finished job. */
  keep(officerId: string, report: string, file: ReportFile): Result<{ readonly id: string }>;
  /** Undefined where this officer has no such job. */
  progress(officerId: string, id: string): ReportProgress | undefined;
  /** The finished file, once. */
  take(officerId: string, id: string): MadeReport | undefined;
  /** @returns whether there was such a job */
  cancel(officerId: string, id: string): boolean;
  stop(): Promise<void>;
}

export interface ReportLimits {
  /** A report that takes longer is given up. */
  readonly longestMs: number;
  /** How long a file waits to be fetched. */
  readonly keepMs: number;
  /** How long the thread waits for the next report before it ends. */
  readonly idleMs: number;
}

const LIMITS: ReportLimits = { longestMs: 180_000, keepMs: 600_000, idleMs: 60_000 };

export interface ReportsOptions {
  readonly databaseFile: string;
  readonly keyFile: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly logger: Logger;
  readonly limits?: Partial<ReportLimits>;
  /** A test's own thread. */
  readonly startWorker?: (news: WorkerNews) => ReportWorker;
}

interface Job {
  readonly id: string;
  readonly officerId: string;
  readonly order: ReportOrder;
  progress: ReportProgress;
  file: ReportFile | null;
  forget: NodeJS.Timeout | null;
}

export function createReports(options: ReportsOptions): Reports {
  const runner = new Runner(options);
  return {
    start: (officerId, order) => runner.start(officerId, order),
    keep: (officerId, report, file) => runner.keep(officerId, report, file),
    progress: (officerId, id) => runner.find(officerId, id)?.progress,
    take: (officerId, id) => runner.take(officerId, id),
    cancel: (officerId, id) => runner.cancel(officerId, id),
    stop: () => runner.stop(),
  };
}

class Runner {
  readonly #options: ReportsOptions;
  readonly #limits: ReportLimits;
  /** By officer. */
  readonly #jobs = new Map<string, Job>();
  readonly #waiting: Job[] = [];
  #running: { readonly job: Job; readonly since: number; readonly limit: NodeJS.Timeout } | null = null;
  #worker: ReportWorker | null = null;
  #idle: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(options: ReportsOptions) {
    this.#options = options;
    this.#limits = { ...LIMITS, ...options.limits };
  }

  start(officerId: string, order: Omit<ReportOrder, 'now'>): Result<{ readonly id: string }> {
    const job = this.#begin(officerId, order);
    if (!job.ok) return job;
    this.#waiting.push(job.value);
    this.#next();
    return ok({ id: job.value.id });
  }

  keep(officerId: string, report: string, file: ReportFile): Result<{ readonly id: string }> {
    const job = this.#begin(officerId, { report, format: 'json', input: null });
    if (!job.ok) return job;
    this.#finish(job.value, file);
    return ok({ id: job.value.id });
  }

  #begin(officerId: string, order: Omit<ReportOrder, 'now'>): Result<Job> {
    if (this.#stopped) return refuse('hub-stopping');
    const before = this.#jobs.get(officerId);
    if (before?.progress.state === 'waiting' || before?.progress.state === 'running')
      return refuse('report-running');
    if (before) this.#forget(before);
    const { clock, ids } = this.#options;
    const job: Job = {
      id: ids.id(),
      officerId,
      order: { ...order, now: clock.now() },
      progress: { state: 'waiting' },
      file: null,
      forget: null,
    };
    this.#jobs.set(officerId, job);
    return ok(job);
  }

  find(officerId: string, id: string): Job | undefined {
    const job = this.#jobs.get(officerId);
    return job?.id === id ? job : undefined;
  }

  take(officerId: string, id: string): MadeReport | undefined {
    const job = this.find(officerId, id);
    if (!job?.file) return undefined;
    const made = { file: job.file, order: job.order };
    this.#forget(job);
    return made;
  }

  cancel(officerId: string, id: string): boolean {
    const job = this.find(officerId, id);
    if (!job) return false;
    this.#forget(job);
    if (this.#running?.job === job) this.#giveUp();
    return true;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const job of [...this.#jobs.values()]) this.#forget(job);
    if (this.#running) clearTimeout(this.#running.limit);
    this.#running = null;
    await this.#endWorker();
  }

  #forget(job: Job): void {
    if (job.forget) clearTimeout(job.forget);
    job.file = null;
    this.#jobs.delete(job.officerId);
    const place = this.#waiting.indexOf(job);
    if (place >= 0) this.#waiting.splice(place, 1);
  }

  #next(): void {
    if (this.#running || this.#stopped) return;
    const job = this.#waiting.shift();
    if (!job) {
      this.#rest();
      return;
    }
    if (this.#idle) clearTimeout(this.#idle);
    const limit = later(this.#limits.longestMs, () => {
      this.#settle('report-too-long');
      this.#giveUp();
    });
    this.#running = { job, since: performance.now(), limit };
    job.progress = { state: 'running', share: 0 };
    try {
      this.#worker ??= this.#startWorker();
      this.#worker.order(job.order);
    } catch (error) {
      this.#failed(error, 'report-failed');
    }
  }

  #startWorker(): ReportWorker {
    let own: ReportWorker | null = null;
    // what a thread that was given up still says is nobody's any more
    const news: WorkerNews = {
      said: (message) => {
        if (this.#worker === own) this.#said(message);
      },
      ended: (error) => {
        if (this.#worker === own) this.#ended(error);
      },
    };
    const { databaseFile, keyFile, startWorker } = this.#options;
    own = startWorker ? startWorker(news) : startReportWorker({ databaseFile, keyFile }, news);
    return own;
  }

  #said(message: FromWorker): void {
    const job = this.#running?.job;
    if (!job) return;
    if (message.kind === 'progress') job.progress = { state: 'running', share: Math.min(1, message.share) };
    else if (message.kind === 'failed') this.#failed(message.error, message.code);
    else this.#done(job, message.file);
  }

  #done(job: Job, file: ReportFile): void {
    this.#finish(job, file);
    const { bytes } = file;
    const ms = Math.round(performance.now() - (this.#running?.since ?? 0));
    this.#options.logger.info('report-made', { command: job.order.report, count: bytes.length, ms });
    this.#settle(null);
    this.#next();
  }

  #finish(job: Job, file: ReportFile): void {
    job.file = file;
    job.progress = { state: 'done', fileName: file.fileName, bytes: file.bytes.length };
    job.forget = later(this.#limits.keepMs, () => this.#forget(job));
  }

  #failed(error: unknown, code: ErrorCode): void {
    const command = this.#running?.job.order.report ?? '';
    this.#options.logger.warn('report-failed', { command, code, error });
    this.#settle(code);
    this.#next();
  }

  /** The thread is gone; the next report gets a new one. */
  #ended(error: Error): void {
    this.#worker = null;
    const memory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    this.#failed(error, memory ? 'report-too-long' : 'report-failed');
  }

  /** @param code why it failed, null where it did not */
  #settle(code: ErrorCode | null): void {
    if (!this.#running) return;
    const { job, limit } = this.#running;
    clearTimeout(limit);
    if (code !== null) job.progress = { state: 'failed', code };
    this.#running = null;
  }

  /** Ends the thread in the middle of its work: nothing else stops it at once. */
  #giveUp(): void {
    this.#settle(null);
    void this.#endWorker();
    this.#next();
  }

  #rest(): void {
    if (!this.#worker) return;
    if (this.#idle) clearTimeout(this.#idle);
    this.#idle = later(this.#limits.idleMs, () => void this.#endWorker());
  }

  async #endWorker(): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.end();
  }
}

/** Never keeps the hub from ending. */
function later(ms: number, then: () => void): NodeJS.Timeout {
  return setTimeout(then, ms).unref();
}

import { describe, expect, it } from 'vitest';
import { createLogger } from '../../../server/logger.ts';
import { createReports, type ReportLimits, type Reports } from '../../../server/reports/run-reports.ts';
import type { ReportOrder } from '../../../server/reports/worker/messages.ts';
import type { WorkerNews } from '../../../server/reports/worker/start-worker.ts';

/** A thread that does what the test says. */
function aRunner(limits: Partial<ReportLimits> = {}): {
  readonly reports: Reports;
  readonly threads: { readonly news: WorkerNews; readonly orders: ReportOrder[]; ended: boolean }[];
  readonly log: string[];
  readonly finish: (bytes?: number) => void;
} {
  const threads: { news: WorkerNews; orders: ReportOrder[]; ended: boolean }[] = [];
  const log: string[] = [];
  let made = 0;
  const reports = createReports({
    databaseFile: '/nowhere',
    keyFile: '/nowhere',
    clock: { now: () => 1_000 },
    ids: { id: () => `job-${(made += 1)}`, randomBelow: () => 0 },
    logger: createLogger(
      'debug',
      () => 0,
      (line) => log.push(line),
    ),
    limits,
    startWorker(news) {
      const thread = { news, orders: [] as ReportOrder[], ended: false };
      threads.push(thread);
      return {
        order: (order) => thread.orders.push(order),
        end() {
          thread.ended = true;
          return Promise.resolve();
        },
      };
    },
  });
  const finish = (bytes = 3): void =>
    threads.at(-1)?.news.said({ kind: 'done', file: { fileName: 'a.csv', bytes: new Uint8Array(bytes) } });
  return { reports, threads, log, finish };
}

const order = { report: 'register', format: 'csv', input: {} } as const;
const idOf = (reports: Reports, officer: string): string => {
  const started = reports.start(officer, order);
  if (!started.ok) throw new Error(started.error.code);
  return started.value.id;
};
const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('reports under way', () => {
  it('are made one at a time, one an officer, the others in turn, all by one thread', () => {
    const { reports, threads, finish } = aRunner();
    const [first, second] = [idOf(reports, 'a'), idOf(reports, 'b')];
    expect(reports.start('a', order)).toMatchObject({ ok: false, error: { code: 'report-running' } });
    expect(reports.progress('a', first)).toEqual({ state: 'running', share: 0 });
    expect(reports.progress('b', second)).toEqual({ state: 'waiting' });
    expect(reports.progress('b', first)).toBeUndefined();
    threads[0]?.news.said({ kind: 'progress', share: 0.4 });
    expect(reports.progress('a', first)).toEqual({ state: 'running', share: 0.4 });
    finish();
    expect(reports.progress('a', first)).toEqual({ state: 'done', fileName: 'a.csv', bytes: 3 });
    expect(reports.progress('b', second)).toEqual({ state: 'running', share: 0 });
    finish();
    expect(threads).toHaveLength(1);
    expect(threads[0]?.orders).toHaveLength(2);
    expect(reports.take('b', first)).toBeUndefined();
    expect(reports.take('a', first)?.file.bytes).toHaveLength(3);
    expect(reports.take('a', first)).toBeUndefined();
  });

  it('are cancelled at once, whether they wait or run, and the next is made by a new thread', () => {
    const { reports, threads } = aRunner();
    const [first, second, third] = [idOf(reports, 'a'), idOf(reports, 'b'), idOf(reports, 'c')];
    expect(reports.cancel('b', second)).toBe(true);
    expect(reports.cancel('x', first)).toBe(false);
    expect(reports.cancel('a', first)).toBe(true);
    expect(threads.map(({ ended }) => ended)).toEqual([true, false]);
    expect(reports.progress('a', first)).toBeUndefined();
    expect(reports.progress('c', third)).toEqual({ state: 'running', share: 0 });
    // what the thread that was given up still says is nobody's
    threads[0]?.news.said({ kind: 'progress', share: 0.9 });
    threads[0]?.news.ended(new Error('late'));
    expect(reports.progress('c', third)).toEqual({ state: 'running', share: 0 });
    expect(reports.start('a', order).ok).toBe(true);
  });

  it('fail alone: with a code, without a word of what was in it, and the next is made', () => {
    const { reports, threads, log } = aRunner();
    const [first, second] = [idOf(reports, 'a'), idOf(reports, 'b')];
    const error = new Error('Siti Rahmawati 6372991205909001');
    threads[0]?.news.said({ kind: 'failed', code: 'report-failed', error });
    expect(reports.progress('a', first)).toEqual({ state: 'failed', code: 'report-failed' });
    threads[0]?.news.ended(Object.assign(new Error('memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }));
    expect(reports.progress('b', second)).toEqual({ state: 'failed', code: 'report-too-long' });
    const third = idOf(reports, 'a');
    expect(threads).toHaveLength(2);
    expect(reports.progress('a', third)).toEqual({ state: 'running', share: 0 });
    expect(log.join('\n')).not.toMatch(/Siti|6372/);
  });

  it('are given up when they take too long, forgotten when nobody fetches them; an idle thread ends', async () => {
    const { reports, threads, finish } = aRunner({ longestMs: 20, keepMs: 20, idleMs: 20 });
    const first = idOf(reports, 'a');
    await soon(60);
    expect(reports.progress('a', first)).toEqual({ state: 'failed', code: 'report-too-long' });
    expect(threads[0]?.ended).toBe(true);
    const second = idOf(reports, 'a');
    finish();
    await soon(80);
    expect(reports.progress('a', second)).toBeUndefined();
    expect(threads[1]?.ended).toBe(true);
  });

  it('end with the hub', async () => {
    const { reports, threads } = aRunner();
    idOf(reports, 'a');
    await reports.stop();
    expect(threads[0]?.ended).toBe(true);
    expect(reports.start('a', order)).toMatchObject({ ok: false, error: { code: 'hub-stopping' } });
  });
});

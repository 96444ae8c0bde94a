import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/database.ts';
import * as desk from '../../db/repositories/print-job-desk.ts';
import * as jobs from '../../db/repositories/print-jobs.ts';
import { insertVisitor } from '../../db/repositories/visitors.ts';
import { insertVisit } from '../../db/repositories/visits.ts';
import { anOfficeDatabase, aVisitorRow, aVisitRow } from '../support/visit-rows.ts';

let db: Database;

beforeEach(async () => {
  db = await anOfficeDatabase();
});

afterEach(() => db.destroy());

async function add(id: string, part: Partial<jobs.PrintJobRow> = {}): Promise<void> {
  const job = { id, visitId: null, ticket: id, kind: 'ticket', slip: '{}', createdAt: 0, ...part } as const;
  await jobs.insertPrintJob(db, job);
  await db
    .updateTable('printJob')
    .set({ ...job, ...part })
    .where('id', '=', id)
    .execute();
}

const cancel = (id: string) =>
  desk.cancelPrintJob(db, id, { now: 9, officerId: 'o-1', reason: 'Pengunjung sudah pulang' });
const failure = { now: 5, error: 'offline', nextTryAt: 5, uncertain: false, strike: false };
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

describe('taking a job out of the line', () => {
  it('keeps who did it and why, and the job is not due any more', async () => {
    await add('a');
    expect(await cancel('a')).toBe(true);
    expect(await desk.findPrintJob(db, 'a')).toMatchObject({
      state: 'cancelled',
      endedAt: 9,
      cancelledBy: 'o-1',
      reason: 'Pengunjung sudah pulang',
    });
    expect(await jobs.nextDueJob(db, 100)).toBeUndefined();
    expect(await jobs.nextDueAt(db)).toBeUndefined();
  });

  it.each(['printed', 'failed', 'cancelled'] as const)('is refused for one that is %s', async (state) => {
    await add('a', { state });
    expect(await cancel('a')).toBe(false);
    expect(await desk.findPrintJob(db, 'a')).toMatchObject({ state, reason: null });
  });

  it('keeps bytes from leaving that have not left, and is not undone by an attempt that fails', async () => {
    await add('a');
    await cancel('a');
    expect(await jobs.markPrinting(db, 'a')).toBe(false);
    await jobs.markFailed(db, 'a', { ...failure, uncertain: true });
    expect(await desk.findPrintJob(db, 'a')).toMatchObject({
      state: 'cancelled',
      uncertain: 1,
      attempts: 1,
      error: null,
    });
  });

  it('gives way to the paper that came out all the same', async () => {
    await add('a');
    await jobs.markPrinting(db, 'a');
    await cancel('a');
    await jobs.markPrinted(db, 'a', { now: 11, printedBy: 'usb' });
    expect(await desk.findPrintJob(db, 'a')).toMatchObject({
      state: 'printed',
      printedBy: 'usb',
      endedAt: 11,
      reason: null,
    });
  });
});

describe('trying a job again', () => {
  it('puts one that was given up at its old place in the line, with a clean slate', async () => {
    await add('a', {
      createdAt: 1,
      state: 'failed',
      strikes: 5,
      error: 'device-error',
      endedAt: 4,
      uncertain: 1,
    });
    await add('b', { createdAt: 2 });
    expect(await desk.retryPrintJob(db, 'a', 7)).toBe(true);
    expect(await jobs.nextDueJob(db, 7)).toMatchObject({
      id: 'a',
      strikes: 0,
      error: null,
      endedAt: null,
      uncertain: 1,
    });
  });

  it.each(['queued', 'printing', 'printed', 'cancelled'] as const)(
    'is refused for one that is %s',
    async (state) => {
      await add('a', { state });
      expect(await desk.retryPrintJob(db, 'a', 7)).toBe(false);
    },
  );
});

describe('an attempt that failed', () => {
  it('counts, and counts against the job only where it is said to', async () => {
    await add('a');
    await jobs.markFailed(db, 'a', failure);
    await jobs.markFailed(db, 'a', { ...failure, strike: true });
    expect(await desk.findPrintJob(db, 'a')).toMatchObject({ attempts: 2, strikes: 1, state: 'queued' });
    await jobs.markFailed(db, 'a', { ...failure, nextTryAt: null });
    expect(await desk.findPrintJob(db, 'a')).toMatchObject({ state: 'failed', endedAt: 5, error: 'offline' });
  });
});

describe('the list of today', () => {
  it('is newest first, and what needs a hand is never pushed out by what is printed', async () => {
    await add('waits', { createdAt: 10 });
    await add('failed', { createdAt: 11, state: 'failed' });
    await add('of yesterday', { createdAt: 1, state: 'printed' });
    await add('given up yesterday', { createdAt: 1, state: 'failed' });
    for (let at = 20; at < 30; at += 1) await add(`printed-${at}`, { createdAt: at, state: 'printed' });
    expect(ids(await desk.jobsSince(db, 10, 4))).toEqual(['printed-29', 'printed-28', 'failed', 'waits']);
  });
});

describe('the numbers that are not printed yet', () => {
  it('are those that wait for a printer in trouble and those given up, not those that come out now', async () => {
    await add('A-001', { createdAt: 1 });
    expect(await desk.unprintedJobs(db, 0)).toEqual([]);
    await add('A-000', { createdAt: 0, attempts: 1 });
    await add('A-002', { createdAt: 2, state: 'failed' });
    await add('A-003', { createdAt: 3, state: 'printed', attempts: 2 });
    await add('A-004', { createdAt: 4, state: 'cancelled', attempts: 2 });
    await add('test page', { createdAt: 5, ticket: '', kind: 'test-page', attempts: 1 });
    expect(ids(await desk.unprintedJobs(db, 0))).toEqual(['A-000', 'A-001', 'A-002']);
  });
});

describe('the figures of slips', () => {
  it('count each kind and state of the day, and nothing of the days around it', async () => {
    await add('a', { createdAt: 10, state: 'printed' });
    await add('b', { createdAt: 11, state: 'printed', kind: 'reprint' });
    await add('c', { createdAt: 12 });
    await add('d', { createdAt: 13, state: 'failed' });
    await add('e', { createdAt: 19, state: 'printed' });
    await add('before', { createdAt: 9, state: 'printed' });
    await add('after', { createdAt: 20, state: 'failed' });
    const counted = await desk.countJobs(db, 10, 20);
    expect(counted).toHaveLength(4);
    expect(counted).toEqual(
      expect.arrayContaining([
        { kind: 'ticket', state: 'printed', jobs: 2 },
        { kind: 'reprint', state: 'printed', jobs: 1 },
        { kind: 'ticket', state: 'queued', jobs: 1 },
        { kind: 'ticket', state: 'failed', jobs: 1 },
      ]),
    );
  });
});

describe('the paper a visitor waits for', () => {
  it('is the newest with the number, not a slip of another kind', async () => {
    await insertVisitor(db, aVisitorRow());
    for (const number of [1, 2]) await insertVisit(db, aVisitRow(number));
    const [mine, others] = ['visit-0001', 'visit-0002'];
    await add('ticket', { visitId: mine, createdAt: 1 });
    await add('reprint', { visitId: mine, createdAt: 2, kind: 'reprint' });
    await add('appointment', { visitId: mine, createdAt: 3, kind: 'appointment' });
    await add('other', { visitId: others, createdAt: 4 });
    expect(await jobs.newestJobOf(db, 'visit-0001')).toMatchObject({ id: 'reprint' });
  });
});

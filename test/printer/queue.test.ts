import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PROFILE_80MM } from '../../printer/profile.ts';
import {
  createPrintQueue,
  type JobOutcome,
  type PrintQueue,
  type PrintQueueOptions,
} from '../../printer/queue.ts';
import { renderTicket } from '../../printer/slip/render-ticket.ts';
import { resyncBytes } from '../../printer/slip/resync.ts';
import { createMemoryTransport, type MemoryTransport } from '../../printer/transports/memory.ts';
import { createNoPrinter } from '../../printer/transports/none.ts';
import type { PrinterStatus } from '../../printer/types.ts';
import { warmUp } from '../../printer/warm-up.ts';
import { aJob } from './support/a-job.ts';
import { aSlip } from './support/a-slip.ts';
import { createManualTime, type ManualTime } from './support/manual-time.ts';
import { createMemoryJobStore, type MemoryJobStore } from './support/memory-job-store.ts';

const START = Date.UTC(2026, 10, 23, 1, 5);
const CLOSING = START + 8 * 3_600_000;

let time: ManualTime;
let store: MemoryJobStore;
let transport: MemoryTransport;
let statuses: PrinterStatus[];
let outcomes: [string, JobOutcome][];
let errors: unknown[];

// Loading a driver is the one thing here that waits for the disk.
beforeAll(warmUp);

beforeEach(() => {
  time = createManualTime(START);
  store = createMemoryJobStore();
  transport = createMemoryTransport();
  statuses = [];
  outcomes = [];
  errors = [];
});

function aQueue(changes: Partial<PrintQueueOptions> = {}): PrintQueue {
  return createPrintQueue({
    store,
    transport,
    clock: time,
    profile: PROFILE_80MM,
    schedule: (task, delay) => time.schedule(task, delay),
    expiresAt: () => CLOSING,
    onStatus: (status) => statuses.push(status),
    onJob: (id, outcome) => outcomes.push([id, outcome]),
    onError: (error) => errors.push(error),
    ...changes,
  });
}

function add(id: string, number: string, createdAt = START): void {
  store.add(aJob({ id, slip: aSlip({ number }), createdAt }));
}

async function wake(queue: PrintQueue): Promise<void> {
  queue.wake();
  await time.settle();
}

const ticket = (number: string) => renderTicket(aSlip({ number }), PROFILE_80MM);
const reprint = async (number: string) =>
  Uint8Array.from([
    ...resyncBytes(PROFILE_80MM),
    ...(await renderTicket(aSlip({ number, reprint: true }), PROFILE_80MM)),
  ]);

describe('a print queue with a printer that works', () => {
  it('prints what waits, oldest first, marks it printed and reports it', async () => {
    add('second', 'A-002', START + 1);
    add('first', 'A-001', START);
    const queue = aQueue();
    await time.advance(10);
    await wake(queue);
    expect(transport.taken).toEqual([await ticket('A-001'), await ticket('A-002')]);
    expect(store.get('first')?.state).toBe('printed');
    expect(outcomes).toEqual([
      ['first', { kind: 'printed' }],
      ['second', { kind: 'printed' }],
    ]);
    expect(statuses).toEqual([{ kind: 'ready' }]);
    expect(queue.status()).toEqual({ kind: 'ready' });
  });

  it('lets go of the printer when nothing is due, and sets no timer', async () => {
    add('only', 'A-001');
    await wake(aQueue());
    expect(transport.isOpen).toBe(false);
    expect(time.timers()).toEqual([]);
  });

  it('knows nothing of the printer before the first ticket', () => {
    expect(aQueue().status()).toEqual({ kind: 'unknown' });
  });

  it('marks a ticket printed only when the device took every byte', async () => {
    add('slow', 'A-001');
    let takeBytes = (): void => undefined;
    transport.beforeWrite(() => new Promise((resolve) => (takeBytes = resolve)));
    await wake(aQueue());
    expect(store.get('slow')?.state).toBe('printing');
    takeBytes();
    await time.settle();
    expect(store.get('slow')?.state).toBe('printed');
  });

  it('prints one at a time however often it is woken, and misses no wake', async () => {
    const queue = aQueue();
    let writing = 0;
    let most = 0;
    transport.beforeWrite(async () => {
      writing += 1;
      most = Math.max(most, writing);
      await Promise.resolve();
      writing -= 1;
    });
    for (let count = 1; count <= 30; count += 1) {
      add(`job-${String(count).padStart(2, '0')}`, `A-${String(count).padStart(3, '0')}`);
      queue.wake();
      queue.wake();
      if (count % 3 === 0) await Promise.resolve();
    }
    await time.settle();
    expect(most).toBe(1);
    expect(transport.taken).toHaveLength(30);
  });

  it('sees a ticket that came while it was letting go of the printer', async () => {
    const queue = aQueue({
      transport: {
        ...transport,
        async close() {
          await transport.close();
          if (store.get('late') !== undefined) return;
          add('late', 'A-002');
          queue.wake();
        },
      },
    });
    add('early', 'A-001');
    await wake(queue);
    expect(store.get('late')?.state).toBe('printed');
  });

  it('heads a reprint someone asked for CETAK ULANG', async () => {
    store.add(aJob({ kind: 'reprint' }));
    await wake(aQueue());
    expect(transport.taken).toEqual([await renderTicket(aSlip({ reprint: true }), PROFILE_80MM)]);
  });
});

describe('a print queue with a printer in trouble', () => {
  it('keeps the ticket, says why, and prints it without a mark when the printer took nothing', async () => {
    transport.failOpen('unplugged');
    add('kept', 'A-001');
    const queue = aQueue();
    await wake(queue);
    expect(queue.status()).toEqual({ kind: 'unplugged' });
    expect(outcomes).toEqual([['kept', { kind: 'retrying', error: 'unplugged', nextTryAt: START + 1_000 }]]);
    transport.failOpen(null);
    await time.advance(1_000);
    expect(transport.taken).toEqual([await ticket('A-001')]);
    expect(statuses).toEqual([{ kind: 'unplugged' }, { kind: 'ready' }]);
  });

  it('asks again after 1, 2, 5, 15 and then every 30 seconds, for as long as it takes', async () => {
    transport.failOpen('offline');
    add('patient', 'A-001');
    await wake(aQueue());
    for (const delay of [1_000, 2_000, 5_000, 15_000, 30_000, 30_000, 30_000]) {
      expect(time.timers()).toEqual([delay]);
      await time.advance(delay);
    }
    expect(store.get('patient')).toMatchObject({ state: 'waiting', attempts: 8 });
    expect(statuses).toEqual([{ kind: 'offline' }]);
  });

  it('starts with the short wait again after a ticket came through', async () => {
    transport.failOpen('offline');
    add('first', 'A-001');
    const queue = aQueue();
    await wake(queue);
    await time.advance(8_000);
    expect(time.timers()).toEqual([15_000]);
    transport.failOpen(null);
    await time.advance(15_000);
    transport.failOpen('offline');
    add('second', 'A-002', time.now());
    await wake(queue);
    expect(time.timers()).toEqual([1_000]);
  });

  it('prints a ticket cut off in the middle again, headed CETAK ULANG, after clearing the printer', async () => {
    transport.failWrite('unplugged', 100);
    add('cut', 'A-001');
    await wake(aQueue());
    expect(store.get('cut')).toMatchObject({ state: 'waiting', error: 'unplugged', uncertain: true });
    transport.failWrite(null);
    await time.advance(1_000);
    expect(transport.taken).toEqual([(await ticket('A-001')).slice(0, 100), await reprint('A-001')]);
    expect(store.get('cut')?.state).toBe('printed');
  });

  it('stays unsure of a cut ticket through later attempts that reached nothing', async () => {
    transport.failWrite('connection-lost', 1);
    add('cut', 'A-001');
    await wake(aQueue());
    transport.failWrite('offline', 0);
    await time.advance(1_000);
    transport.failWrite(null);
    await time.advance(2_000);
    expect(transport.taken.at(-1)).toEqual(await reprint('A-001'));
  });

  it('takes a ticket that a crash left as printing for one that may have reached paper', async () => {
    add('crashed', 'A-001');
    await store.markPrinting('crashed', START);
    await wake(aQueue());
    expect(transport.taken).toEqual([await reprint('A-001')]);
  });

  it('lets no newer ticket overtake the one the printer failed on', async () => {
    transport.failOpen('out-of-paper');
    add('old', 'A-001', START);
    const queue = aQueue();
    await wake(queue);
    await time.advance(500);
    add('new', 'A-002', time.now());
    await wake(queue);
    transport.failOpen(null);
    await time.advance(5_000);
    expect(transport.taken).toEqual([await ticket('A-001'), await ticket('A-002')]);
  });

  it('keeps that ticket first also for a hub that starts anew in between', async () => {
    transport.failOpen('out-of-paper');
    add('1-old', 'A-001');
    const queue = aQueue();
    await wake(queue);
    await queue.stop();
    transport.failOpen(null);
    add('2-new', 'A-002');
    await wake(aQueue());
    expect(transport.taken).toEqual([await ticket('A-001'), await ticket('A-002')]);
  });

  it('tries at once when it is woken while it waits', async () => {
    transport.failOpen('out-of-paper');
    add('waiting', 'A-001');
    const queue = aQueue();
    await wake(queue);
    await time.advance(8_000);
    transport.failOpen(null);
    await wake(queue);
    expect(store.get('waiting')?.state).toBe('printed');
    expect(time.timers()).toEqual([]);
  });

  it('does not hammer the printer when it is woken during an attempt that fails', async () => {
    add('first', 'A-001');
    const queue = aQueue();
    let attempts = 0;
    transport.failWrite('offline');
    transport.beforeWrite(() => {
      attempts += 1;
      if (attempts <= 3) queue.wake();
      return Promise.resolve();
    });
    await wake(queue);
    expect(attempts).toBe(1);
    expect(time.timers()).toEqual([1_000]);
  });

  it('lets go of the printer between attempts', async () => {
    transport.failWrite('offline');
    add('first', 'A-001');
    await wake(aQueue());
    expect(transport.isOpen).toBe(false);
  });

  it('gives up a ticket whose day is over, and prints the ones of today', async () => {
    transport.failOpen('out-of-paper');
    add('yesterday', 'A-099', START);
    const queue = aQueue({ expiresAt: (job) => job.createdAt + 3_600_000 });
    await wake(queue);
    await time.advance(3_600_000);
    transport.failOpen(null);
    add('today', 'A-001', time.now());
    await wake(queue);
    expect(store.get('yesterday')).toMatchObject({ state: 'failed', error: 'expired' });
    expect(outcomes).toContainEqual(['yesterday', { kind: 'failed', error: 'expired' }]);
    expect(transport.taken).toEqual([await ticket('A-001')]);
  });

  it('fails every ticket at once where the office has no printer', async () => {
    add('first', 'A-001');
    add('second', 'A-002');
    const queue = aQueue({ transport: createNoPrinter() });
    await wake(queue);
    expect(outcomes.map(([, outcome]) => outcome)).toEqual([
      { kind: 'failed', error: 'no-printer' },
      { kind: 'failed', error: 'no-printer' },
    ]);
    expect(queue.status()).toEqual({ kind: 'error', cause: 'no-printer' });
    expect(time.timers()).toEqual([]);
  });

  it('takes an error no transport foresaw for one that may have printed', async () => {
    add('odd', 'A-001');
    const odd = { ...transport, write: () => Promise.reject(new TypeError('a bug')) };
    const queue = aQueue({ transport: odd });
    await wake(queue);
    expect(store.get('odd')).toMatchObject({ state: 'waiting', error: 'device-error', uncertain: true });
    expect(queue.status()).toEqual({ kind: 'error', cause: 'device-error' });
  });
});

describe('a print queue with a job that cannot be printed', () => {
  it('prints the others meanwhile and gives it up after three attempts', async () => {
    store.add(aJob({ id: 'poison', slip: aSlip({ timeZone: 'Nowhere/At-All' }), createdAt: START - 1 }));
    add('good', 'A-001');
    await wake(aQueue());
    expect(store.get('good')?.state).toBe('printed');
    expect(store.get('poison')).toMatchObject({ state: 'waiting', attempts: 1 });
    await time.advance(3_000);
    expect(store.get('poison')).toMatchObject({ state: 'failed', error: 'render-failed', attempts: 3 });
    expect(errors).toHaveLength(3);
    expect(statuses).toEqual([{ kind: 'ready' }]);
  });
});

describe('a print queue whose store fails', () => {
  it('reports it and goes on after a while', async () => {
    add('first', 'A-001');
    let broken = true;
    const queue = aQueue({
      store: {
        ...store,
        nextDue: (now) => (broken ? Promise.reject(new Error('disk full')) : store.nextDue(now)),
      },
    });
    await wake(queue);
    expect(errors).toEqual([new Error('disk full')]);
    broken = false;
    await time.advance(1_000);
    expect(store.get('first')?.state).toBe('printed');
  });
});

describe('a print queue that is stopped', () => {
  it('finishes the ticket in hand and begins no other', async () => {
    add('first', 'A-001');
    add('second', 'A-002');
    const queue = aQueue();
    let takeBytes = (): void => undefined;
    transport.beforeWrite(() => new Promise((resolve) => (takeBytes = resolve)));
    await wake(queue);
    const stopped = queue.stop();
    takeBytes();
    await stopped;
    expect(store.get('first')?.state).toBe('printed');
    expect(store.get('second')?.state).toBe('waiting');
    expect(transport.isOpen).toBe(false);
    await wake(queue);
    expect(transport.taken).toHaveLength(1);
  });

  it('leaves no timer behind', async () => {
    transport.failOpen('offline');
    add('first', 'A-001');
    const queue = aQueue();
    await wake(queue);
    await queue.stop();
    expect(time.timers()).toEqual([]);
  });
});

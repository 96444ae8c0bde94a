import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryPort, type MemoryPort } from '../../printer/ports/memory.ts';
import { createPrinters } from '../../printer/printers.ts';
import { PROFILE_80MM } from '../../printer/profile.ts';
import {
  createPrintQueue,
  type JobOutcome,
  type PrintQueue,
  type PrintQueueOptions,
} from '../../printer/queue.ts';
import { createDeviceMemory } from '../../printer/session/device-memory.ts';
import { openSession } from '../../printer/session/open-session.ts';
import { renderSlip } from '../../printer/slip/render-slip.ts';
import { resyncBytes } from '../../printer/slip/resync.ts';
import { warmUp } from '../../printer/warm-up.ts';
import { DEFAULT_SLIP_SETTINGS } from '../../shared/domain/slip-settings.ts';
import type { PrinterState } from '../../shared/protocol/kiosk.ts';
import { aJob } from './support/a-job.ts';
import { aSlip } from './support/a-slip.ts';
import { createManualTime, type ManualTime } from './support/manual-time.ts';
import { createMemoryJobStore, type MemoryJobStore } from './support/memory-job-store.ts';
import { renderAnyJob } from './support/render-any-job.ts';

const START = Date.UTC(2026, 10, 23, 1, 5);
const CLOSING = START + 8 * 3_600_000;
const POLL = 5_000;

let time: ManualTime;
let store: MemoryJobStore;
let port: MemoryPort;
let statuses: PrinterState[];
let outcomes: [string, JobOutcome][];
let errors: unknown[];

// Loading a driver is the one thing here that waits for the disk.
beforeAll(warmUp);

beforeEach(() => {
  time = createManualTime(START);
  store = createMemoryJobStore();
  port = createMemoryPort();
  statuses = [];
  outcomes = [];
  errors = [];
});

function aQueue(changes: Partial<PrintQueueOptions> = {}, ports: readonly MemoryPort[] = [port]): PrintQueue {
  const memory = createDeviceMemory();
  const schedule = (task: () => void, delay: number) => time.schedule(task, delay);
  const printers = createPrinters({
    ports,
    open: (one) => openSession(one, { memory, profileFor: () => PROFILE_80MM, clock: time }),
    clock: time,
    schedule,
    onChange({ state }) {
      if (statuses.at(-1) !== state) statuses.push(state);
    },
  });
  return createPrintQueue({
    store,
    printers,
    render: renderAnyJob,
    clock: time,
    schedule,
    expiresAt: () => CLOSING,
    onJob: (id, outcome) => outcomes.push([id, outcome]),
    onError: (error) => errors.push(error),
    pollEvery: POLL,
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

/** The printer holds the next slip back until it is let go. */
function holdUp(): { readonly letGo: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  port.beforeSend(async () => {
    await promise;
  });
  return { letGo: () => resolve(undefined) };
}

const look = { profile: PROFILE_80MM, settings: DEFAULT_SLIP_SETTINGS, logo: null };
const ticket = (number: string) => renderSlip('ticket', aSlip({ number }), look);
const again = (number: string) => renderSlip('reprint', aSlip({ number }), look);
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const reprint = async (number: string) => joined(resyncBytes(PROFILE_80MM), await again(number));

describe('a print queue with a printer that works', () => {
  it('prints what waits, oldest first, marks it printed with the printer it came out of, and reports it', async () => {
    add('second', 'A-002', START + 1);
    add('first', 'A-001', START);
    const queue = aQueue();
    await time.advance(10);
    await wake(queue);
    expect(port.taken).toEqual([await ticket('A-001'), await ticket('A-002')]);
    expect(store.get('first')).toMatchObject({ state: 'printed', printedBy: 'memory' });
    expect(outcomes).toEqual([
      ['first', { kind: 'printed' }],
      ['second', { kind: 'printed' }],
    ]);
  });

  it('lets go of the printer when nothing is due, and looks how it is every few seconds', async () => {
    add('only', 'A-001');
    await wake(aQueue());
    expect(port.isOpen).toBe(false);
    expect(time.timers()).toEqual([POLL]);
    port.sayStatus('out-of-paper');
    await time.advance(POLL);
    expect(statuses.at(-1)).toBe('out-of-paper');
    expect(port.isOpen).toBe(false);
    port.sayStatus('ready');
    await time.advance(1_000);
    expect(statuses.at(-1)).toBe('ready');
    expect(time.timers()).toEqual([POLL]);
  });

  it('knows how the printer is before the first ticket', async () => {
    port.failOpen('unplugged');
    await wake(aQueue());
    expect(statuses).toEqual(['unplugged']);
    expect(port.taken).toEqual([]);
  });

  it('asks a printer in trouble less and less often, and at once when something is plugged in', async () => {
    port.failOpen('unplugged');
    await wake(aQueue());
    for (const delay of [1_000, 2_000, 5_000, 10_000, 10_000]) {
      expect(time.timers()).toEqual([delay]);
      await time.advance(delay);
    }
    port.failOpen(null);
    port.plug();
    await time.settle();
    expect(statuses.at(-1)).not.toBe('unplugged');
    expect(time.timers()).toEqual([POLL]);
  });

  it('does no more than give up jobs where the office has no printer', async () => {
    add('first', 'A-001');
    add('second', 'A-002');
    await wake(aQueue({}, []));
    expect(outcomes.map(([, outcome]) => outcome)).toEqual([
      { kind: 'failed', error: 'no-printer' },
      { kind: 'failed', error: 'no-printer' },
    ]);
    expect(time.timers()).toEqual([]);
  });

  it('marks a ticket printed only when the device took every byte', async () => {
    add('slow', 'A-001');
    const { letGo } = holdUp();
    await wake(aQueue());
    expect(store.get('slow')?.state).toBe('printing');
    letGo();
    await time.settle();
    expect(store.get('slow')?.state).toBe('printed');
  });

  it('prints one at a time however often it is woken, and misses no wake', async () => {
    const queue = aQueue();
    let writing = 0;
    let most = 0;
    port.beforeSend(async () => {
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
    await time.settle();
    expect(most).toBe(1);
    expect(port.taken).toHaveLength(30);
  });

  it('sees a ticket that came while it was looking at the printer', async () => {
    let looks = 0;
    const queue = aQueue({}, [
      {
        ...port,
        open() {
          looks += 1;
          if (looks === 2) {
            add('late', 'A-002');
            queue.wake();
          }
          return port.open();
        },
      },
    ]);
    await wake(queue);
    await time.advance(POLL);
    expect(store.get('late')?.state).toBe('printed');
  });

  it('lets no ticket wait for a look at a printer that hangs', async () => {
    const hanging = {
      ...createMemoryPort({ name: 'second' }),
      open: () => new Promise<never>(() => undefined),
    };
    const queue = aQueue({}, [port, hanging]);
    await wake(queue);
    add('first', 'A-001');
    await wake(queue);
    expect(store.get('first')?.state).toBe('printed');
  });

  it('does not look again right after a ticket, which has shown how the printer is', async () => {
    let opened = 0;
    const counted = {
      ...port,
      open() {
        opened += 1;
        return port.open();
      },
    };
    add('only', 'A-001');
    await wake(aQueue({}, [counted]));
    expect(opened).toBe(1);
    expect(time.timers()).toEqual([POLL]);
  });

  it('heads a reprint someone asked for CETAK ULANG', async () => {
    store.add(aJob({ kind: 'reprint' }));
    await wake(aQueue());
    expect(port.taken).toEqual([await renderSlip('reprint', aSlip(), look)]);
  });
});

describe('a print queue with a printer in trouble', () => {
  it('keeps the ticket, says why, and prints it without a mark when the printer took nothing', async () => {
    port.failOpen('unplugged');
    add('kept', 'A-001');
    await wake(aQueue());
    expect(outcomes).toEqual([['kept', { kind: 'retrying', error: 'unplugged', nextTryAt: START + 1_000 }]]);
    port.failOpen(null);
    await time.advance(1_000);
    expect(port.taken).toEqual([await ticket('A-001')]);
  });

  it('sends nothing to one that says that it is out of paper', async () => {
    port.sayStatus('out-of-paper');
    add('kept', 'A-001');
    await wake(aQueue());
    expect(port.taken).toEqual([]);
    expect(store.get('kept')).toMatchObject({ error: 'out-of-paper', uncertain: false, strikes: 0 });
  });

  it('asks again after 1, 2, 5 and then every 10 seconds, for as long as it takes', async () => {
    port.failOpen('offline');
    add('patient', 'A-001');
    await wake(aQueue());
    for (const delay of [1_000, 2_000, 5_000, 10_000, 10_000, 10_000]) {
      expect(time.timers()).toEqual([delay]);
      await time.advance(delay);
    }
    expect(store.get('patient')).toMatchObject({ state: 'waiting', attempts: 7, strikes: 0 });
  });

  it('starts with the short wait again after a ticket came through', async () => {
    port.failOpen('offline');
    add('first', 'A-001');
    const queue = aQueue();
    await wake(queue);
    await time.advance(3_000);
    expect(time.timers()).toEqual([5_000]);
    port.failOpen(null);
    await time.advance(5_000);
    port.failOpen('offline');
    add('second', 'A-002', time.now());
    await wake(queue);
    expect(time.timers()).toEqual([1_000]);
  });

  it('prints a ticket cut off in the middle again, headed CETAK ULANG, after clearing the printer', async () => {
    port.failSend('unplugged', 100);
    add('cut', 'A-001');
    await wake(aQueue());
    expect(store.get('cut')).toMatchObject({ state: 'waiting', error: 'unplugged', uncertain: true });
    port.failSend(null);
    await time.advance(1_000);
    expect(port.taken).toEqual([(await ticket('A-001')).slice(0, 100), await reprint('A-001')]);
    expect(store.get('cut')?.state).toBe('printed');
  });

  it('stays unsure of a cut ticket through later attempts that reached nothing', async () => {
    port.failSend('connection-lost', 1);
    add('cut', 'A-001');
    await wake(aQueue());
    port.failSend('offline', 0);
    await time.advance(1_000);
    port.failSend(null);
    await time.advance(2_000);
    expect(port.taken.at(-1)).toEqual(await reprint('A-001'));
  });

  it('takes a ticket that a crash left as printing for one that may have reached paper', async () => {
    add('crashed', 'A-001');
    await store.markPrinting('crashed');
    await wake(aQueue());
    expect(port.taken).toEqual([await reprint('A-001')]);
    expect(store.get('crashed')).toMatchObject({
      state: 'printed',
      uncertain: true,
      attempts: 1,
      strikes: 1,
    });
  });

  it('lets no newer ticket overtake the one the printer failed on', async () => {
    port.failOpen('out-of-paper');
    add('old', 'A-001', START);
    const queue = aQueue();
    await wake(queue);
    await time.advance(500);
    add('new', 'A-002', time.now());
    await wake(queue);
    port.failOpen(null);
    await time.advance(5_000);
    expect(port.taken).toEqual([await ticket('A-001'), await ticket('A-002')]);
  });

  it('keeps that ticket first also for a hub that starts anew in between', async () => {
    port.failOpen('out-of-paper');
    add('1-old', 'A-001');
    const queue = aQueue();
    await wake(queue);
    await queue.stop();
    port.failOpen(null);
    add('2-new', 'A-002');
    await wake(aQueue());
    expect(port.taken).toEqual([await ticket('A-001'), await ticket('A-002')]);
  });

  it('tries at once when it is woken while it waits', async () => {
    port.failOpen('out-of-paper');
    add('waiting', 'A-001');
    const queue = aQueue();
    await wake(queue);
    await time.advance(8_000);
    port.failOpen(null);
    await wake(queue);
    expect(store.get('waiting')?.state).toBe('printed');
  });

  it('does not hammer the printer when it is woken during an attempt that fails', async () => {
    add('first', 'A-001');
    const queue = aQueue();
    let attempts = 0;
    port.failSend('offline');
    port.beforeSend(() => {
      attempts += 1;
      if (attempts <= 3) queue.wake();
      return Promise.resolve();
    });
    await wake(queue);
    expect(attempts).toBe(1);
    expect(time.timers()).toEqual([1_000]);
  });

  it('lets go of the printer between attempts', async () => {
    port.failSend('offline');
    add('first', 'A-001');
    await wake(aQueue());
    expect(port.isOpen).toBe(false);
  });

  it('gives up a ticket whose day is over, and prints the ones of today', async () => {
    port.failOpen('out-of-paper');
    add('yesterday', 'A-099', START);
    const queue = aQueue({ expiresAt: (job) => job.createdAt + 3_600_000 });
    await wake(queue);
    await time.advance(3_600_000);
    port.failOpen(null);
    add('today', 'A-001', time.now());
    await wake(queue);
    expect(store.get('yesterday')).toMatchObject({ state: 'failed', error: 'expired' });
    expect(outcomes).toContainEqual(['yesterday', { kind: 'failed', error: 'expired' }]);
    expect(port.taken).toEqual([await ticket('A-001')]);
  });

  it('turns to the second printer, and says which one a ticket came out of', async () => {
    const second = createMemoryPort({ name: 'second' });
    port.sayStatus('out-of-paper');
    add('first', 'A-001');
    await wake(aQueue({}, [port, second]));
    expect(second.taken).toEqual([await ticket('A-001')]);
    expect(store.get('first')).toMatchObject({ state: 'printed', printedBy: 'second' });
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
    expect(statuses).toEqual(['ready']);
  });

  it('does not count what the printer was to blame for against a slip that fails to render once', async () => {
    port.failOpen('offline');
    add('unlucky', 'A-001');
    let renders = 0;
    const queue = aQueue({
      render(job, profile) {
        renders += 1;
        return renders === 1 ? Promise.reject(new Error('disk')) : renderAnyJob(job, profile);
      },
    });
    await wake(queue);
    await time.advance(30_000);
    port.failOpen(null);
    await time.advance(20_000);
    expect(store.get('unlucky')?.state).toBe('printed');
  });

  it('sets one aside that the printer fails on again and again though it is well, and goes on with a clear printer', async () => {
    add('poison', 'A-001', START);
    add('good', 'A-002', START + 1);
    port.beforeSend(async () => {
      await Promise.resolve();
      port.failSend(store.get('poison')?.state === 'printing' ? 'device-error' : null, 20);
    });
    await wake(aQueue());
    await time.advance(60_000);
    expect(store.get('poison')).toMatchObject({ state: 'failed', error: 'device-error', attempts: 5 });
    expect(store.get('good')?.state).toBe('printed');
    expect(port.taken.at(-1)).toEqual(joined(resyncBytes(PROFILE_80MM), await ticket('A-002')));
    expect(outcomes.filter(([id]) => id === 'poison').map(([, { kind }]) => kind)).toEqual([
      ...Array<string>(4).fill('retrying'),
      'failed',
    ]);
  });

  it('sets one aside that ends the program itself every time', async () => {
    add('deadly', 'A-001', START);
    add('good', 'A-002', START + 1);
    for (let crash = 1; crash <= 5; crash += 1) {
      // nothing of this program comes after the moment it is in the middle of the slip
      const fatal = createMemoryPort();
      fatal.beforeSend(() => new Promise(() => undefined));
      await wake(aQueue({}, [fatal]));
      expect(store.get('deadly')).toMatchObject({ state: 'printing', strikes: crash - 1 });
    }
    await wake(aQueue());
    await time.advance(POLL);
    expect(store.get('deadly')).toMatchObject({ state: 'failed', error: 'interrupted' });
    expect(store.get('good')?.state).toBe('printed');
  });

  it('never sets one aside for what is the printer’s own: paper, cover, a blade that is stuck', async () => {
    add('kept', 'A-001');
    port.failSend('out-of-paper', 10);
    await wake(aQueue());
    await time.advance(600_000);
    expect(store.get('kept')).toMatchObject({ state: 'waiting', strikes: 0, uncertain: true });
  });

  it('prints one that was set aside when it is tried again, headed as a second paper', async () => {
    add('poison', 'A-001');
    port.failSend('device-error', 20);
    const queue = aQueue();
    await wake(queue);
    await time.advance(60_000);
    expect(store.get('poison')?.state).toBe('failed');
    port.failSend(null);
    store.retry('poison');
    await wake(queue);
    expect(port.taken.at(-1)).toEqual(await reprint('A-001'));
  });
});

describe('a job that an officer takes out of the line', () => {
  it('is not printed any more, and the ones behind it are', async () => {
    port.failOpen('offline');
    add('gone', 'A-001', START);
    add('next', 'A-002', START + 1);
    const queue = aQueue();
    await wake(queue);
    store.cancel('gone');
    queue.cancel('gone');
    port.failOpen(null);
    await time.advance(1_000);
    expect(store.get('gone')?.state).toBe('cancelled');
    expect(port.taken).toEqual([await ticket('A-002')]);
  });

  it('ends also while it is being sent, and what may be half on paper is cut off before the next', async () => {
    add('gone', 'A-001', START);
    add('next', 'A-002', START + 1);
    const { letGo } = holdUp();
    const queue = aQueue();
    await wake(queue);
    store.cancel('gone');
    queue.cancel('gone');
    port.failSend('connection-lost', 30);
    letGo();
    port.beforeSend(async () => {
      await Promise.resolve();
      port.failSend(null);
    });
    await time.settle();
    await time.advance(1_000);
    expect(store.get('gone')?.state).toBe('cancelled');
    expect(outcomes).toContainEqual(['gone', { kind: 'cancelled' }]);
    expect(store.get('next')?.state).toBe('printed');
  });

  it('counts as printed where the paper was out before the printer could be stopped', async () => {
    add('late', 'A-001');
    const queue = aQueue({
      store: {
        ...store,
        async markPrinted(id, printed) {
          store.cancel(id);
          queue.cancel(id);
          await store.markPrinted(id, printed);
        },
      },
    });
    await wake(queue);
    expect(store.get('late')?.state).toBe('printed');
  });

  it('is let alone where another one is in hand', async () => {
    add('in-hand', 'A-001');
    const { letGo } = holdUp();
    const queue = aQueue();
    await wake(queue);
    queue.cancel('another');
    letGo();
    await time.settle();
    expect(store.get('in-hand')?.state).toBe('printed');
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
    const { letGo } = holdUp();
    await wake(queue);
    const stopped = queue.stop();
    letGo();
    await stopped;
    expect(store.get('first')?.state).toBe('printed');
    expect(store.get('second')?.state).toBe('waiting');
    expect(port.isOpen).toBe(false);
    await wake(queue);
    expect(port.taken).toHaveLength(1);
  });

  it('leaves no timer behind and hears of nothing any more', async () => {
    port.failOpen('offline');
    add('first', 'A-001');
    const queue = aQueue();
    await wake(queue);
    await queue.stop();
    expect(time.timers()).toEqual([]);
    port.failOpen(null);
    port.plug();
    await time.settle();
    expect(store.get('first')?.state).toBe('waiting');
  });
});

import { describe, expect, it } from 'vitest';
import { createMemoryPort } from '../../printer/ports/memory.ts';
import { renderSlip } from '../../printer/slip/render-slip.ts';
import { aJob } from './support/a-job.ts';
import { aSlip } from './support/a-slip.ts';
import {
  look,
  START,
  POLL,
  time,
  store,
  port,
  statuses,
  outcomes,
  errors,
  aQueue,
  add,
  wake,
  holdUp,
  ticket,
} from './support/print-room.ts';

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

import { describe, expect, it } from 'vitest';
import { createMemoryPort } from '../../printer/ports/memory.ts';
import {
  START,
  time,
  store,
  port,
  outcomes,
  aQueue,
  add,
  wake,
  ticket,
  reprint,
} from './support/print-room.ts';

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

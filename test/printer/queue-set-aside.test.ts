import { describe, expect, it } from 'vitest';
import { createMemoryPort } from '../../printer/ports/memory.ts';
import { PROFILE_80MM } from '../../printer/profile.ts';
import { resyncBytes } from '../../printer/slip/resync.ts';
import { aJob } from './support/a-job.ts';
import { aSlip } from './support/a-slip.ts';
import { renderAnyJob } from './support/render-any-job.ts';
import {
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
  joined,
  reprint,
} from './support/print-room.ts';

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

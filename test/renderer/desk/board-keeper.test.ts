import { describe, expect, test } from 'vitest';
import { BoardKeeper } from '../../../renderer/desk/controllers/board-keeper.svelte.ts';
import type { DeskEvent } from '../../../shared/protocol/desk/board.ts';
import { aSnapshot, aVisit, NOW } from './builders.ts';
import { fakeLive, fakeScheduler } from './fake-live.ts';

const changed = (id: string, seq: number): DeskEvent => ({
  type: 'visit',
  seq,
  what: 'visit.called',
  visit: aVisit({ id, seq, ticket: id, state: 'called-front-office' }),
});

function setUp() {
  const live = fakeLive();
  const scheduler = fakeScheduler();
  const refused: string[] = [];
  const keeper = new BoardKeeper(live, (problem) => refused.push(problem.code), scheduler);
  return { live, scheduler, refused, keeper };
}

async function synced(seq = 5) {
  const parts = setUp();
  void parts.keeper.sync();
  await parts.live.sent
    .shift()
    ?.answer({ ok: true, value: { kind: 'snapshot', snapshot: aSnapshot({ seq }) } });
  return parts;
}

describe('keeping in step with the hub', () => {
  test('begins with the whole picture and the hub’s clock', async () => {
    const { live, keeper } = setUp();
    void keeper.sync();
    expect(live.sent[0]).toMatchObject({ name: 'desk:sync', input: { lastSeq: null } });
    expect(keeper.syncing).toBe(true);
    await live.sent[0]?.answer({
      ok: true,
      value: { kind: 'snapshot', snapshot: aSnapshot({ seq: 5, now: NOW + 7 }) },
    });
    expect(keeper.board?.seq).toBe(5);
    expect(keeper.syncing).toBe(false);
    expect(live.now()).toBe(NOW + 7);
  });

  test('asks after a lost connection for what it missed, also when a newer event came first', async () => {
    const { live, keeper } = await synced(5);
    void keeper.sync();
    live.push('desk', changed('late', 8));
    expect(live.sent[0]?.input).toEqual({ lastSeq: 5 });
    expect(keeper.board?.visits.has('late')).toBe(false);
    await live.sent[0]?.answer({
      ok: true,
      value: { kind: 'events', now: NOW, events: [changed('missed', 6), changed('missed too', 7)] },
    });
    expect([...(keeper.board?.visits.keys() ?? [])]).toEqual(['missed', 'missed too', 'late']);
    expect(keeper.board?.seq).toBe(8);
  });

  test('asks again with the same last seq when the hub stays silent on a live connection', async () => {
    const { live, keeper, scheduler } = await synced(5);
    void keeper.sync();
    live.push('desk', changed('held', 9));
    await live.sent.shift()?.answer({ ok: false, error: { code: 'no-answer' } });
    scheduler.run();
    expect(live.sent[0]?.input).toEqual({ lastSeq: 5 });
    await live.sent[0]?.answer({
      ok: true,
      value: { kind: 'events', now: NOW, events: [changed('missed', 6)] },
    });
    expect([...(keeper.board?.visits.keys() ?? [])]).toEqual(['missed', 'held']);
  });

  test('lets the newer of two rounds win', async () => {
    const { live, keeper } = await synced(5);
    void keeper.sync();
    void keeper.sync();
    const [older, newer] = live.sent;
    await newer?.answer({ ok: true, value: { kind: 'events', now: NOW, events: [changed('new', 6)] } });
    await older?.answer({ ok: true, value: { kind: 'snapshot', snapshot: aSnapshot({ seq: 1 }) } });
    expect(keeper.board?.visits.has('new')).toBe(true);
  });

  test('asks for the whole picture on a new office day', async () => {
    const { live } = await synced(5);
    live.push('desk', { type: 'new-day' });
    expect(live.sent[0]).toMatchObject({ name: 'desk:sync', input: { lastSeq: null } });
  });

  test('keeps asking for what came before its own answer', async () => {
    const { live, keeper } = await synced(5);
    keeper.merge(aVisit({ id: 'mine', seq: 9, state: 'serving' }));
    expect(keeper.board?.visits.get('mine')?.state).toBe('serving');
    void keeper.sync();
    expect(live.sent[0]?.input).toEqual({ lastSeq: 5 });
  });

  test('hands a session the hub no longer knows back to the sign-in', async () => {
    const { live, keeper, refused } = setUp();
    void keeper.sync();
    await live.sent[0]?.answer({ ok: false, error: { code: 'not-signed-in' } });
    expect(refused).toEqual(['not-signed-in']);
  });
});

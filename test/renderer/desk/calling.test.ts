import { describe, expect, test } from 'vitest';
import { act, undoNoShow } from '../../../renderer/desk/controllers/act.ts';
import { actFromList } from '../../../renderer/desk/controllers/act-from-list.ts';
import { askToClose, closeCounter } from '../../../renderer/desk/controllers/leave-counter.ts';
import { sendText } from '../../../renderer/desk/dialogs/send-text.ts';
import { atWork, held } from './at-work.ts';
import { aDetail, aStep, aVisit, MINUTE, NOW } from './builders.ts';
import { settled } from './fake-live.ts';

describe('a number in hand', () => {
  test('passes nobody over before every call was made, by key or by button', async () => {
    const called = aVisit({ state: 'called-front-office', officerId: 'officer-1', calls: 2, seq: 2 });
    const { live, desk } = await atWork(called);
    await act(desk, 'no-show', called);
    expect(live.sent).toEqual([]);
    void act(desk, 'no-show', { ...called, calls: 3, lastCalledAt: NOW - 30_000 });
    await settled();
    expect(live.sent[0]?.name).toBe('visit:no-show');
  });

  test('does not call again before the pause is over', async () => {
    const called = aVisit({
      state: 'called-front-office',
      officerId: 'officer-1',
      calls: 1,
      lastCalledAt: NOW - 29_000,
      seq: 2,
    });
    const { live, desk } = await atWork(called);
    await act(desk, 'recall', called);
    expect(live.sent).toEqual([]);
    live.advance(1_000);
    void act(desk, 'recall', called);
    await settled();
    expect(live.sent[0]?.name).toBe('visit:recall');
  });

  test('takes a wrong “Tidak Hadir” back, into the hand or to its place', async () => {
    const skipped = aVisit({ state: 'skipped', skippedBy: 'officer-1', skippedAt: NOW, seq: 2 });
    const { live, desk, said } = await atWork(skipped);
    const first = undoNoShow(desk, skipped);
    await live.sent.shift()?.answer({ ok: true, value: null });
    await first;
    expect(said()).toEqual(['A-007 kembali ke tempatnya dalam antrean.']);
    const again = { ...skipped, state: 'called-front-office' as const, officerId: 'officer-1', seq: 8 };
    const second = undoNoShow(desk, skipped);
    await live.sent.shift()?.answer({ ok: true, value: aDetail(again) });
    await second;
    expect(desk.hand?.id).toBe(skipped.id);
    expect(said()).toEqual(['A-007 dipanggil kembali.']);
  });

  test('puts an overdue step aside only with its explanation', async () => {
    const visit = { ...held, step: aStep({ startedAt: NOW - 20 * MINUTE, dueAt: NOW - 10 * MINUTE }) };
    const { live, desk } = await atWork(visit);
    const to = {
      serviceId: 'data',
      topicId: null,
      counterId: null,
      officerId: null,
      reason: 'Salah layanan',
    };
    const moved = desk.work.putDown(visit, (deviation) =>
      desk.live.send('visit:transfer', { visitId: visit.id, ...to, deviation }),
    );
    await settled();
    expect(live.sent).toEqual([]);
    const explained = desk.work.accountability.explain('Kartu tertinggal');
    expect(live.sent[0]).toMatchObject({ input: { deviation: { explanation: 'Kartu tertinggal' } } });
    await live.sent[0]?.answer({ ok: true, value: null });
    await explained;
    expect(await moved).toEqual({ value: null });
    expect(desk.work.leftHand(visit.id)).toBe(false);
  });

  test('holds a number with its reason, and is not told that it left', async () => {
    const { live, desk, said } = await atWork();
    desk.work.typed.set(held.id, 'hold', 'Menunggu berkas');
    const holding = sendText(desk, 'hold', held);
    expect(live.sent[0]).toMatchObject({ name: 'visit:hold', input: { reason: 'Menunggu berkas' } });
    await live.sent.shift()?.answer({ ok: true, value: null });
    expect(await holding).toBe(true);
    expect(desk.work.leftHand(held.id)).toBe(false);
    expect(said()).toEqual(['A-007 ditahan. Lanjutkan dari daftar antrean.']);
  });
});

describe('closing the counter', () => {
  const waits = aVisit({ id: 'w', ticket: 'A-008', routedCounterId: 'counter-1' });

  test('asks first where somebody waits, and says what became of them', async () => {
    const { live, desk, said } = await atWork(waits);
    await askToClose(desk);
    expect(desk.dialog).toEqual({ kind: 'close-counter', visitId: null });
    const closing = closeCounter(desk);
    await live.sent.shift()?.answer({ ok: true, value: { offered: 1, unserved: 1 } });
    expect(await closing).toBe(true);
    expect(said()).toEqual(['Loket 1 ditutup. 1 nomor ditawarkan, 1 belum ada loketnya.']);
  });

  test('closes at once where nobody does', async () => {
    const { live, desk } = await atWork(aVisit({ state: 'closed' }));
    void askToClose(desk);
    await settled();
    expect(live.sent[0]?.name).toBe('counter:close');
  });
});

describe('a chosen number', () => {
  const two = aVisit({ id: 'second', ticket: 'A-008', queuedAt: NOW });

  test('needs a reason, unless its turn has come anyway', async () => {
    const first = aVisit();
    const { live, desk } = await atWork(first);
    desk.keeper.merge({ ...two, seq: 9 });
    await actFromList(desk, 'call-chosen', two);
    expect(desk.dialog).toEqual({ kind: 'call-chosen', visitId: 'second' });
    expect(live.sent).toEqual([]);
    void actFromList(desk, 'call-chosen', first);
    await settled();
    expect(live.sent[0]?.name).toBe('visit:call-next');
  });
});

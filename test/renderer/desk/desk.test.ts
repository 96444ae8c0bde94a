import { describe, expect, test } from 'vitest';
import { act, undoNoShow } from '../../../renderer/desk/controllers/act.ts';
import { actFromList } from '../../../renderer/desk/controllers/act-from-list.ts';
import { askToClose, closeCounter } from '../../../renderer/desk/controllers/leave-counter.ts';
import { Desk } from '../../../renderer/desk/controllers/desk.svelte.ts';
import { REVEAL_MS } from '../../../renderer/desk/controllers/reveal.svelte.ts';
import { Teller } from '../../../renderer/desk/controllers/teller.svelte.ts';
import { sendText } from '../../../renderer/desk/dialogs/send-text.ts';
import { Toasts } from '../../../renderer/lib/controllers/toasts.svelte.ts';
import type { DeskVisit } from '../../../shared/protocol/desk.ts';
import { aCounter, aDetail, aSnapshot, aStep, aVisit, MINUTE, NOW } from './builders.ts';
import { fakeLive, fakeScheduler, memoryTokens, settled } from './fake-live.ts';

const overdue = aStep({
  startedAt: NOW - 20 * MINUTE,
  amberAt: NOW - 12 * MINUTE,
  dueAt: NOW - 10 * MINUTE,
  waitingSince: NOW - 30 * MINUTE,
});
const held = aVisit({ state: 'verifying', officerId: 'officer-1', counterId: 'counter-1', seq: 2 });

/** A desk with one visit in hand. */
async function atWork(visit: DeskVisit = held) {
  const live = fakeLive();
  const scheduler = fakeScheduler();
  const tokens = memoryTokens('token');
  const desk = new Desk(live, tokens, scheduler, new Teller(new Toasts(scheduler)));
  desk.online();
  const counters = [aCounter({ officerId: 'officer-1' })];
  const snapshot = aSnapshot({ seq: 3, visits: [visit], counters });
  await live.sent.shift()?.answer({ ok: true, value: { kind: 'snapshot', snapshot } });
  desk.work.took(aDetail(visit));
  const said = (): string[] => desk.teller.toasts.list.map((toast) => toast.text);
  return { live, scheduler, tokens, desk, said };
}
const verified = (visit: DeskVisit) => ({ ok: true, value: aDetail({ ...visit, seq: 9, state: 'routing' }) });

describe('a step that ran over its standard', () => {
  test('is not sent before its explanation is written', async () => {
    const visit = { ...held, step: overdue };
    const { live, desk } = await atWork(visit);
    const done = act(desk, 'verified', visit);
    await settled();
    expect(live.sent).toEqual([]);
    expect(desk.work.accountability.owed?.visit.id).toBe(visit.id);
    const explained = desk.work.accountability.explain(' Kartu tertinggal ');
    expect(live.sent[0]).toMatchObject({
      name: 'visit:verify',
      input: { result: 'verified', deviation: { kind: 'time', explanation: 'Kartu tertinggal' } },
    });
    await live.sent[0]?.answer(verified(visit));
    await Promise.all([explained, done]);
    expect(desk.work.accountability.owed).toBeNull();
    expect(desk.board.visits.get(visit.id)?.state).toBe('routing');
  });

  test('asks for it when only the hub’s clock saw it end', async () => {
    const { live, desk } = await atWork();
    void act(desk, 'verified', held);
    await live.sent
      .shift()
      ?.answer({ ok: false, error: { code: 'deviation-required', details: { step: 2 } } });
    expect(desk.work.accountability.owed).not.toBeNull();
  });

  test('keeps the explanation open until it went through', async () => {
    const visit = { ...held, step: overdue };
    const { live, desk } = await atWork(visit);
    void act(desk, 'verified', visit);
    await settled();
    desk.teller.enterDialog();
    void desk.work.accountability.explain('Kartu tertinggal');
    await live.sent.shift()?.answer({ ok: false, error: { code: 'no-answer' } });
    expect(desk.work.accountability.owed).not.toBeNull();
    expect(desk.teller.problem).toContain('Belum ada jawaban');
  });

  test('changes nothing when it is given up', async () => {
    const visit = { ...held, step: overdue };
    const { live, desk } = await atWork(visit);
    const done = act(desk, 'verified', visit);
    await settled();
    desk.work.accountability.dismiss();
    await done;
    expect(live.sent).toEqual([]);
    expect(desk.work.busy).toBe(false);
  });
});

describe('an action', () => {
  test('is sent once, however fast the key is pressed', async () => {
    const { live, desk } = await atWork();
    void act(desk, 'verified', held);
    void act(desk, 'verified', held);
    await settled();
    expect(live.sent).toHaveLength(1);
  });

  test('says a refusal and loses nothing that was typed', async () => {
    const serving = aVisit({ state: 'serving', stage: 'helpdesk', officerId: 'officer-1', seq: 2 });
    const { live, desk, said } = await atWork(serving);
    if (desk.work.draft !== null) desk.work.draft.question = 'Rapor belum terbit';
    void act(desk, 'record-question', serving);
    await live.sent
      .shift()
      ?.answer({ ok: false, error: { code: 'visit-taken', details: { counter: 'Loket 2' } } });
    expect(said()).toEqual(['Nomor ini sudah dipanggil oleh Loket 2.']);
    expect(desk.work.draft?.question).toBe('Rapor belum terbit');
  });

  test('rests while the connection is lost', async () => {
    const { live, desk } = await atWork();
    live.connection = 'offline';
    await act(desk, 'verified', held);
    expect(live.sent).toEqual([]);
  });

  test('marks an incomplete form instead of sending it', async () => {
    const serving = aVisit({ state: 'serving', stage: 'helpdesk', officerId: 'officer-1', seq: 2 });
    const { live, desk } = await atWork(serving);
    if (desk.work.draft !== null) desk.work.draft.question = ' x ';
    await act(desk, 'record-question', serving);
    expect(live.sent).toEqual([]);
    expect(desk.work.draft?.tried).toBe(true);
  });

  test('begins the question with the purpose from the guest book', async () => {
    const { desk } = await atWork();
    expect(desk.work.draft?.question).toBe('Menanyakan Rapor Pendidikan');
  });

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
    const again = { ...skipped, state: 'called-front-office' as const, officerId: 'officer-1', seq: 8 };
    const second = undoNoShow(desk, skipped);
    await live.sent.shift()?.answer({ ok: true, value: aDetail(again) });
    await second;
    expect(desk.hand?.id).toBe(skipped.id);
    expect(said()).toEqual(['A-007 kembali ke tempatnya dalam antrean.', 'A-007 dipanggil kembali.']);
  });

  test('puts an overdue step aside only with its explanation', async () => {
    const visit = { ...held, step: overdue };
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

  test('keeps a reason that could not be sent, and drops it once it was', async () => {
    const { live, desk } = await atWork();
    desk.work.typed.set(held.id, 'cancel', 'Pengunjung pulang');
    const first = sendText(desk, 'cancel', held);
    await live.sent.shift()?.answer({ ok: false, error: { code: 'no-answer' } });
    expect(await first).toBe(false);
    expect(desk.work.typed.get(held.id, 'cancel')).toBe('Pengunjung pulang');
    const second = sendText(desk, 'cancel', held);
    await live.sent.shift()?.answer({ ok: true, value: null });
    expect(await second).toBe(true);
    expect(desk.work.typed.get(held.id, 'cancel')).toBe('');
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

describe('a visit that leaves my hand', () => {
  test('is news when somebody else took it out, and none when I did', async () => {
    const { live, desk } = await atWork();
    expect(desk.work.leftHand(held.id)).toBe(true);
    void desk.work.move('visit:release', held);
    expect(desk.work.leftHand(held.id)).toBe(false);
    await live.sent.shift()?.answer({ ok: true, value: null });
  });

  test('stays news when my own release was refused', async () => {
    const { live, desk } = await atWork();
    void desk.work.move('visit:release', held);
    await live.sent.shift()?.answer({ ok: false, error: { code: 'visit-state' } });
    expect(desk.work.leftHand(held.id)).toBe(true);
  });
});

describe('a visitor’s full numbers', () => {
  test('are hidden again after half a minute', async () => {
    const { live, desk, scheduler } = await atWork();
    void desk.reveal.reveal(held.id);
    await live.sent
      .shift()
      ?.answer({ ok: true, value: { idNumber: '6372991205909001', phone: '+62 812-0000-0001' } });
    expect(desk.reveal.shown).toMatchObject({ visitId: held.id, until: NOW + REVEAL_MS });
    scheduler.run();
    expect(desk.reveal.shown).toBeNull();
  });
});

describe('a session', () => {
  test('that ended by itself returns to the sign-in and leaves nothing of the office behind', async () => {
    const { live, desk, tokens } = await atWork();
    desk.work.typed.set(held.id, 'note', 'catatan');
    desk.teller.say('A-007 dilewati.');
    live.push('signed-out');
    expect(desk.teller.toasts.list).toEqual([]);
    expect(desk.session).toMatchObject({ face: 'sign-in', over: true });
    expect(tokens.get()).toBeNull();
    expect(desk.keeper.board).toBeNull();
    expect(desk.work.detail).toBeNull();
    expect(desk.work.typed.get(held.id, 'note')).toBe('');
  });

  test('that ran its twelve hours ends at the next command', async () => {
    const { live, desk } = await atWork();
    void act(desk, 'verified', held);
    await live.sent.shift()?.answer({ ok: false, error: { code: 'not-signed-in' } });
    expect(desk.session).toMatchObject({ face: 'sign-in', over: true });
  });

  test('begins with a token and a new connection', async () => {
    const live = fakeLive();
    const tokens = memoryTokens();
    const desk = new Desk(live, tokens, fakeScheduler());
    const entering = desk.session.signIn(' Dewi Kencana ', 'rahasia');
    expect(live.sent[0]).toMatchObject({
      name: 'session:sign-in',
      input: { name: 'Dewi Kencana', secret: 'rahasia' },
    });
    await live.sent[0]?.answer({ ok: true, value: { token: 'token-1', officer: {} } });
    expect(await entering).toBeNull();
    expect(tokens.get()).toBe('token-1');
    expect(live.reconnects).toBe(1);
    expect(desk.session.face).toBe('desk');
  });

  test('is not begun by a wrong PIN', async () => {
    const live = fakeLive();
    const desk = new Desk(live, memoryTokens(), fakeScheduler());
    const entering = desk.session.signIn('Dewi Kencana', 'salah');
    await live.sent[0]?.answer({ ok: false, error: { code: 'sign-in-failed' } });
    expect(await entering).toEqual({ code: 'sign-in-failed' });
    expect(desk.session.face).toBe('sign-in');
  });

  test('is kept while a number is in hand', async () => {
    const { live, desk, tokens } = await atWork();
    const leaving = desk.session.signOut();
    await live.sent[0]?.answer({ ok: false, error: { code: 'counter-busy' } });
    expect(await leaving).toEqual({ code: 'counter-busy' });
    expect(tokens.get()).toBe('token');
  });
});

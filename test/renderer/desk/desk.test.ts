import { describe, expect, test } from 'vitest';
import { act } from '../../../renderer/desk/controllers/act.ts';
import { Desk } from '../../../renderer/desk/controllers/desk.svelte.ts';
import { REVEAL_MS } from '../../../renderer/desk/controllers/reveal.svelte.ts';
import { sendText } from '../../../renderer/desk/dialogs/send-text.ts';
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import { atWork, held } from './at-work.ts';
import { aDetail, aStep, aVisit, MINUTE, NOW } from './builders.ts';
import { fakeLive, fakeScheduler, memoryTokens, settled } from './fake-live.ts';

const overdue = aStep({
  startedAt: NOW - 20 * MINUTE,
  amberAt: NOW - 12 * MINUTE,
  dueAt: NOW - 10 * MINUTE,
  waitingSince: NOW - 30 * MINUTE,
});

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

  test('takes back what was said of a number once something else happens to it, and leaves warnings', async () => {
    const { live, desk, said } = await atWork();
    desk.teller.say('A-007 ditahan.', 'info');
    desk.teller.say('A-008 diarahkan ke Loket 2.', 'info');
    desk.teller.say('Nomor A-007 sudah tidak di tangan Anda.', 'warn');
    const resumed = desk.work.move('visit:resume', held);
    expect(said()).toEqual(['A-008 diarahkan ke Loket 2.', 'Nomor A-007 sudah tidak di tangan Anda.']);
    await live.sent.shift()?.answer({ ok: true, value: aDetail(held) });
    expect(await resumed).toBe(true);
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
    expect(desk.session.face).toBe('inside');
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

import { describe, expect, it } from 'vitest';
import { registerVisit } from '../../../../shared/protocol/kiosk.ts';
import type { Kiosk } from '../../../../renderer/kiosk/controllers/kiosk.svelte.ts';
import type { VisitSession } from '../../../../renderer/kiosk/controllers/visit-session.svelte.ts';
import { aFoundVisitor } from '../visit/builders.ts';
import { aKiosk, aTicket, settle, type Setup } from './harness.ts';

function visitOf(kiosk: Kiosk): VisitSession {
  if (kiosk.stage.at !== 'visit') throw new Error(`at ${kiosk.stage.at}`);
  return kiosk.stage.visit;
}

/** Answers everything up to the review, as a new visitor of domain 7's fake ranges. */
function fillIn(kiosk: Kiosk): VisitSession {
  kiosk.start();
  const visit = visitOf(kiosk);
  visit.next();
  visit.choose({ who: 'new' });
  visit.choose({ name: 'Noor Hasanah' });
  visit.choose({ idType: 'nik' });
  visit.choose({ idNumber: '6372995205909002' });
  visit.choose({ phone: '081200000001' });
  visit.choose({ institution: 'SDN Contoh 1 Banjarbaru' });
  visit.choose({ role: 'Guru' });
  visit.choose({ regency: '6571' });
  visit.choose({ behalf: 'self' });
  visit.choose({ letter: false });
  visit.chooseService('konsultasi');
  visit.next();
  visit.choose({ purpose: 'Konsultasi' });
  visit.choose({ priority: null });
  return visit;
}

describe('a new visitor', () => {
  it('gets a number for what they filled in, timed from the first touch', async () => {
    const { kiosk, hub, time } = await aKiosk();
    await time.pass(60_000);
    const visit = fillIn(kiosk);
    expect(visit.screen).toBe('review');
    await time.pass(30_000);
    await visit.takeNumber();
    const sent = registerVisit.parse(hub.inputsOf('visit:register')[0]);
    expect(sent).toMatchObject({ serviceId: 'konsultasi', elapsedMs: 30_000, language: 'id' });
    expect(kiosk.stage).toMatchObject({ at: 'number', number: { ticket: { ticket: 'A-007' } } });
  });

  it('is held back by an answer the hub would refuse, and told why only then', async () => {
    const { kiosk } = await aKiosk();
    kiosk.start();
    const visit = visitOf(kiosk);
    visit.next();
    visit.choose({ who: 'new' });
    expect(visit.tried).toBe(false);
    visit.next();
    expect(visit.screen).toBe('name');
    expect(visit.tried).toBe(true);
  });

  it('is asked whether a number that may be a family card’s is one', async () => {
    const { kiosk } = await aKiosk();
    const visit = fillIn(kiosk);
    visit.correct('id-number');
    visit.choose({ idNumber: '6571991205209001' });
    expect(visit).toMatchObject({ askingKk: true, screen: 'id-number' });
    visit.answerKk(true);
    expect(visit.draft.idNumber).toBe('');
    visit.choose({ idNumber: '6571991205209001' });
    visit.answerKk(false);
    expect(visit.screen).toBe('review');
  });

  it('is asked for the ID a service needs when they gave none', async () => {
    const { kiosk } = await aKiosk();
    const visit = fillIn(kiosk);
    visit.correct('id-type');
    visit.choose({ idType: 'none', idNumber: '' });
    visit.correct('service');
    visit.chooseService('ppid');
    visit.next();
    expect(visit.screen).toBe('extra-id-type');
  });

  it('takes a correction whole or not at all', async () => {
    const { kiosk } = await aKiosk();
    const visit = fillIn(kiosk);
    visit.correct('id-type');
    visit.choose({ idType: 'passport', idNumber: '' });
    kiosk.back();
    expect(visit).toMatchObject({ screen: 'review', correcting: false });
    expect(visit.draft).toMatchObject({ idType: 'nik', idNumber: '6372995205909002' });
  });

  it('is shown the number they hold already', async () => {
    const { kiosk, hub } = await aKiosk();
    hub.answers.set('visit:register', { ok: true, value: aTicket({ existing: true }) });
    await fillIn(kiosk).takeNumber();
    if (kiosk.stage.at !== 'number') throw new Error('no number');
    const { number } = kiosk.stage;
    expect(number.print()).toBe('shown-again');
    hub.answers.set('ticket:reprint-own', { ok: true, value: { printJobId: 'job-2' } });
    await number.reprint();
    expect(hub.inputsOf('ticket:reprint-own')).toEqual([{ code: '7K3F-Q9' }]);
    hub.push({ type: 'print-job', jobId: 'job-2', state: 'printed' });
    expect(number.print()).toBe('printed');
  });
});

describe('a returning visitor', () => {
  async function found(): Promise<Setup & { visit: VisitSession }> {
    const setup = await aKiosk();
    setup.hub.answers.set('visitor:find', { ok: true, value: aFoundVisitor() });
    setup.kiosk.start();
    const visit = visitOf(setup.kiosk);
    visit.next();
    visit.choose({ who: 'returning' });
    visit.choose({ findMethod: 'phone' });
    visit.choose({ findNumber: '081200000001' });
    visit.choose({ lastDigits: '9002' });
    await settle();
    return { ...setup, visit };
  }

  it('needs four taps after the second factor', async () => {
    const { kiosk, visit } = await found();
    expect(visit.screen).toBe('confirm');
    visit.next(); // [Ya, ini saya]
    visit.chooseService('konsultasi'); // a service
    visit.next(); // [Pilih layanan ini]
    expect(visit.screen).toBe('review');
    await visit.takeNumber(); // [Ambil Nomor Antrean]
    expect(kiosk.stage.at).toBe('number');
  });

  it('leaves nothing of what they were found by in the draft', async () => {
    const { visit } = await found();
    expect(JSON.stringify(visit.draft)).not.toMatch(/081200000001|9002/);
  });

  it('may fill in the guest book when nothing was found', async () => {
    const { kiosk, hub } = await aKiosk();
    hub.refuse('visitor:find', 'visitor-not-found');
    kiosk.start();
    const visit = visitOf(kiosk);
    visit.findByTicket('7K3F-Q9');
    await settle();
    expect(visit).toMatchObject({ screen: 'find-ticket', problem: { code: 'visitor-not-found' } });
    visit.fillGuestBook();
    expect(visit).toMatchObject({ screen: 'name', problem: null });
    expect(visit.draft.ticketCode).toBe('');
  });
});

describe('a lost connection at the last tap', () => {
  it('repeats the tap with the same key until the hub answers', async () => {
    const { kiosk, hub, time } = await aKiosk();
    const visit = fillIn(kiosk);
    hub.silent = true;
    void visit.takeNumber();
    await time.pass(10_000);
    expect(visit.attempts).toBeGreaterThan(3);
    hub.silent = false;
    await time.pass(2_000);
    expect(kiosk.stage.at).toBe('number');
    const keys = hub.inputsOf('visit:register').map((input) => registerVisit.parse(input).idempotencyKey);
    expect(keys.length).toBeGreaterThan(3);
    expect(new Set(keys).size).toBe(1);
  });

  it('counts step 1 to the tap, however long the connection was lost', async () => {
    const { kiosk, hub, time } = await aKiosk();
    const visit = fillIn(kiosk);
    hub.silent = true;
    void visit.takeNumber();
    await time.pass(120_000);
    const elapsed = hub.inputsOf('visit:register').map((input) => registerVisit.parse(input).elapsedMs);
    expect(new Set(elapsed)).toEqual(new Set([0]));
  });

  it('does not send anyone home while the tap is under way', async () => {
    const { kiosk, hub, time } = await aKiosk();
    hub.silent = true;
    void fillIn(kiosk).takeNumber();
    await time.pass(5 * 60_000);
    expect(kiosk.stage.at).toBe('visit');
    expect(kiosk.timer.asking).toBe(false);
  });

  it('gives the tap up when the visitor cancels', async () => {
    const { kiosk, hub, time } = await aKiosk();
    hub.silent = true;
    void fillIn(kiosk).takeNumber();
    await time.pass(3_000);
    kiosk.goHome();
    const sent = hub.sent.length;
    hub.silent = false;
    await time.pass(60_000);
    expect(hub.sent).toHaveLength(sent);
    expect(kiosk.stage.at).toBe('home');
  });
});

describe('a refused last tap', () => {
  it.each([
    ['phone-invalid', 'phone'],
    ['id-invalid', 'id-number'],
    ['id-required', 'extra-id-type'],
    ['service-unknown', 'service'],
    ['internal', 'review'],
  ] as const)('leads with %s to the question it is about (%s)', async (code, screen) => {
    const { kiosk, hub } = await aKiosk();
    hub.refuse('visit:register', code);
    const visit = fillIn(kiosk);
    await visit.takeNumber();
    expect(visit).toMatchObject({ screen, problem: { code }, sending: false });
  });

  it('tells kindly that the office closed meanwhile', async () => {
    const { kiosk, hub } = await aKiosk();
    hub.refuse('visit:register', 'office-closed');
    await fillIn(kiosk).takeNumber();
    expect(kiosk.stage.at).toBe('closed-meanwhile');
  });
});

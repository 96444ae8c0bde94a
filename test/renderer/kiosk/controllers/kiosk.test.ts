import { describe, expect, it } from 'vitest';
import { SURVEY, aKiosk, aSnapshot, aStatus, APPOINTMENT, aTicket, settle } from './harness.ts';

/** All text reachable from an object, private fields of controllers excepted: what a screen could still show. */
function reachable(root: unknown): string {
  const seen = new Set<unknown>();
  return JSON.stringify(root, (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null) {
      if (seen.has(value)) return undefined;
      seen.add(value);
    }
    return value;
  });
}

describe('an idle visitor', () => {
  it('is asked after 45 s and forgotten after 15 more', async () => {
    const { kiosk, time } = await aKiosk();
    kiosk.start();
    await time.pass(44_999);
    expect(kiosk.timer.asking).toBe(false);
    await time.pass(1);
    expect(kiosk.timer).toMatchObject({ asking: true, secondsLeft: 15 });
    await time.pass(15_000);
    expect(kiosk.stage.at).toBe('home');
  });

  it('is asked again only after another 45 s without a touch', async () => {
    const { kiosk, time } = await aKiosk();
    kiosk.start();
    await time.pass(40_000);
    kiosk.touched();
    await time.pass(44_000);
    expect(kiosk.timer.asking).toBe(false);
  });

  it('is not taken for present by a touch beside the question', async () => {
    const { kiosk, time } = await aKiosk();
    kiosk.start();
    await time.pass(50_000);
    kiosk.touched();
    expect(kiosk.timer.asking).toBe(true);
    kiosk.timer.touch();
    expect(kiosk.timer.asking).toBe(false);
  });

  it('leaves the number screen by itself, later when it has to be noted down', async () => {
    const { kiosk, hub, time } = await aKiosk();
    hub.answers.set('visit:register', { ok: true, value: aTicket() });
    kiosk.start();
    if (kiosk.stage.at !== 'visit') throw new Error('no visit');
    kiosk.stage.visit.draft.serviceId = 'konsultasi';
    await kiosk.stage.visit.takeNumber();
    expect(kiosk.countsDown).toBe(true);
    await time.pass(19_000);
    expect(kiosk.stage.at).toBe('number');
    hub.push({ type: 'print-job', jobId: 'job-1', state: 'retrying' });
    kiosk.stayAgain();
    await time.pass(44_000);
    expect(kiosk.stage.at).toBe('number');
    await time.pass(1_000);
    expect(kiosk.stage.at).toBe('home');
  });
});

describe('going home', () => {
  it('leaves nothing of a visitor behind, neither in memory nor in storage', async () => {
    const { kiosk, stored } = await aKiosk();
    kiosk.start();
    if (kiosk.stage.at !== 'visit') throw new Error('no visit');
    Object.assign(kiosk.stage.visit.draft, {
      name: 'Yohana Ping',
      idNumber: '6571994803979004',
      phone: '081200000042',
      institution: 'SMA Simulasi Tarakan',
    });
    expect(reachable(kiosk)).toContain('Yohana Ping');
    kiosk.goHome();
    expect(reachable(kiosk)).not.toMatch(/Yohana|6571994803979004|081200000042|Simulasi/);
    expect([...stored]).toEqual([['token', 't']]);
  });

  it('empties the draft itself, whoever may still hold it', async () => {
    const { kiosk } = await aKiosk();
    kiosk.start();
    if (kiosk.stage.at !== 'visit') throw new Error('no visit');
    const { visit } = kiosk.stage;
    visit.draft.name = 'Yohana Ping';
    visit.correct('phone');
    kiosk.goHome();
    expect(JSON.stringify(visit.draft)).not.toContain('Yohana');
  });

  it('gives the next visitor a draft of their own with another key', async () => {
    const { kiosk } = await aKiosk();
    const keys = [0, 1].map(() => {
      kiosk.start();
      if (kiosk.stage.at !== 'visit') throw new Error('no visit');
      const { draft } = kiosk.stage.visit;
      const { idempotencyKey } = draft;
      expect(draft.name).toBe('');
      draft.name = 'Lukas Lalung';
      kiosk.goHome();
      return idempotencyKey;
    });
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('forgets how the visitor wanted the screen', async () => {
    const { kiosk } = await aKiosk();
    kiosk.prefs.toggleLang();
    kiosk.prefs.toggleContrast();
    kiosk.start();
    expect(kiosk.prefs.lang).toBe('en');
    kiosk.goHome();
    expect(kiosk.prefs).toMatchObject({ lang: 'id', contrast: false });
  });
});

describe('a scanned code', () => {
  it('opens the survey of a finished ticket on the first screen', async () => {
    const { kiosk, hub } = await aKiosk();
    hub.answers.set('ticket:status', { ok: true, value: aStatus({ state: 'done' }) });
    hub.answers.set('survey:open', { ok: true, value: SURVEY });
    kiosk.scanned('ULT-7K3F-Q9');
    await settle();
    expect(hub.inputsOf('ticket:status')).toEqual([{ ticket: '7K3F-Q9' }]);
    expect(hub.inputsOf('survey:open')).toEqual([{ ticket: '7K3F-Q9' }]);
    expect(kiosk.stage.at).toBe('survey');
  });

  it('shows where a number still in the queue stands, and goes on showing it', async () => {
    const { kiosk, hub } = await aKiosk();
    hub.answers.set('ticket:status', { ok: true, value: aStatus() });
    kiosk.scanned('ULT-7K3F-Q9');
    await settle();
    expect(kiosk.stage).toMatchObject({ at: 'ticket', lookup: { view: 'status', code: '7K3F-Q9' } });
    hub.answers.set('ticket:status', { ok: true, value: aStatus({ ahead: 1 }) });
    hub.push({ type: 'waiting', waiting: {} });
    await settle();
    expect(kiosk.stage).toMatchObject({ lookup: { status: { ahead: 1 } } });
  });

  it('reads the address in a ticket’s QR like its code', async () => {
    const { kiosk, hub } = await aKiosk();
    hub.answers.set('ticket:status', { ok: true, value: aStatus() });
    const address = 'http://192.168.1.10:8477/t/2BCDFGHJKMNPQRSTVWXYZbcd';
    kiosk.scanned(address);
    await settle();
    expect(hub.inputsOf('ticket:status')).toEqual([{ ticket: address }]);
    expect(kiosk.stage).toMatchObject({ at: 'ticket', lookup: { view: 'status' } });
  });

  it('opens the appointment where it is the slip of one', async () => {
    const { kiosk, hub } = await aKiosk();
    hub.refuse('ticket:status', 'ticket-unknown');
    hub.answers.set('appointment:find', { ok: true, value: APPOINTMENT });
    kiosk.scanned('ULT-7K3F-Q9');
    await settle();
    expect(kiosk.stage).toMatchObject({ at: 'appointment', appointment: { screen: 'confirm' } });
  });

  it('says of a code that is neither that the number is not of today', async () => {
    const { kiosk, hub } = await aKiosk();
    hub.refuse('ticket:status', 'ticket-unknown');
    hub.refuse('appointment:find', 'appointment-unknown');
    kiosk.scanned('ULT-7K3F-Q9');
    await settle();
    expect(kiosk.stage).toMatchObject({ at: 'ticket', lookup: { problem: { code: 'ticket-unknown' } } });
  });

  it('fills the ID field and nothing else', async () => {
    const { kiosk } = await aKiosk();
    kiosk.start();
    if (kiosk.stage.at !== 'visit') throw new Error('no visit');
    const { visit } = kiosk.stage;
    kiosk.scanned('6571994803979004');
    expect(visit.draft.idNumber).toBe('');
    visit.screen = 'id-number';
    kiosk.scanned('6571994803979004');
    expect(visit.draft.idNumber).toBe('6571994803979004');
  });

  it('finds a returning visitor by their old ticket', async () => {
    const { kiosk, hub } = await aKiosk();
    kiosk.start();
    if (kiosk.stage.at !== 'visit') throw new Error('no visit');
    kiosk.stage.visit.next();
    kiosk.scanned('7k3fq9');
    await settle();
    expect(hub.inputsOf('visitor:find')).toEqual([{ by: 'ticket', code: '7K3F-Q9' }]);
  });
});

describe('the office', () => {
  it('gives no numbers while it is closed, but lets people rate', async () => {
    const { kiosk } = await aKiosk(aSnapshot({ open: { kind: 'closed', opensAt: null, holiday: null } }));
    kiosk.start();
    expect(kiosk.stage.at).toBe('home');
    kiosk.startTicket('survey');
    expect(kiosk.stage.at).toBe('ticket');
  });

  it('lets a visitor who has begun go on when it closes', async () => {
    const { kiosk, hub } = await aKiosk();
    kiosk.start();
    hub.push({ type: 'open', open: { kind: 'closed', opensAt: null, holiday: null } });
    expect(kiosk.stage.at).toBe('visit');
  });

  it('tells every visitor of an emergency once, and of another one again', async () => {
    const { kiosk, hub } = await aKiosk();
    const first = { text: { id: 'Mohon tinggalkan gedung.', en: '' }, at: 1 };
    hub.push({ type: 'emergency', emergency: first });
    expect(kiosk.notice.shown).toEqual(first);
    kiosk.notice.putAway();
    expect(kiosk.notice.shown).toBeNull();
    hub.push({ type: 'emergency', emergency: { ...first, at: 2 } });
    expect(kiosk.notice.shown).toMatchObject({ at: 2 });
    kiosk.notice.putAway();
    kiosk.goHome();
    expect(kiosk.notice.shown).toMatchObject({ at: 2 });
    hub.push({ type: 'emergency', emergency: null });
    expect(kiosk.notice.shown).toBeNull();
  });

  it('shows how many wait as the hub tells it', async () => {
    const { kiosk, hub } = await aKiosk();
    hub.push({ type: 'waiting', waiting: { ppid: 4 } });
    expect(kiosk.office.service('ppid')?.waiting).toBe(4);
    expect(kiosk.office.service('konsultasi')?.waiting).toBe(0);
  });
});

describe('calling an officer', () => {
  it('tells where the visitor stands and is shown until answered', async () => {
    const { kiosk, hub } = await aKiosk();
    kiosk.start();
    await kiosk.staff.call(kiosk.screenName);
    expect(hub.inputsOf('staff:call')).toEqual([{ screen: 'privacy' }]);
    expect(kiosk.office.staffCalled).toBe(true);
    hub.push({ type: 'staff-answered' });
    expect(kiosk.office.staffCalled).toBe(false);
  });

  it('says so when the call did not go out', async () => {
    const { kiosk, hub } = await aKiosk();
    hub.silent = true;
    await kiosk.staff.call('privacy');
    expect(kiosk.staff.shown).toBe('failed');
    expect(kiosk.office.staffCalled).toBe(false);
  });
});

describe('pairing', () => {
  it('keeps the token and nothing else', async () => {
    const { kiosk, hub, stored } = await aKiosk();
    kiosk.tokenRefused();
    expect(kiosk.paired).toBe(false);
    expect(stored.size).toBe(0);
    hub.answers.set('device:pair', { ok: true, value: { token: 'new' } });
    kiosk.pairing.code = 'ab12cd34';
    await kiosk.pairing.pair();
    expect(hub.inputsOf('device:pair')).toEqual([{ kind: 'kiosk', code: 'AB12CD34' }]);
    expect([...stored]).toEqual([['token', 'new']]);
    expect(kiosk.paired).toBe(true);
  });

  it('shows a wrong code and stays unpaired', async () => {
    const { kiosk, hub } = await aKiosk();
    kiosk.tokenRefused();
    hub.refuse('device:pair', 'pairing-code-wrong');
    kiosk.pairing.code = 'SALAH123';
    await kiosk.pairing.pair();
    expect(kiosk.pairing.problem).toMatchObject({ code: 'pairing-code-wrong' });
    expect(kiosk.paired).toBe(false);
  });
});

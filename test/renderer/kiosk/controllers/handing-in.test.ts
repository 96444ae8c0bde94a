import { describe, expect, it } from 'vitest';
import type { ComplaintSession } from '../../../../renderer/kiosk/controllers/complaint-session.svelte.ts';
import type { FormFilling } from '../../../../renderer/kiosk/controllers/form-filling.svelte.ts';
import type { RequestSession } from '../../../../renderer/kiosk/controllers/request-session.svelte.ts';
import type { CommandName } from '../../../../shared/protocol/commands.ts';
import { aLoanForm } from '../request/builders.ts';
import { aKiosk, settle, type Setup } from './harness.ts';

const GIVEN = { number: 'PIN-2026-0002', code: '7K3F-Q9', dueDay: '2026-11-27', printJobId: 'job-1' };

async function aLoanToSend(): Promise<Setup & { request: RequestSession; filling: FormFilling }> {
  const setup = await aKiosk();
  setup.hub.answers.set('request:form', { ok: true, value: aLoanForm() });
  setup.hub.answers.set('facility:taken', { ok: true, value: [] });
  setup.hub.answers.set('request:submit', {
    ok: true,
    value: { ...GIVEN, typeName: { id: 'Pinjam', en: 'Loan' } },
  });
  setup.kiosk.startRequest('7K3F-Q9');
  await settle();
  if (setup.kiosk.stage.at !== 'request') throw new Error('no request');
  const { request } = setup.kiosk.stage;
  const { filling } = request;
  if (filling === null) throw new Error('no form');
  filling.begin();
  filling.choose('hall');
  filling.pickDay('2026-11-27');
  filling.next();
  filling.pickTime('08:00');
  filling.pickTime('10:00');
  filling.draft.texts.purpose = 'Lokakarya';
  filling.next();
  return { ...setup, request, filling };
}

async function aComplaintToSend(): Promise<Setup & { complaint: ComplaintSession }> {
  const setup = await aKiosk();
  setup.hub.answers.set('complaint:submit', { ok: true, value: { ...GIVEN, kind: 'complaint' } });
  setup.kiosk.startComplaint();
  if (setup.kiosk.stage.at !== 'complaint') throw new Error('no complaint');
  const { complaint } = setup.kiosk.stage;
  complaint.begin('complaint');
  complaint.choose({ type: 'procedure' });
  complaint.draft.text = 'Nomor saya dipanggil tidak berurutan.';
  complaint.next();
  complaint.choose({ named: false });
  return { ...setup, complaint };
}

interface ToSend extends Setup {
  readonly session: Pick<RequestSession | ComplaintSession, 'submission' | 'screen' | 'send'>;
  readonly command: CommandName;
}
const KINDS: readonly [string, () => Promise<ToSend>][] = [
  [
    'a request',
    async () => {
      const setup = await aLoanToSend();
      return { ...setup, session: setup.request, command: 'request:submit' };
    },
  ],
  [
    'a complaint',
    async () => {
      const setup = await aComplaintToSend();
      return { ...setup, session: setup.complaint, command: 'complaint:submit' };
    },
  ],
];

describe.each(KINDS)('%s handed in at the kiosk', (_, prepare) => {
  it('has its number on screen with its receipt on the way, and stays 45 seconds to be noted down', async () => {
    const { kiosk, session, time } = await prepare();
    await session.send();
    expect(session).toMatchObject({ screen: 'done', submission: { given: GIVEN, sending: false } });
    expect(session.submission.receipt?.state()).toBe('printing');
    await time.pass(44_000);
    expect(kiosk.stage.at).not.toBe('home');
    await time.pass(2_000);
    expect(kiosk.stage.at).toBe('home');
    expect(session.submission).toMatchObject({ given: null, receipt: null });
  });

  it('is sent with one key until the hub answers, and nobody is asked whether they are still there', async () => {
    const { kiosk, hub, time, session, command } = await prepare();
    hub.silent = true;
    const sent = session.send();
    void session.send();
    // touched twice, it is under way once
    await settle();
    expect(hub.inputsOf(command)).toHaveLength(1);
    await time.pass(70_000);
    expect(session.submission.attempts).toBeGreaterThan(20);
    expect(kiosk.timer.asking).toBe(false);
    hub.silent = false;
    await time.pass(3_000);
    await sent;
    const keys = hub.inputsOf(command).map((input) => (input as { idempotencyKey: string }).idempotencyKey);
    expect(new Set(keys).size).toBe(1);
    expect(session.screen).toBe('done');
  });

  it('is given up with its sender, whatever the hub answers then', async () => {
    const { kiosk, hub, time, session } = await prepare();
    hub.silent = true;
    void session.send();
    await time.pass(3_000);
    kiosk.goHome();
    hub.silent = false;
    await time.pass(5_000);
    expect(session.submission.given).toBeNull();
    expect(kiosk.stage.at).toBe('home');
  });
});

describe('what the hub refused', () => {
  it('of a loan leads back to the time it is about, with all that was typed', async () => {
    const { hub, request, filling } = await aLoanToSend();
    hub.refuse('request:submit', 'facility-taken');
    await request.send();
    expect(filling).toMatchObject({
      at: 'question',
      questionId: 'from/time',
      problem: { code: 'facility-taken' },
    });
    expect(filling.draft.texts.purpose).toBe('Lokakarya');
    // corrected, it goes back to the review and not through every question again
    filling.pickTime('09:00');
    filling.pickTime('10:00');
    expect(filling.at).toBe('review');
  });

  it('of a complaint leads back to the phone number it is about', async () => {
    const { hub, complaint } = await aComplaintToSend();
    hub.refuse('complaint:submit', 'phone-invalid');
    await complaint.send();
    expect(complaint).toMatchObject({ screen: 'phone', problem: { code: 'phone-invalid' } });
  });
});

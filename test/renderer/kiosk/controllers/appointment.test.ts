import { describe, expect, it } from 'vitest';
import type { AppointmentSession } from '../../../../renderer/kiosk/controllers/appointment-session.svelte.ts';
import { aKiosk, APPOINTMENT, aSnapshot, aTicket, settle, type Setup } from './harness.ts';

async function atAppointment(): Promise<Setup & { appointment: AppointmentSession }> {
  const setup = await aKiosk();
  setup.hub.answers.set('appointment:find', { ok: true, value: APPOINTMENT });
  setup.hub.answers.set('appointment:check-in', { ok: true, value: aTicket() });
  setup.kiosk.startAppointment();
  if (setup.kiosk.stage.at !== 'appointment') throw new Error('no appointment');
  return { ...setup, appointment: setup.kiosk.stage.appointment };
}

describe('a visitor with an appointment', () => {
  it('goes from the code over the masked look at it to the number', async () => {
    const { kiosk, hub, time, appointment } = await atAppointment();
    appointment.code.text = '7k3fq9';
    await appointment.code.open();
    expect(appointment).toMatchObject({ screen: 'confirm', found: APPOINTMENT });
    appointment.confirm();
    expect(appointment.screen).toBe('priority');
    await time.pass(20_000);
    await appointment.checkIn('elderly');
    expect(hub.inputsOf('appointment:check-in')).toMatchObject([
      { code: '7K3F-Q9', priority: 'elderly', language: 'id', elapsedMs: 20_000 },
    ]);
    expect(kiosk.stage).toMatchObject({ at: 'number', number: { appointment: APPOINTMENT } });
  });

  it('says what a code looks like before asking the hub', async () => {
    const { hub, appointment } = await atAppointment();
    appointment.code.text = '7K3';
    await appointment.code.open();
    expect(appointment.code.unreadable).toBe(true);
    expect(hub.inputsOf('appointment:find')).toEqual([]);
  });

  it('may scan the slip instead of typing', async () => {
    const { kiosk, appointment } = await atAppointment();
    kiosk.scanned('ULT-7K3F-Q9');
    await settle();
    expect(appointment.screen).toBe('confirm');
  });

  it('is told on the first screen what the hub refused', async () => {
    const { hub, appointment } = await atAppointment();
    hub.refuse('appointment:find', 'appointment-other-day');
    appointment.code.text = '7K3F-Q9';
    await appointment.code.open();
    expect(appointment).toMatchObject({
      screen: 'code',
      code: { problem: { code: 'appointment-other-day' } },
    });
  });

  it('sends the last tap with one key until the hub answers', async () => {
    const { hub, time, appointment } = await atAppointment();
    appointment.show(APPOINTMENT);
    hub.silent = true;
    const done = appointment.checkIn(null);
    await time.pass(3_000);
    hub.silent = false;
    await time.pass(3_000);
    await done;
    const keys = hub
      .inputsOf('appointment:check-in')
      .map((input) => (input as { idempotencyKey: string }).idempotencyKey);
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
  });

  it('goes back a step at a time, and home from the first', async () => {
    const { kiosk, appointment } = await atAppointment();
    appointment.show(APPOINTMENT);
    appointment.confirm();
    kiosk.back();
    expect(appointment.screen).toBe('confirm');
    kiosk.back();
    expect(appointment).toMatchObject({ screen: 'code', found: null });
    kiosk.back();
    expect(kiosk.stage.at).toBe('home');
  });

  it('is forgotten on going home', async () => {
    const { kiosk, appointment } = await atAppointment();
    appointment.show(APPOINTMENT);
    kiosk.goHome();
    expect(appointment).toMatchObject({ found: null, code: { text: '' } });
  });

  it('takes no number while the office is closed', async () => {
    const { kiosk } = await aKiosk(aSnapshot({ open: { kind: 'closed', opensAt: null, holiday: null } }));
    kiosk.startAppointment();
    expect(kiosk.stage.at).toBe('home');
  });
});

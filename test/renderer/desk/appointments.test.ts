import { describe, expect, test } from 'vitest';
import { BookingForm } from '../../../renderer/desk/appointments/booking-form.svelte.ts';
import { Appointments } from '../../../renderer/desk/controllers/appointments.svelte.ts';
import { Holds } from '../../../renderer/desk/controllers/holds.svelte.ts';
import { kioskLabels } from '../../../shared/messages/kiosk-labels.ts';
import type { AppointmentView } from '../../../shared/protocol/desk/appointments.ts';
import { aDetail, aStep, aVisit, NOW } from './builders.ts';
import { fakeLive, settled } from './fake-live.ts';

const DAY = '2026-11-23';
const anAppointment = (part: Partial<AppointmentView> = {}): AppointmentView => ({
  id: 'a',
  code: '7K3F-Q9',
  day: DAY,
  time: '10:00',
  at: NOW,
  serviceId: 'consultation',
  topicId: null,
  officerId: null,
  name: 'Siti Rahmawati',
  reason: 'Rapor Pendidikan',
  fromTicket: null,
  state: 'expected',
  ticket: null,
  ...part,
});

describe('the appointments of a day', () => {
  test('stand by their time, and stay shown while they are asked for again', async () => {
    const live = fakeLive();
    const list = new Appointments(live);
    void list.show(DAY);
    const later = anAppointment({ id: 'b', at: NOW + 1 });
    await live.sent.shift()?.answer({ ok: true, value: [later, anAppointment()] });
    expect(list.list?.map(({ id }) => id)).toEqual(['a', 'b']);
    void list.reload();
    await live.sent.shift()?.answer({ ok: false, error: { code: 'no-answer' } });
    expect(list.list).toHaveLength(2);
    expect(list.problem?.code).toBe('no-answer');
  });

  test('never show another day’s answer that came late', async () => {
    const live = fakeLive();
    const list = new Appointments(live);
    void list.show(DAY);
    void list.show('2026-11-24');
    const [first, second] = live.sent;
    await second?.answer({ ok: true, value: [] });
    await first?.answer({ ok: true, value: [anAppointment()] });
    expect(list.list).toEqual([]);
  });

  test('take a new booking of that day at once, and leave one of another day out', async () => {
    const live = fakeLive();
    const list = new Appointments(live);
    void list.show(DAY);
    await live.sent.shift()?.answer({ ok: true, value: [anAppointment()] });
    list.merge(anAppointment({ id: 'early', at: NOW - 1 }));
    list.merge(anAppointment({ id: 'other', day: '2026-11-24' }));
    expect(list.list?.map(({ id }) => id)).toEqual(['early', 'a']);
  });
});

describe('a booking', () => {
  function filled(): BookingForm {
    const form = new BookingForm();
    form.name = ' Siti Rahmawati ';
    form.serviceId = 'consultation';
    form.date = DAY;
    form.time = '1330';
    form.reason = 'Rapor Pendidikan';
    return form;
  }

  test('is sent only when service, time and purpose are there', () => {
    expect(filled().toBook()).toMatchObject({ time: '13:30', guestBook: { name: 'Siti Rahmawati' } });
    for (const part of ['date', 'time', 'reason'] as const) {
      const form = filled();
      form[part] = '';
      expect(form.toBook(), part).toBeNull();
    }
    const form = filled();
    form.serviceId = null;
    expect(form.toBook()).toBeNull();
  });

  test('checks an ID number as the kiosk does, and carries none where there is none', () => {
    const form = filled();
    form.idNumber = '6372991205909001';
    expect(form.toBook()?.guestBook.idNumber).toBe('');
    form.idType = 'nik';
    expect(form.flaws(kioskLabels.id, DAY)).toEqual({});
    form.idNumber = '9972991205909011';
    expect(form.flaws(kioskLabels.id, DAY).idNumber).toBe(kioskLabels.id.idErrors['nik-structure']);
    form.name = '';
    expect(form.flaws(kioskLabels.id, DAY).name).toBe(kioskLabels.id.nameErrors.required);
  });
});

describe('why a visit is on hold', () => {
  const step = aStep({ startedAt: NOW - 9, pausedAt: NOW });
  const held = aVisit({ state: 'on-hold', officerId: 'officer-1', step });
  const note = (text: string, at: number) => ({ text, at, officerName: 'Dewi Kencana' });

  test('is asked for once, and read from the note that was made then', async () => {
    const live = fakeLive();
    const holds = new Holds(live);
    void holds.load([held]);
    void holds.load([held]);
    expect(live.sent).toHaveLength(1);
    const notes = [note('Ditahan: lama', NOW - 5), note('Ditahan: Menunggu berkas', NOW)];
    await live.sent.shift()?.answer({ ok: true, value: aDetail(held, { notes }) });
    expect(holds.reasonOf(held)).toBe('Menunggu berkas');
  });

  test('is forgotten with the hold, and asked for again where it was not answered', async () => {
    const live = fakeLive();
    const holds = new Holds(live);
    void holds.load([held]);
    await live.sent.shift()?.answer({ ok: false, error: { code: 'no-answer' } });
    void holds.load([held]);
    await live.sent.shift()?.answer({ ok: true, value: aDetail(held, { notes: [note('Ditahan: a', NOW)] }) });
    expect(holds.reasonOf(held)).toBe('a');
    void holds.load([]);
    await settled();
    expect(holds.reasonOf(held)).toBe('');
  });
});

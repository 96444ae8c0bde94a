import { describe, expect, it } from 'vitest';
import { aGuestBook } from '../../support/builders.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp } from '../../support/with-app.ts';
import { aBooking, aCheckIn, NEXT_DAY, withAppointment } from '../../support/appointments.ts';

describe('an appointment at the desk', () => {
  it('is booked ahead, on a working day, within service hours', async () => {
    await withApp(async (app) => {
      const desk = await anOfficer(app, 'petugas', ['front-office']);
      const refusal = (changes: Parameters<typeof aBooking>[0]) =>
        desk.refused('appointment:book', aBooking(changes));
      expect(await refusal({ date: '2026-11-23', time: '08:30' })).toBe('date-passed');
      expect(await refusal({ date: '2026-11-29' })).toBe('date-not-working');
      expect(await refusal({ time: '23:00' })).toBe('date-not-working');
      expect(await refusal({ serviceId: 'unknown' })).toBe('service-unknown');
      expect(await refusal({ topicId: 'unknown' })).toBe('topic-unknown');
      expect(await refusal({ officerId: 'nobody' })).toBe('officer-unknown');
      expect(await refusal({ guestBook: aGuestBook({ idNumber: '6372990013909008' }) })).toBe('id-invalid');
      expect(await desk.must('appointment:list', { day: NEXT_DAY })).toEqual([]);
    });
  });

  it('is shown with its code and listed in the order of the day', async () => {
    await withApp(async (app) => {
      const desk = await anOfficer(app, 'petugas', ['front-office']);
      const late = await desk.must('appointment:book', aBooking({ time: '13:30' }));
      const early = await desk.must('appointment:book', aBooking({ time: '09:00' }));
      expect(early).toMatchObject({
        state: 'expected',
        name: 'Muhammad Rizani',
        fromTicket: null,
        ticket: null,
      });
      expect(early.code).toMatch(/^\w{4}-\w{2}$/);
      const listed = await desk.must('appointment:list', { day: NEXT_DAY });
      expect(listed).toEqual([early, late]);
    });
  });

  it('is cancelled with its reason, and then nobody checks in with it', async () => {
    await withAppointment('10:00', async (_, { kiosk, desk, code, id }) => {
      await desk.must('appointment:cancel', { appointmentId: id, reason: 'Dibatalkan pemohon' });
      const [line] = await desk.must('appointment:list', { day: NEXT_DAY });
      expect(line).toMatchObject({ state: 'cancelled' });
      expect(line?.reason).toContain('Dibatalkan: Dibatalkan pemohon');
      expect(await kiosk.refused('appointment:check-in', aCheckIn(code))).toBe('appointment-cancelled');
      expect(await desk.refused('appointment:cancel', { appointmentId: id, reason: 'lagi' })).toBe(
        'appointment-cancelled',
      );
    });
  });

  it('leaves no personal data in the log of events', async () => {
    await withAppointment('10:00', async (app, { kiosk, code }) => {
      await kiosk.must('appointment:check-in', aCheckIn(code));
      const rows = await app.hub.context.db.selectFrom('event').select('data').execute();
      expect(JSON.stringify(rows)).not.toMatch(/Rizani|6372991205909001|081200000001|Pendampingan/);
    });
  });
});

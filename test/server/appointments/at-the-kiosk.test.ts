import { describe, expect, it } from 'vitest';
import { aRegistration } from '../../support/builders.ts';
import { rowOf } from '../../support/hall.ts';
import { rowCounts } from '../../support/rows.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp } from '../../support/with-app.ts';
import { aBooking, aCheckIn, NEXT_DAY, withAppointment } from '../../support/appointments.ts';

describe('an appointment is kept at the kiosk', () => {
  it('is found by its code or its QR, masked', async () => {
    await withAppointment('09:50', async (_, { kiosk, code }) => {
      const found = await kiosk.must('appointment:find', { code: `ULT-${code}` });
      expect(found).toMatchObject({
        code,
        name: 'M••••••• R•••••',
        day: NEXT_DAY,
        time: '10:00',
        when: 'early',
      });
      expect(await kiosk.must('appointment:find', { code: code.toLowerCase().replace('-', '') })).toEqual(
        found,
      );
    });
  });

  it('gives a new number, runs the procedure anew and reuses the guest book it was made with', async () => {
    await withAppointment('10:05', async (app, { kiosk, code, desk, id }) => {
      const before = await rowCounts(app.hub.context.db);
      const ticket = await kiosk.must('appointment:check-in', aCheckIn(code));
      expect(ticket).toMatchObject({ existing: false, ticket: 'A-001' });
      const after = await rowCounts(app.hub.context.db);
      expect(after.visitor).toBe(before.visitor);
      const visit = await rowOf(app, ticket.visitId);
      expect(visit).toMatchObject({
        state: 'waiting-front-office',
        appointmentId: id,
        serviceId: 'consultation',
      });
      const [line] = await desk.must('appointment:list', { day: NEXT_DAY });
      expect(line).toMatchObject({ state: 'arrived', ticket: 'A-001', name: 'Muhammad Rizani' });
    });
  });

  it('gives a retried check-in the same number', async () => {
    await withAppointment('10:05', async (_, { kiosk, code }) => {
      const again = aCheckIn(code);
      const first = await kiosk.must('appointment:check-in', again);
      const second = await kiosk.must('appointment:check-in', again);
      expect(second).toMatchObject({ ticket: first.ticket, visitId: first.visitId, existing: false });
    });
  });

  it('is kept once', async () => {
    await withAppointment('10:05', async (_, { kiosk, code }) => {
      await kiosk.must('appointment:check-in', aCheckIn(code));
      expect(await kiosk.refused('appointment:check-in', aCheckIn(code))).toBe('appointment-arrived');
      expect(await kiosk.refused('appointment:find', { code })).toBe('appointment-arrived');
    });
  });

  it('of two check-ins at the same moment one gets the number', async () => {
    await withAppointment('10:05', async (app, { kiosk, code }) => {
      const other = await app.device('kiosk');
      const replies = await Promise.all(
        [kiosk, other].map((one) => one.send('appointment:check-in', aCheckIn(code))),
      );
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    });
  });

  it('is kept on its own day only', async () => {
    await withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'petugas', ['front-office']);
      const { code } = await desk.must('appointment:book', aBooking());
      const reply = await kiosk.send('appointment:check-in', aCheckIn(code));
      expect(reply).toMatchObject({
        ok: false,
        error: { code: 'appointment-other-day', details: { date: NEXT_DAY } },
      });
    });
  });

  it('gives no number outside service hours, as registering does not', async () => {
    await withAppointment('18:30', async (_, { kiosk, code }) => {
      expect(await kiosk.refused('appointment:check-in', aCheckIn(code))).toBe('office-closed');
    });
  });

  it('limits wrong codes like look-ups of visitors', async () => {
    await withAppointment('09:50', async (_, { kiosk, code }) => {
      for (let n = 0; n < 5; n += 1) {
        expect(await kiosk.refused('appointment:find', { code: '2222-22' })).toBe('appointment-unknown');
      }
      expect(await kiosk.refused('appointment:find', { code })).toBe('too-many-tries');
      expect(await kiosk.refused('appointment:check-in', aCheckIn(code))).toBe('too-many-tries');
    });
  });

  it('joins a number its visitor took before remembering it', async () => {
    await withAppointment('10:05', async (app, { kiosk, code, id }) => {
      const taken = await kiosk.must('visit:register', aRegistration());
      const joined = await kiosk.must('appointment:check-in', aCheckIn(code));
      expect(joined).toMatchObject({ existing: true, ticket: taken.ticket });
      expect(await rowOf(app, taken.visitId)).toMatchObject({ rank: 3, appointmentId: id });
      expect(await kiosk.refused('appointment:find', { code })).toBe('appointment-arrived');
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { TicketIssued } from '../../../shared/protocol/kiosk.ts';
import { aRegistration, aStranger } from '../../support/builders.ts';
import { HOUR, MINUTE } from '../../support/fake-clock.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { rowOf } from '../../support/hall.ts';
import { aPlacedOfficer } from '../../support/staff.ts';
import type { App } from '../../support/with-app.ts';
import { aCheckIn, NEXT_DAY, withAppointment } from '../../support/appointments.ts';

async function events(app: App, type: string): Promise<number> {
  const rows = await app.hub.context.db.selectFrom('event').select('seq').where('type', '=', type).execute();
  return rows.length;
}

async function walkIn(kiosk: HubClient): Promise<TicketIssued> {
  return kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
}

describe('an appointment gives its place when its time comes', () => {
  it('before its time it stands behind who waits then, and rises to rank 3 at its time', async () => {
    await withAppointment('09:30', async (app, { kiosk, code }) => {
      const early = await kiosk.must('appointment:check-in', aCheckIn(code));
      const at = Date.parse(`${NEXT_DAY}T10:00:00+08:00`);
      expect(await rowOf(app, early.visitId)).toMatchObject({ rank: 4, queuedAt: at, appointmentAt: at });
      const regular = await walkIn(kiosk);
      app.clock.set(`${NEXT_DAY}T09:59:59+08:00`);
      await app.hub.jobs.run();
      expect(await rowOf(app, early.visitId)).toMatchObject({ rank: 4 });
      app.clock.set(`${NEXT_DAY}T10:00:00+08:00`);
      await app.hub.jobs.run();
      await app.hub.jobs.run();
      expect(await rowOf(app, early.visitId)).toMatchObject({ rank: 3 });
      expect(await events(app, 'visit.appointment-due')).toBe(1);
      const { desk } = await aPlacedOfficer(app, 1, { stages: ['front-office'] });
      expect((await desk.must('visit:call-next', {})).visit.ticket).toBe(early.ticket);
      expect(regular.ticket).toBe('A-002');
    });
  });

  it('before its time it is called only when nobody else is there', async () => {
    await withAppointment('09:30', async (app, { kiosk, code }) => {
      const early = await kiosk.must('appointment:check-in', aCheckIn(code));
      const regular = await walkIn(kiosk);
      const { desk } = await aPlacedOfficer(app, 1, { stages: ['front-office'] });
      const first = await desk.must('visit:call-next', {});
      expect(first.visit.ticket).toBe(regular.ticket);
      await desk.must('visit:cancel', { visitId: regular.visitId, reason: 'Atas permintaan pemohon' });
      expect((await desk.must('visit:call-next', {})).visit.ticket).toBe(early.ticket);
    });
  });

  it('in time and within its grace it has rank 3 at once', async () => {
    for (const time of ['10:00', '10:30']) {
      await withAppointment(time, async (app, { kiosk, code }) => {
        const visit = await rowOf(app, (await kiosk.must('appointment:check-in', aCheckIn(code))).visitId);
        expect(visit).toMatchObject({ rank: 3, queuedAt: app.clock.now() });
      });
    }
  });

  it('is marked missed when its grace is over, and who comes later that day takes an ordinary place', async () => {
    await withAppointment('10:30', async (app, { kiosk, desk, code, id }) => {
      expect((await desk.must('appointment:list', { day: NEXT_DAY }))[0]?.state).toBe('expected');
      app.clock.advance(MINUTE);
      await app.hub.jobs.run();
      await app.hub.jobs.run();
      expect((await desk.must('appointment:list', { day: NEXT_DAY }))[0]?.state).toBe('missed');
      expect(await events(app, 'appointment.missed')).toBe(1);
      expect((await kiosk.must('appointment:find', { code })).when).toBe('late');
      const visit = await rowOf(app, (await kiosk.must('appointment:check-in', aCheckIn(code))).visitId);
      expect(visit).toMatchObject({
        rank: 4,
        queuedAt: app.clock.now(),
        appointmentId: id,
        appointmentAt: null,
      });
      await app.hub.jobs.run();
      expect(await rowOf(app, visit.id)).toMatchObject({ rank: 4 });
    });
  });

  it('leaves a vulnerable visitor their rank, early, in time and late', async () => {
    for (const time of ['09:30', '10:10', '11:00']) {
      await withAppointment(time, async (app, { kiosk, code }) => {
        const ticket = await kiosk.must('appointment:check-in', aCheckIn(code, { priority: 'elderly' }));
        app.clock.advance(HOUR);
        await app.hub.jobs.run();
        expect(await rowOf(app, ticket.visitId)).toMatchObject({ rank: 2, priority: 'elderly' });
      });
    }
  });

  it('counts the wait of who came early from its time on', async () => {
    await withAppointment('09:00', async (app, { kiosk, code }) => {
      const { visitId } = await kiosk.must('appointment:check-in', aCheckIn(code));
      const { desk } = await aPlacedOfficer(app, 1, { stages: ['front-office'] });
      const waiting = (await desk.must('visit:call-next', {})).visit.step?.waitingSince;
      expect(waiting).toBe(Date.parse(`${NEXT_DAY}T10:00:00+08:00`));
      const started = await desk.must('visit:start', { visitId });
      expect(started.visit.step?.waitingSince).toBe(app.clock.now());
    });
  });
});

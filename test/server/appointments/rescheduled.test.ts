import { describe, expect, it } from 'vitest';
import {
  aGuestBook,
  anAppointment,
  anAnswer,
  aQuestion,
  aRouting,
  aVerification,
} from '../../support/builders.ts';
import { aLine, upToStep, type Line } from '../../support/line.ts';
import { aPlacedOfficer } from '../../support/staff.ts';
import { withApp } from '../../support/with-app.ts';
import { aCheckIn, NEXT_DAY } from '../../support/appointments.ts';

describe('a rescheduled visit', () => {
  async function reschedule(line: Line): Promise<string> {
    await upToStep(line, 'solution');
    const done = await line.helpdesk.must('visit:reschedule', anAppointment(line.visitId));
    if (!done.followUp) throw new Error('no appointment was made');
    return done.followUp.code;
  }

  it('checks in with its code, and its new visit says where it comes from', async () => {
    await withApp(async (app) => {
      const line = await aLine(app, {
        visitor: { kind: 'new', guestBook: aGuestBook() },
        letter: { number: '421/SD/2026', date: '2026-11-20' },
      });
      const code = await reschedule(line);
      app.clock.set(`${NEXT_DAY}T10:00:00+08:00`);
      await app.hub.jobs.run();
      const ticket = await line.kiosk.must('appointment:check-in', aCheckIn(code));
      const detail = await line.lead.must('visit:detail', { visitId: ticket.visitId });
      expect(detail).toMatchObject({
        purpose: 'Konsultasi rapor pendidikan',
        letter: { number: '421/SD/2026', date: '2026-11-20' },
        visitor: { name: 'Muhammad Rizani' },
        appointment: {
          code,
          day: NEXT_DAY,
          time: '10:00',
          reason: 'Menunggu data pusat',
          officerName: 'Petugas petugas-2',
          fromTicket: 'A-001',
          fromDay: '2026-11-23',
        },
      });
      const before = await line.lead.must('visit:detail', { visitId: line.visitId });
      expect(before.followUp).toMatchObject({ code, date: NEXT_DAY, time: '10:00' });
    });
  });

  it('runs the whole procedure again', async () => {
    await withApp(async (app) => {
      const line = await aLine(app);
      const code = await reschedule(line);
      app.clock.set(`${NEXT_DAY}T10:00:00+08:00`);
      await app.hub.jobs.run();
      const { visitId } = await line.kiosk.must('appointment:check-in', aCheckIn(code));
      const { desk: front } = await aPlacedOfficer(app, 11, { stages: ['front-office'] });
      const { desk: helpdesk } = await aPlacedOfficer(app, 12, { stages: ['helpdesk'] });
      for (const desk of [front, helpdesk]) {
        await desk.must('visit:call-next', {});
        await desk.must('visit:start', { visitId });
        if (desk === front) {
          await desk.must('visit:verify', aVerification(visitId));
          await desk.must('visit:route', aRouting(visitId));
        }
      }
      await helpdesk.must('visit:record-question', aQuestion(visitId));
      expect((await helpdesk.must('visit:finish', anAnswer(visitId))).visit.state).toBe('survey');
    });
  });
});

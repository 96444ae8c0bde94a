import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import type { TicketIssued } from '../../shared/protocol/kiosk.ts';
import {
  aGuestBook,
  anAppointment,
  anAnswer,
  aQuestion,
  aRegistration,
  aRouting,
  aStranger,
  aVerification,
} from '../support/builders.ts';
import { HOUR, MINUTE } from '../support/fake-clock.ts';
import type { HubClient } from '../support/hub-client.ts';
import { aLine, upToStep, type Line } from '../support/line.ts';
import { rowCounts } from '../support/rows.ts';
import { anOfficer, aPlacedOfficer } from '../support/staff.ts';
import { withApp, type App } from '../support/with-app.ts';

const NEXT_DAY = '2026-11-24';

function aCheckIn(code: string, changes: Partial<CommandInput<'appointment:check-in'>> = {}) {
  const key = randomUUID();
  return {
    code,
    idempotencyKey: key,
    priority: null,
    language: 'id',
    elapsedMs: 20_000,
    ...changes,
  } as const;
}

function aBooking(changes: Partial<CommandInput<'appointment:book'>> = {}): CommandInput<'appointment:book'> {
  return {
    guestBook: aGuestBook(),
    serviceId: 'consultation',
    topicId: null,
    officerId: null,
    date: NEXT_DAY,
    time: '10:00',
    reason: 'Pendampingan rapor pendidikan',
    ...changes,
  };
}

interface Booked {
  readonly kiosk: HubClient;
  readonly desk: HubClient;
  readonly code: string;
  readonly id: string;
}

/** An office with an appointment for the next day at ten, on that day at `time`. */
async function withAppointment(
  time: string,
  test: (app: App, booked: Booked) => Promise<void>,
  booking: Partial<CommandInput<'appointment:book'>> = {},
): Promise<void> {
  await withApp(async (app) => {
    const kiosk = await app.device('kiosk');
    const desk = await anOfficer(app, 'petugas', ['front-office']);
    const { code, id } = await desk.must('appointment:book', aBooking(booking));
    app.clock.set(`${NEXT_DAY}T${time}:00+08:00`);
    await app.hub.jobs.run();
    await test(app, { kiosk, desk, code, id });
  });
}

async function visitOf(app: App, { visitId }: Pick<TicketIssued, 'visitId'>) {
  return app.hub.context.db
    .selectFrom('visit')
    .selectAll()
    .where('id', '=', visitId)
    .executeTakeFirstOrThrow();
}

async function events(app: App, type: string): Promise<number> {
  const rows = await app.hub.context.db.selectFrom('event').select('seq').where('type', '=', type).execute();
  return rows.length;
}

async function walkIn(kiosk: HubClient): Promise<TicketIssued> {
  return kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
}

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
      const visit = await visitOf(app, ticket);
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
      expect(await visitOf(app, taken)).toMatchObject({ rank: 3, appointmentId: id });
      expect(await kiosk.refused('appointment:find', { code })).toBe('appointment-arrived');
    });
  });
});

describe('an appointment gives its place when its time comes', () => {
  it('before its time it stands behind who waits then, and rises to rank 3 at its time', async () => {
    await withAppointment('09:30', async (app, { kiosk, code }) => {
      const early = await kiosk.must('appointment:check-in', aCheckIn(code));
      const at = Date.parse(`${NEXT_DAY}T10:00:00+08:00`);
      expect(await visitOf(app, early)).toMatchObject({ rank: 4, queuedAt: at, appointmentAt: at });
      const regular = await walkIn(kiosk);
      app.clock.set(`${NEXT_DAY}T09:59:59+08:00`);
      await app.hub.jobs.run();
      expect(await visitOf(app, early)).toMatchObject({ rank: 4 });
      app.clock.set(`${NEXT_DAY}T10:00:00+08:00`);
      await app.hub.jobs.run();
      await app.hub.jobs.run();
      expect(await visitOf(app, early)).toMatchObject({ rank: 3 });
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
        const visit = await visitOf(app, await kiosk.must('appointment:check-in', aCheckIn(code)));
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
      const visit = await visitOf(app, await kiosk.must('appointment:check-in', aCheckIn(code)));
      expect(visit).toMatchObject({
        rank: 4,
        queuedAt: app.clock.now(),
        appointmentId: id,
        appointmentAt: null,
      });
      await app.hub.jobs.run();
      expect(await visitOf(app, { visitId: visit.id })).toMatchObject({ rank: 4 });
    });
  });

  it('leaves a vulnerable visitor their rank, early, in time and late', async () => {
    for (const time of ['09:30', '10:10', '11:00']) {
      await withAppointment(time, async (app, { kiosk, code }) => {
        const ticket = await kiosk.must('appointment:check-in', aCheckIn(code, { priority: 'elderly' }));
        app.clock.advance(HOUR);
        await app.hub.jobs.run();
        expect(await visitOf(app, ticket)).toMatchObject({ rank: 2, priority: 'elderly' });
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

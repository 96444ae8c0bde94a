import { describe, expect, it } from 'vitest';
import { anAppointment, aRegistration, aStranger, LATE } from '../support/builders.ts';
import { HOUR, MINUTE } from '../support/fake-clock.ts';
import { aLine, upToStep } from '../support/line.ts';
import { detail, dueAnd, numberOf, stepRun as step } from '../support/procedure.ts';
import { everything } from '../support/rows.ts';
import { anOfficer } from '../support/staff.ts';
import { withApp } from '../support/with-app.ts';

const OFFICERS_STEPS = ['verify', 'route', 'question', 'solution'] as const;

describe('the clock of a step', () => {
  it.each(['verify', 'route'] as const)('runs ten minutes, amber after eight: step %s', (moment) =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, moment);
      const now = app.clock.now();
      const run = await step(line, moment);
      expect(run).toMatchObject({ startedAt: now, amberAt: now + 8 * MINUTE, dueAt: now + 10 * MINUTE });
    }),
  );

  it('does not run while the visitor waits for a counter (finding 3)', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const registeredAt = app.clock.now();
      app.clock.advance(2 * HOUR);
      await upToStep(line, 'verify');
      const run = await step(line, 'verify');
      expect(run).toMatchObject({ waitingSince: registeredAt, startedAt: app.clock.now(), over: false });
      expect(await line.finish('verify')).toMatchObject({ ok: true });
    }));

  /** Kaltara, WITA; question and solution have one working day (4.4). */
  const ONE_WORKING_DAY = [
    { begun: '2026-11-23T09:00+08:00', due: '2026-11-24T15:30+08:00', why: 'Monday to Tuesday' },
    { begun: '2026-11-20T15:00+08:00', due: '2026-11-23T15:30+08:00', why: 'Friday to Monday' },
    { begun: '2026-12-23T14:00+08:00', due: '2026-12-28T15:30+08:00', why: 'over Christmas' },
    { begun: '2026-12-31T10:00+08:00', due: '2027-01-04T15:30+08:00', why: 'over New Year' },
    {
      begun: '2027-02-09T10:00+08:00',
      due: '2027-02-10T15:00+08:00',
      why: 'in Ramadan, when service ends earlier',
    },
    { begun: '2027-03-05T10:00+08:00', due: '2027-03-16T15:30+08:00', why: 'over Nyepi and Idulfitri' },
  ] as const;

  it.each(ONE_WORKING_DAY)('gives the question one working day: $why', ({ begun, due }) =>
    withApp(
      async (app) => {
        const line = await aLine(app);
        await upToStep(line, 'question');
        const run = await step(line, 'question');
        expect(run.dueAt).toBe(Date.parse(due));
        await line.finish('question');
        expect((await step(line, 'solution')).dueAt).toBe(Date.parse(due));
      },
      { startsAt: begun, open: 'always' },
    ),
  );

  it('is amber from the end of the day before the one it is due on', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'question');
      expect((await step(line, 'question')).amberAt).toBe(Date.parse('2026-11-23T15:30+08:00'));
    }));

  it('sets no due time where next year’s holidays are not decreed, and says so in the log', () =>
    withApp(
      async (app) => {
        const line = await aLine(app);
        await upToStep(line, 'question');
        expect(await step(line, 'question')).toMatchObject({ amberAt: null, dueAt: null, over: false });
        expect(app.log.filter((entry) => entry.includes('calendar-unknown'))).not.toHaveLength(0);
      },
      { startsAt: '2027-12-31T09:00:00+08:00', open: 'always' },
    ));

  it('goes on through a restart and is the same to the millisecond', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'verify');
      const before = await step(line, 'verify');
      app.clock.advance(11 * MINUTE);
      await app.restart();
      const lead = await anOfficer(app, 'wakil', ['coordinator']);
      const { steps } = await lead.must('visit:detail', { visitId: line.visitId });
      expect(steps.find(({ no }) => no === numberOf('verify'))).toMatchObject({
        startedAt: before.startedAt,
        amberAt: before.amberAt,
        dueAt: before.dueAt,
        over: true,
      });
      const sync = await lead.must('desk:sync', { lastSeq: null });
      const board = sync.kind === 'snapshot' ? sync.snapshot.visits : [];
      expect(board.find(({ id }) => id === line.visitId)?.step).toMatchObject({ no: 2, dueAt: before.dueAt });
    }));
});

describe('a step that ran over', () => {
  it.each(OFFICERS_STEPS)('cannot be finished without its explanation: step %s (H-08)', (moment) =>
    withApp(async (app) => {
      const line = await aLine(app);
      const no = numberOf(moment);
      await upToStep(line, moment);
      await dueAnd(app, line, moment, 1);
      const before = await everything(app.hub.context.db);
      const refusal = { ok: false, error: { code: 'deviation-required', details: { step: no } } };
      expect(await line.finish(moment)).toEqual(refusal);
      expect(await line.finish(moment, { kind: 'output', explanation: 'Berkas belum lengkap' })).toEqual(
        refusal,
      );
      expect(await everything(app.hub.context.db)).toEqual(before);

      expect(await line.finish(moment, LATE)).toMatchObject({ ok: true });
      const { deviations, steps } = await detail(line);
      const officer = moment === 'verify' || moment === 'route' ? 'Petugas petugas-1' : 'Petugas petugas-2';
      expect(deviations).toMatchObject([{ stepNo: no, ...LATE, responsible: officer, at: app.clock.now() }]);
      expect(deviations).toHaveLength(1);
      expect(steps.find((one) => one.no === no)).toMatchObject({ over: true, officerName: officer });
    }),
  );

  it.each(OFFICERS_STEPS)('is not one that is finished at the very instant it is due: step %s', (moment) =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, moment);
      await dueAnd(app, line, moment, 0);
      expect(await line.finish(moment)).toMatchObject({ ok: true });
      expect((await detail(line)).deviations).toEqual([]);
    }),
  );

  it('may have a deviation of inputs or output recorded in time, too', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'verify');
      await line.finish('verify', { kind: 'inputs', explanation: 'Surat tugas tidak dibawa' });
      expect((await detail(line)).deviations).toMatchObject([{ stepNo: 2, kind: 'inputs' }]);
    }));

  it('asks for its explanation also when the visit is rescheduled', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'solution');
      await dueAnd(app, line, 'solution', 1);
      const later = anAppointment(line.visitId, { date: '2026-11-27' });
      expect(await line.helpdesk.refused('visit:reschedule', later)).toBe('deviation-required');
      await line.helpdesk.must('visit:reschedule', { ...later, deviation: LATE });
      expect((await detail(line)).deviations).toMatchObject([{ stepNo: 5, kind: 'time' }]);
    }));

  it('stays on record when its visit is cancelled', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'verify');
      await dueAnd(app, line, 'verify', 1);
      await line.front.must('visit:cancel', { visitId: line.visitId, reason: 'Pemohon pulang' });
      expect((await detail(line)).deviations).toMatchObject([
        {
          stepNo: 2,
          kind: 'time',
          explanation: 'Dibatalkan: Pemohon pulang',
          responsible: 'Petugas petugas-1',
        },
      ]);
    }));
});

describe('the visitor’s own steps', () => {
  it('are on record when the guest book took longer than ten minutes, and nobody answers for it', () =>
    withApp(async (app) => {
      const line = await aLine(app, { elapsedMs: 10 * MINUTE + 1 });
      const { deviations, steps } = await detail(line);
      expect(deviations).toMatchObject([{ stepNo: 1, kind: 'time', responsible: 'visitor' }]);
      expect(steps[0]).toMatchObject({
        startedAt: app.clock.now() - 10 * MINUTE - 1,
        finishedAt: app.clock.now(),
        officerName: null,
        over: true,
      });
      const quick = await line.kiosk.must(
        'visit:register',
        aRegistration({ visitor: aStranger(), elapsedMs: 10 * MINUTE }),
      );
      expect((await line.lead.must('visit:detail', { visitId: quick.visitId })).deviations).toEqual([]);
    }));

  it('are in no officer’s name when the survey is not filled', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'survey');
      app.clock.advance(HOUR);
      await app.hub.jobs.run();
      const { deviations, steps } = await detail(line);
      expect(steps.at(-1)).toMatchObject({ no: 6, result: 'not-filled', officerName: null });
      expect(deviations.filter(({ responsible }) => responsible !== 'visitor')).toEqual([]);
    }));
});

describe('the order of the steps (H-01)', () => {
  it('refuses a step whose input is not there yet', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      for (const moment of OFFICERS_STEPS) expect(await line.finish(moment)).toMatchObject({ ok: false });
      await upToStep(line, 'verify');
      expect(await line.finish('route')).toMatchObject({ ok: false, error: { code: 'visit-state' } });
      await line.finish('verify');
      await line.finish('route');
      await line.helpdesk.must('visit:call-next', {});
      await line.helpdesk.must('visit:start', { visitId: line.visitId });
      expect(await line.finish('solution')).toMatchObject({
        ok: false,
        error: { code: 'question-required' },
      });
    }));

  it('refuses to finish a step twice, also when it is overdue by then', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'solution');
      await line.finish('solution');
      app.clock.set('2026-11-27T09:00:00+08:00');
      expect(await line.finish('solution')).toMatchObject({ ok: false, error: { code: 'visit-state' } });
    }));
});

describe('an appointment (H-05)', () => {
  const REFUSED = [
    { date: '2026-11-23', time: '08:00', code: 'date-passed', why: 'has passed' },
    { date: '2026-11-28', time: '10:00', code: 'date-not-working', why: 'is on a Saturday' },
    { date: '2026-12-25', time: '10:00', code: 'date-not-working', why: 'is on a holiday' },
    { date: '2026-12-24', time: '10:00', code: 'date-not-working', why: 'is on a day of collective leave' },
    { date: '2026-11-24', time: '12:15', code: 'date-not-working', why: 'is in the break' },
    { date: '2026-11-24', time: '16:00', code: 'date-not-working', why: 'is after service hours' },
  ] as const;

  it.each(REFUSED)('is refused where it $why', ({ date, time, code }) =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'question');
      const appointment = anAppointment(line.visitId, { date, time });
      expect(await line.helpdesk.refused('visit:reschedule', appointment)).toBe(code);
    }),
  );

  it('is linked to the visit with its reason and a code of its own', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'question');
      const done = await line.helpdesk.must('visit:reschedule', anAppointment(line.visitId));
      expect(done.visit).toMatchObject({ state: 'survey', outcome: 'rescheduled' });
      expect(done.followUp).toMatchObject({
        date: '2026-11-24',
        time: '10:00',
        reason: 'Menunggu data pusat',
      });
      expect(done.followUp?.code).toMatch(/^\w{4}-\w{2}$/);
      expect(done.steps.map(({ no }) => no)).toEqual([1, 2, 3, 4, 6]);
    }));
});

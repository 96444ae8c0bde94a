/** What time itself does to requests: clocks run out, requests lapse, supervision is told (C-09, Perki 1/2021). */
import { describe, expect, it } from 'vitest';
import { requestEscalations } from '../../../db/repositories/request-deadlines.ts';
import { findRequest } from '../../../db/repositories/requests.ts';
import { MINUTE } from '../../support/fake-clock.ts';
import { aHoliday, someHours } from '../../support/office-data.ts';
import {
  aConsultation,
  aCooperation,
  anInformationRequest,
  aRequestDesk,
  dispose,
  look,
  stateOf,
  step,
} from '../../support/requests.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';

/** Moves the clock there and lets the hub do what is due, more than once. */
async function until(app: App, day: string, time: string): Promise<void> {
  const { calendar } = app.hub.context.office();
  app.clock.advance(calendar.at(day, time) - app.clock.now());
  for (let times = 0; times < 3; times += 1) await app.hub.jobs.run();
}

async function rowOf(app: App, id: string) {
  const row = await findRequest(app.hub.context.db, id);
  if (!row) throw new Error(id);
  const { calendar } = app.hub.context.office();
  const moment = (at: number | null) => at && `${calendar.day(at)} ${calendar.timeOfDay(at)}`;
  return { ...row, due: moment(row.dueAt), lapses: moment(row.lapseAt) };
}

async function eventsOf(app: App, type: string) {
  return app.hub.context.db.selectFrom('event').selectAll().where('type', '=', type).execute();
}

/** An information request whose applicant is to complete it by 26 November. */
async function anIncompleteOne(app: App) {
  const desk = await aRequestDesk(app);
  const { id } = await desk.front.must('request:register', anInformationRequest());
  await step(desk.ppid, id, 'declare-incomplete', { reason: 'Tujuan belum jelas' });
  return { ...desk, id };
}

describe('what is due of a request', () => {
  it('is kept with it from receipt, and follows each of its steps', () =>
    withApp(async (app) => {
      const { front, ppid, id } = await anIncompleteOne(app);
      expect(await rowOf(app, id)).toMatchObject({
        dueClock: 'answer',
        due: '2026-12-07 15:30',
        lapses: '2026-11-26 15:30',
        lapseStep: 'lapse',
      });
      await step(front, id, 'repair');
      expect(await rowOf(app, id)).toMatchObject({ dueClock: 'answer', lapseAt: null, lapseStep: null });
      await step(ppid, id, 'declare-complete');
      await step(ppid, id, 'extend', { reason: 'Data dari dua unit' });
      expect(await rowOf(app, id)).toMatchObject({ due: '2026-12-16 15:30' });
      await step(ppid, id, 'give', { scope: 'whole' });
      expect(await rowOf(app, id)).toMatchObject({ dueAt: null, dueClock: null, lapseAt: null });
    }));

  it('moves with a new holiday in the same change, which says how many did, and back with its undo', () =>
    withApp(async (app) => {
      const { id } = await anIncompleteOne(app);
      const lead = await app.coordinator();
      const holiday = aHoliday({ day: '2026-11-26' });
      const saved = await lead.must('holiday:save', { id: null, base: 0, holiday });
      expect(saved.effects).toEqual({ requests: 1 });
      expect(await rowOf(app, id)).toMatchObject({ due: '2026-12-08 15:30', lapses: '2026-11-27 15:30' });
      const { changes } = await lead.must('office:changes', { kinds: [], officerId: null, before: null });
      await lead.must('office:undo', { changeId: changes[0]?.id ?? '' });
      expect(await rowOf(app, id)).toMatchObject({ due: '2026-12-07 15:30', lapses: '2026-11-26 15:30' });
    }));

  it('moves with the hours of the office', () =>
    withApp(async (app) => {
      const { id } = await anIncompleteOne(app);
      const lead = await app.coordinator();
      expect((await lead.must('hours:save', { base: 0, hours: someHours() })).effects).toEqual({
        requests: 1,
      });
      expect(await rowOf(app, id)).toMatchObject({ due: '2026-12-07 15:00', lapses: '2026-11-26 15:00' });
    }));

  it('is unknown in a year without decreed holidays, and follows once the calendar is there', () =>
    withApp(
      async (app) => {
        const { front } = await aRequestDesk(app);
        const { id, dueDay } = await front.must(
          'request:register',
          anInformationRequest({ receivedOn: '2027-12-30' }),
        );
        expect(dueDay).toBeNull();
        expect(await rowOf(app, id)).toMatchObject({ dueAt: null, dueClock: null });
        await until(app, '2028-03-01', '10:00');
        expect(await eventsOf(app, 'request.escalated')).toEqual([]);
        const lead = await app.coordinator();
        const decree = { year: 2028, base: 0, source: 'SKB 2028' };
        expect((await lead.must('decree:save', decree)).effects).toEqual({ requests: 1 });
        expect(await rowOf(app, id)).toMatchObject({ due: '2028-01-04 15:30' });
      },
      { startsAt: '2027-12-30T09:00:00+08:00' },
    ));
});

describe('an information request that its applicant does not complete', () => {
  it('lapses when their three working days are over, by the hub and exactly once', () =>
    withApp(async (app) => {
      const { ppid, id } = await anIncompleteOne(app);
      await until(app, '2026-11-26', '15:30');
      expect(await stateOf(ppid, id)).toBe('Tidak lengkap');
      await until(app, '2026-11-26', '15:31');
      expect(await stateOf(ppid, id)).toBe('Tidak ditindaklanjuti');
      const { steps } = await look(ppid, id);
      expect(steps.filter((one) => one.id === 'lapse')).toHaveLength(1);
      const taken = (await eventsOf(app, 'request.step')).map(({ actorKind, actorId, data }) => ({
        actorKind,
        actorId,
        step: (JSON.parse(data) as { step: string }).step,
      }));
      expect(taken.at(-1)).toEqual({ actorKind: 'system', actorId: 'hub', step: 'lapse' });
      expect(taken.filter(({ step: name }) => name === 'lapse')).toHaveLength(1);
      expect(await rowOf(app, id)).toMatchObject({ dueAt: null, lapseAt: null, endedAt: app.clock.now() });
    }));

  it('lapses also where the hub was off when its time was over, and not again after the next start', () =>
    withApp(async (app) => {
      const { id } = await anIncompleteOne(app);
      app.clock.set('2026-12-01T08:00:00+08:00');
      await app.restart();
      await app.hub.jobs.run();
      expect(await rowOf(app, id)).toMatchObject({ state: 'lapsed', steps: 2 });
      await app.restart();
      await app.hub.jobs.run();
      expect(await rowOf(app, id)).toMatchObject({ state: 'lapsed', steps: 2 });
    }));

  it('does not lapse where they completed it in time, nor before a holiday that moved it', () =>
    withApp(async (app) => {
      const { front, id } = await anIncompleteOne(app);
      const lead = await app.coordinator();
      await lead.must('holiday:save', { id: null, base: 0, holiday: aHoliday({ day: '2026-11-26' }) });
      await until(app, '2026-11-26', '23:00');
      expect(await stateOf(front, id)).toBe('Tidak lengkap');
      await step(front, id, 'repair');
      await until(app, '2026-11-30', '10:00');
      expect(await stateOf(front, id)).toBe('Diterima');
    }));

  it('may be objected to still, and is open again then', () =>
    withApp(async (app) => {
      const { ppid, id } = await anIncompleteOne(app);
      await until(app, '2026-11-27', '09:00');
      await step(ppid, id, 'object', { 'objection-ground': 'c', reason: 'Sudah dilengkapi' });
      expect(await rowOf(app, id)).toMatchObject({ endedAt: null, dueClock: 'objection-answer' });
    }));

  it('is nobody’s to lapse: the step is time’s alone', () =>
    withApp(async (app) => {
      const { ppid, head, id } = await anIncompleteOne(app);
      const { base } = await look(ppid, id);
      const lapse = { requestId: id, step: 'lapse', base, answers: {} };
      expect(await ppid.refused('request:step', lapse)).toBe('not-allowed');
      expect(await head.refused('request:step', lapse)).toBe('not-allowed');
    }));
});

describe('a request that is late', () => {
  it('is told to the coordinator, then to Kasubbag Umum, then to Kepala, each once (C-09)', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aConsultation());
      const levels = async () =>
        (await requestEscalations(app.hub.context.db, id)).map(({ clock, level }) => `${clock} ${level}`);
      await until(app, '2026-11-24', '15:30');
      expect(await levels()).toEqual([]);
      await until(app, '2026-11-24', '15:31');
      expect(await levels()).toEqual(['answer 1']);
      await until(app, '2026-11-25', '15:30');
      expect(await levels()).toEqual(['answer 1']);
      await until(app, '2026-11-25', '15:31');
      expect(await levels()).toEqual(['answer 1', 'answer 2']);
      await until(app, '2026-11-26', '15:31');
      expect(await levels()).toEqual(['answer 1', 'answer 2', 'answer 3']);
      expect(await eventsOf(app, 'request.escalated')).toHaveLength(3);
    }));

  it('is told to all levels at once where the hub was off meanwhile', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aConsultation());
      app.clock.set('2026-12-07T08:00:00+08:00');
      await app.restart();
      await app.hub.jobs.run();
      expect((await requestEscalations(app.hub.context.db, id)).map(({ level }) => level)).toEqual([1, 2, 3]);
    }));

  it('is told of by the offsets the office decided', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const lead = await app.coordinator();
      const { rules, version } = await lead.must('rules:show', {});
      const later = { 'requestEscalationWorkingDays.0': 2, 'requestEscalationWorkingDays.1': 3 };
      const last = { 'requestEscalationWorkingDays.2': 30 };
      await lead.must('rules:save', { base: version, rules: { ...rules, ...later, ...last } });
      const { id } = await front.must('request:register', aConsultation());
      const levels = async () => (await requestEscalations(app.hub.context.db, id)).map(({ level }) => level);
      await until(app, '2026-11-26', '15:30');
      expect(await levels()).toEqual([]);
      await until(app, '2026-11-26', '15:31');
      expect(await levels()).toEqual([1]);
      await until(app, '2026-11-27', '15:31');
      expect(await levels()).toEqual([1, 2]);
    }));

  it('stands still with its clock: nobody is told of what waits for its applicant', () =>
    withApp(async (app) => {
      const { front, expert, expertId, head } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aCooperation());
      await dispose(front, expertId, id);
      await step(head, id, 'approve');
      await step(expert, id, 'complete-documents');
      await step(expert, id, 'ask-revision', { reason: 'RAB belum ditandatangani' });
      await until(app, '2026-12-14', '10:00');
      expect((await look(head, id)).escalations).toEqual([]);
      await step(front, id, 'receive-revision');
      await until(app, '2026-12-21', '15:30');
      expect((await look(head, id)).escalations).toEqual([]);
      await until(app, '2026-12-21', '15:31');
      expect((await look(head, id)).escalations).toMatchObject([{ level: 1 }]);
    }));

  it('shows on the board and in its history who was told', () =>
    withApp(async (app) => {
      const { front, head } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aConsultation());
      expect((await head.must('request:board', {})).open[0]?.escalated).toBe(0);
      await until(app, '2026-11-25', '15:31');
      expect((await head.must('request:board', {})).open[0]?.escalated).toBe(2);
      expect((await look(head, id)).escalations).toMatchObject([
        { level: 1, clock: { id: 'Konsultasi 1 hari kerja' } },
        { level: 2, clock: { id: 'Konsultasi 1 hari kerja' } },
      ]);
    }));

  it('is named to who answers for it on the dashboard, also when it is due today', () =>
    withApp(async (app) => {
      const { front, head } = await aRequestDesk(app);
      const { id, number } = await front.must('request:register', aConsultation());
      const attention = async () => (await head.must('dashboard:attention', {})).requests;
      expect(await attention()).toEqual([]);
      await until(app, '2026-11-24', '09:00');
      expect(await attention()).toEqual([{ id, number, dueDay: '2026-11-24', late: false }]);
      await until(app, '2026-11-25', '09:00');
      expect(await attention()).toEqual([{ id, number, dueDay: '2026-11-24', late: true }]);
      const admin = await anOfficer(app, 'admin', ['admin']);
      expect((await admin.must('dashboard:attention', {})).requests).toEqual([]);
    }));

  it('writes nothing while nothing is due', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      await front.must('request:register', aConsultation());
      await until(app, '2026-11-25', '16:00');
      const count = async () => (await app.hub.context.db.selectFrom('event').select('seq').execute()).length;
      const before = await count();
      for (let times = 0; times < 20; times += 1) {
        app.clock.advance(MINUTE);
        await app.hub.jobs.run();
      }
      expect(await count()).toBe(before);
    }));
});

import { describe, expect, it } from 'vitest';
import { insertSkmVersion } from '../../../db/repositories/skm-versions.ts';
import { aRegistration, aRouting, aStranger, aVerification, LATE } from '../../support/builders.ts';
import { HOUR, MINUTE } from '../../support/fake-clock.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { aLine, type Line } from '../../support/line.ts';
import { changeSettings } from '../../support/office-data.ts';
import { aNewerSurvey, someAnswers } from '../../support/skm.ts';
import { anOfficer } from '../../support/staff.ts';
import { ratedVisits } from '../../support/surveys.ts';
import { withApp } from '../../support/with-app.ts';

const TODAY = { kind: 'day', day: '2026-11-23', seen: null } as const;
const TOMORROW = '2026-11-24';

/** The line's visit is called and served to its end. */
async function served(line: Line): Promise<void> {
  await startedAtFront(line);
  await line.finish('verify');
  await line.finish('route');
  await line.helpdesk.must('visit:call-next', {});
  await line.helpdesk.must('visit:start', { visitId: line.visitId });
  await line.finish('question');
  await line.finish('solution');
}

async function startedAtFront({ front, visitId }: Line): Promise<void> {
  await front.must('visit:call-next', {});
  await front.must('visit:start', { visitId });
}

async function anotherComes(kiosk: HubClient): Promise<void> {
  await kiosk.must('visit:register', aRegistration({ visitor: aStranger('Tamu Lain') }));
}

describe('the dashboard', () => {
  it('shows a day as it is: who waits, who is done, what each officer handled', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await served(line);
      await anotherComes(line.kiosk);
      const shown = await line.lead.must('dashboard:figures', TODAY);
      expect(shown).toMatchObject({ running: true, figures: { visits: 2, finished: 1, inTime: 1 } });
      expect(shown?.figures.groups).toMatchObject({ waiting: 1, done: 1 });
      expect(shown?.figures.officers.map(({ handled }) => handled)).toEqual([1, 1]);
      expect(shown?.hall).toMatchObject({ longestSince: app.clock.now(), openCounters: 2 });
    }));

  it.each(['day', 'week', 'month'] as const)('has the same index of a %s as the survey section', (kind) =>
    withApp(async (app) => {
      const { db } = app.hub.context;
      await ratedVisits(db, { day: '2026-11-23', serviceId: 'consultation', answers: someAnswers(10, 360) });
      await ratedVisits(db, { day: '2026-11-23', serviceId: 'helpdesk', answers: someAnswers(30, 540) });
      await ratedVisits(db, { day: '2026-11-30', serviceId: 'helpdesk', answers: someAnswers(1, 36) });
      const head = await anOfficer(app, 'kepala', ['head']);
      await changeSettings(app, { skmUnitIndex: 'mean-of-services', ikmWeight: '0.11' });
      const shown = await head.must('dashboard:figures', { ...TODAY, kind });
      const section = kind === 'week' ? 'day' : kind;
      const survey = await head.must('survey:figures', { kind: section, day: TODAY.day, serviceId: null });
      expect(shown?.surveys.index).toMatchObject({
        value: survey.unit.figures?.nik,
        mutu: survey.unit.figures?.mutu,
        respondents: survey.unit.figures?.responses,
      });
    }),
  );

  it('counts its index by the version of the survey that was answered, and names its class in that one’s words', () =>
    withApp(async (app) => {
      const { db, reloadOffice } = app.hub.context;
      const newer = aNewerSurvey('2026-11-01');
      await insertSkmVersion(db, newer);
      await reloadOffice();
      const answers = [{ U1: 4, U2: 4 }];
      const respondent = (): { skmVersion: string } => ({ skmVersion: newer.id });
      await ratedVisits(db, { day: '2026-11-23', serviceId: 'helpdesk', answers, respondent });
      const head = await anOfficer(app, 'kepala', ['head']);
      const shown = await head.must('dashboard:figures', TODAY);
      expect(shown?.surveys.index).toEqual({
        value: 100,
        mutu: 'A',
        label: { id: 'Prima', en: 'Excellent' },
        respondents: 1,
      });
    }));

  it('counts nothing again while nothing happened', () =>
    withApp(async (app) => {
      const { lead } = await aLine(app);
      const shown = await lead.must('dashboard:figures', TODAY);
      expect(await lead.must('dashboard:figures', { ...TODAY, seen: shown?.seq ?? 0 })).toBeNull();
    }));

  it('answers for yesterday what yesterday was, and holds today against it up to the same hour', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await served(line);
      app.clock.advance(4 * HOUR);
      await anotherComes(line.kiosk);
      app.clock.set(`${TOMORROW}T10:00:00+08:00`);
      await app.hub.jobs.run();
      const yesterday = await line.lead.must('dashboard:figures', TODAY);
      expect(yesterday).toMatchObject({ running: false, hall: null, figures: { visits: 2 } });
      expect(yesterday?.figures.groups).toMatchObject({ done: 1, unserved: 1, waiting: 0 });
      const today = await line.lead.must('dashboard:figures', { ...TODAY, day: TOMORROW });
      expect(today?.before).toMatchObject({ period: { from: '2026-11-23' }, visits: 1 });
    }));

  it('shows a month day by day and among the months before it', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await served(line);
      const month = await line.lead.must('dashboard:figures', { ...TODAY, kind: 'month' });
      expect(month?.days.at(-1)).toMatchObject({ day: '2026-11-23', visits: 1, done: 1 });
      expect(month?.months).toHaveLength(12);
      expect(month?.months.at(-1)).toEqual({ from: '2026-11-01', visits: 1 });
      expect(month?.before.period.from).toBe('2026-10-01');
    }));

  it('shows no day that has not come, and nothing to who does not answer for the unit', () =>
    withApp(async (app) => {
      const { lead, front } = await aLine(app);
      expect(await lead.refused('dashboard:figures', { ...TODAY, day: TOMORROW })).toBe('day-ahead');
      expect(await front.refused('dashboard:figures', TODAY)).toBe('not-allowed');
      expect(await front.refused('dashboard:attention', {})).toBe('not-allowed');
    }));
});

describe('what needs attention', () => {
  const attention = (lead: HubClient) => lead.must('dashboard:attention', {});

  it('is nothing on a quiet morning', () =>
    withApp(async (app) => {
      const head = await anOfficer(app, 'kepala', ['head']);
      const quiet = { overdue: [], longWaits: [], owed: [], unanswered: 0, unprinted: 0, staffCalls: 0 };
      expect(await attention(head)).toMatchObject(quiet);
    }));

  it('is a step over its standard while it runs, with its number and who has it', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await startedAtFront(line);
      app.clock.advance(11 * MINUTE);
      expect((await attention(line.lead)).overdue).toMatchObject([
        { ticket: 'A-001', officer: 'Petugas petugas-1' },
      ]);
      await line.finish('verify', LATE);
      expect((await attention(line.lead)).overdue).toEqual([]);
    }));

  it('is an overrun nobody was asked about, until its officer explains it', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await startedAtFront(line);
      app.clock.advance(11 * MINUTE);
      await line.lead.must('visit:transfer', { ...aRouting(line.visitId), reason: 'Dipanggil Kepala' });
      const owed = [{ ticket: 'A-001', day: '2026-11-23', officer: 'Petugas petugas-1' }];
      expect((await attention(line.lead)).owed).toEqual(owed);
      const { deviations } = await line.front.must('visit:detail', { visitId: line.visitId });
      const deviationId = deviations[0]?.id ?? '';
      await line.front.must('deviation:remark', { deviationId, kind: 'explanation', text: 'Rapat mendadak' });
      expect((await attention(line.lead)).owed).toEqual([]);
    }));

  it('is not asked again of who explained at once, and stays in the figures', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await startedAtFront(line);
      app.clock.advance(11 * MINUTE);
      await line.front.must('visit:verify', { ...aVerification(line.visitId), deviation: LATE });
      expect((await attention(line.lead)).owed).toEqual([]);
      const today = await line.lead.must('dashboard:figures', TODAY);
      expect(today).toMatchObject({ deviations: 1, figures: { lateSteps: 1 } });
    }));

  it('is a visitor who waits long, by the number alone', () =>
    withApp(async (app) => {
      const { lead } = await aLine(app);
      const since = app.clock.now();
      app.clock.advance(45 * MINUTE);
      expect((await attention(lead)).longWaits).toEqual([{ ticket: 'A-001', since }]);
    }));
});

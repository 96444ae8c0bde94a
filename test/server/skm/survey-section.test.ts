import { describe, expect, it } from 'vitest';
import { eventsAfter } from '../../../db/repositories/events.ts';
import type { SavePlan } from '../../../shared/protocol/admin/survey.ts';
import { aSurvey } from '../../support/builders.ts';
import { aLine, upToStep } from '../../support/line.ts';
import { changeSettings } from '../../support/office-data.ts';
import { someAnswers } from '../../support/skm.ts';
import { anOfficer } from '../../support/staff.ts';
import { ratedVisits } from '../../support/surveys.ts';
import { withApp } from '../../support/with-app.ts';

const QUARTER = { kind: 'quarter', day: '2026-11-23' } as const;
const UNIT = { ...QUARTER, serviceId: null } as const;

const A_PLAN: SavePlan = {
  ...QUARTER,
  planId: null,
  revision: 0,
  element: 'U3',
  plan: 'Menambah petugas pada jam ramai',
  dueDay: '2027-02-26',
  inCharge: 'Koordinator ULT',
  status: 'planned',
  realisation: '',
  carriedFrom: null,
};

describe('the figures of the survey', () => {
  it('are those of the period: the vector (29, 955) over two services, with its trend', () =>
    withApp(async (app) => {
      const { db } = app.hub.context;
      const all = someAnswers(29, 955);
      await ratedVisits(db, { day: '2026-10-05', serviceId: 'consultation', answers: all.slice(0, 20) });
      await ratedVisits(db, { day: '2026-11-23', serviceId: 'helpdesk', answers: all.slice(20) });
      await ratedVisits(db, { day: '2026-09-30', serviceId: 'consultation', answers: someAnswers(10, 180) });
      await ratedVisits(db, { day: '2024-03-01', serviceId: 'consultation', answers: someAnswers(5, 180) });
      const head = await anOfficer(app, 'kepala', ['head']);
      const shown = await head.must('survey:figures', UNIT);
      expect(shown.unit.figures).toMatchObject({ responses: 29, nik: 91.48, mutu: 'A' });
      expect(shown.services.map(({ serviceId, figures }) => [serviceId, figures?.responses])).toEqual([
        ['consultation', 20],
        ['helpdesk', 9],
      ]);
      expect(shown.trend.map(({ year, responses, nik }) => [year, responses, nik])).toEqual([
        [2022, 0, null],
        [2023, 0, null],
        [2024, 5, 100],
        [2025, 0, null],
        [2026, 39, 80.84],
      ]);
      const one = await head.must('survey:figures', { ...UNIT, serviceId: 'helpdesk' });
      expect(one.unit.figures?.responses).toBe(9);
    }));

  it('weigh services alike where the office chose so', () =>
    withApp(async (app) => {
      const { db } = app.hub.context;
      await ratedVisits(db, { day: '2026-11-23', serviceId: 'consultation', answers: someAnswers(10, 360) });
      await ratedVisits(db, { day: '2026-11-23', serviceId: 'helpdesk', answers: someAnswers(30, 540) });
      const head = await anOfficer(app, 'kepala', ['head']);
      expect((await head.must('survey:figures', UNIT)).unit.figures?.nik).toBe(62.5);
      await changeSettings(app, { skmUnitIndex: 'mean-of-services' });
      expect((await head.must('survey:figures', UNIT)).unit.figures?.nik).toBe(75);
    }));

  it('hold the sample against the users of the period before, or say that there were none', () =>
    withApp(async (app) => {
      const { db } = app.hub.context;
      const served = { day: '2026-08-03', serviceId: 'consultation', answers: [], visits: 50 };
      await ratedVisits(db, served);
      await ratedVisits(db, { day: '2026-11-23', serviceId: 'consultation', answers: someAnswers(11, 330) });
      await ratedVisits(db, { day: '2026-11-23', serviceId: 'helpdesk', answers: someAnswers(2, 60) });
      const head = await anOfficer(app, 'kepala', ['head']);
      const { unit, services } = await head.must('survey:figures', UNIT);
      expect(unit.sample).toEqual({ population: 50, needed: 44, responses: 13, share: 13 / 44 });
      expect(services.map(({ sample }) => [sample.population, sample.needed, sample.share])).toEqual([
        [50, 44, 0.25],
        [null, null, null],
      ]);
    }));

  it('follow at once when a visitor sends a survey, and open pages are told', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'survey');
      const head = await anOfficer(app, 'kepala', ['head']);
      expect((await head.must('survey:figures', UNIT)).unit.figures).toBeNull();
      const answers = someAnswers(1, 36)[0] ?? {};
      const respondent = { sex: 'P', age: 34, education: 'S1', occupation: 'PNS' } as const;
      await line.kiosk.must(
        'survey:submit',
        aSurvey(line.visitId, { answers, respondent, comment: 'Ramah.' }),
      );
      const { unit, respondents } = await head.must('survey:figures', UNIT);
      expect(unit.figures).toMatchObject({ responses: 1, nik: 100 });
      expect(respondents).toEqual({
        sex: { P: 1 },
        age: { '30-39': 1 },
        education: { S1: 1 },
        occupation: { PNS: 1 },
        hour: { '08-12': 1 },
      });
      const { comments } = await head.must('survey:comments', UNIT);
      expect(comments).toEqual([{ day: '2026-11-23', serviceId: 'consultation', text: 'Ramah.' }]);
    }));

  it('are for who answers for the unit, not for a counter', () =>
    withApp(async (app) => {
      const counter = await anOfficer(app, 'loket', ['front-office', 'helpdesk']);
      expect(await counter.refused('survey:figures', UNIT)).toBe('not-allowed');
      expect(await counter.refused('survey:save-plan', A_PLAN)).toBe('not-allowed');
    }));
});

describe('the follow-up plan', () => {
  it('is kept revision by revision with who wrote it and when', () =>
    withApp(async (app) => {
      const back = await anOfficer(app, 'belakang', ['back-office']);
      const head = await anOfficer(app, 'kepala', ['head']);
      const [plan] = (await back.must('survey:save-plan', A_PLAN)).plans;
      if (plan === undefined) throw new Error('no plan');
      expect(plan).toMatchObject({ revision: 1, writtenBy: 'Petugas belakang', changed: null });
      app.clock.advance(60_000);
      const change = { ...A_PLAN, planId: plan.id, revision: 1, status: 'running' } as const;
      const [changed] = (await head.must('survey:save-plan', change)).plans;
      expect(changed).toMatchObject({
        revision: 2,
        status: 'running',
        writtenBy: 'Petugas belakang',
        changed: { by: 'Petugas kepala', at: app.clock.now() },
      });
      expect(await back.refused('survey:save-plan', change)).toBe('plan-changed');
      expect(await back.refused('survey:save-plan', { ...change, planId: 'x' })).toBe('plan-unknown');
      const rows = await app.hub.context.db.selectFrom('skmPlan').select(['revision', 'status']).execute();
      expect(rows).toEqual([
        { revision: 1, status: 'planned' },
        { revision: 2, status: 'running' },
      ]);
      const events = await eventsAfter(app.hub.context.db, 0, 1_000);
      const saved = events.filter(({ type }) => type === 'survey.plan-saved');
      expect(saved).toHaveLength(2);
      expect(JSON.stringify(saved)).not.toContain('Menambah');
    }));

  it('is closed only with what was done', () =>
    withApp(async (app) => {
      const head = await anOfficer(app, 'kepala', ['head']);
      for (const status of ['done', 'dropped'] as const)
        expect(await head.refused('survey:save-plan', { ...A_PLAN, status })).toBe('realisation-required');
      await head.must('survey:save-plan', { ...A_PLAN, status: 'done', realisation: 'Dua petugas' });
    }));

  it('is accounted for in the period after, and goes on there', () =>
    withApp(async (app) => {
      const head = await anOfficer(app, 'kepala', ['head']);
      const old = { ...A_PLAN, day: '2026-08-10' };
      const [first] = (await head.must('survey:save-plan', old)).plans;
      if (first === undefined) throw new Error('no plan');
      const now = await head.must('survey:plans', QUARTER);
      expect(now.plans).toEqual([]);
      expect(now.before.plans).toMatchObject([{ id: first.id, status: 'planned' }]);
      const change = { ...old, planId: first.id, revision: 1, realisation: 'Jadwal piket disusun' };
      await head.must('survey:save-plan', change);
      const carried = await head.must('survey:save-plan', { ...A_PLAN, carriedFrom: first.id });
      expect(carried.plans).toMatchObject([{ carriedFrom: first.id, revision: 1 }]);
      expect(carried.before.plans).toMatchObject([{ revision: 2, realisation: 'Jadwal piket disusun' }]);
    }));
});

describe('the texts of the report', () => {
  it('begin with the standing text, then with what was last written, and are the period’s own once saved', () =>
    withApp(async (app) => {
      const head = await anOfficer(app, 'kepala', ['head']);
      const before = { kind: 'quarter', day: '2026-07-01' } as const;
      const standing = (await head.must('survey:plans', before)).text;
      expect(standing).toMatchObject({ revision: 0, analysis: '', written: null });
      expect(standing.background).toContain('Survei Kepuasan Masyarakat');
      const background = 'Latar belakang kantor kami.';
      const saved = { ...before, revision: 0, background, analysis: 'Antrean panjang.' };
      expect((await head.must('survey:save-report-text', saved)).text).toMatchObject({
        revision: 1,
        analysis: 'Antrean panjang.',
        written: { by: 'Petugas kepala' },
      });
      expect(await head.refused('survey:save-report-text', saved)).toBe('plan-changed');
      expect((await head.must('survey:plans', QUARTER)).text).toEqual({
        revision: 0,
        background,
        analysis: '',
        written: null,
      });
    }));
});

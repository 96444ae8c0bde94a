/** Versions of the questionnaire are made, withdrawn and kept in administration, while visitors answer (domain 2.8). */
import { describe, expect, it } from 'vitest';
import { deleteSkmVersion } from '../../../db/repositories/skm-versions.ts';
import type { Ratio } from '../../../shared/domain/skm-version.ts';
import { aSurvey } from '../../support/builders.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { aLine, upToStep } from '../../support/line.ts';
import { aSurveyVersion, someAnswers } from '../../support/skm.ts';
import { anOfficer } from '../../support/staff.ts';
import { ratedVisits } from '../../support/surveys.ts';
import { withApp, type App } from '../../support/with-app.ts';

const TODAY = '2026-11-23';
const TOMORROW = '2026-11-24';
const DELIVERED = 'permenpanrb-14-2017';
const UNIT = { kind: 'quarter', day: TODAY, serviceId: null } as const;

type Fields = Parameters<typeof aSurveyVersion>[0];

/** U4 in words of its own, as where the state bears the cost (domain 2.1). */
const reworded = (changes: Fields = {}) => {
  const survey = aSurveyVersion(changes);
  const elements = survey.elements.map((element) =>
    element.code === 'U4' ? { ...element, name: { id: 'Kewajaran Syarat', en: 'Fairness' } } : element,
  );
  return { ...survey, elements };
};

const make = (lead: HubClient, survey = reworded()) =>
  lead.send('survey-version:save', { versionId: null, base: 0, survey });

async function madeFor(lead: HubClient, survey = reworded()): Promise<string> {
  return (await lead.must('survey-version:save', { versionId: null, base: 0, survey })).key;
}

const states = async (lead: HubClient) =>
  (await lead.must('survey-version:list', {})).versions.map(({ survey, state }) => [
    survey.effectiveFrom,
    state,
  ]);

const asked = async (app: App, kiosk: HubClient) => {
  const visit = await app.hub.context.db
    .selectFrom('visit')
    .select('ticket')
    .orderBy('registeredAt', 'desc')
    .executeTakeFirstOrThrow();
  return (await kiosk.must('survey:open', { ticket: visit.ticket })).questionnaire;
};

describe('a new version of the questionnaire', () => {
  it('is asked from its day on, without a restart, and says who made it', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const key = await madeFor(lead);
      const list = await lead.must('survey-version:list', {});
      expect(list.versions.map(({ survey, state }) => [survey.id, state])).toEqual([
        [key, 'planned'],
        [DELIVERED, 'in-force'],
      ]);
      expect(list.versions[0]?.made?.at).toBe(app.clock.now());
      expect(list.versions[1]?.made).toBeNull();
      app.clock.set(`${TOMORROW}T09:00:00+08:00`);
      await app.hub.jobs.run();
      expect(app.hub.context.office().skm.id).toBe(key);
      const line = await aLine(app);
      await upToStep(line, 'survey');
      expect((await asked(app, line.kiosk)).version).toBe(key);
    }));

  it('begins today at the next survey where nobody answered yet, and an open survey is still taken', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'survey');
      const open = await asked(app, line.kiosk);
      const key = await madeFor(line.lead, reworded({ effectiveFrom: TODAY }));
      expect((await asked(app, line.kiosk)).version).toBe(key);
      const answers = someAnswers(1, 36)[0] ?? {};
      await line.kiosk.must('survey:submit', aSurvey(line.visitId, { version: open.version, answers }));
      const kept = await app.hub.context.db.selectFrom('survey').select('skmVersion').executeTakeFirst();
      expect(kept?.skmVersion).toBe(DELIVERED);
      expect(await make(line.lead, reworded({ effectiveFrom: TOMORROW }))).toMatchObject({ ok: true });
    }));

  it('begins tomorrow at the earliest once somebody answered today', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      await ratedVisits(app.hub.context.db, {
        day: TODAY,
        serviceId: 'helpdesk',
        answers: someAnswers(1, 30),
      });
      expect((await lead.must('survey-version:list', {})).answeredToday).toBe(true);
      const refused = await make(lead, reworded({ effectiveFrom: TODAY }));
      expect(refused).toMatchObject({ ok: false, error: { code: 'survey-version-answered' } });
      expect(await states(lead)).toEqual([['2017-05-16', 'in-force']]);
      expect(await make(lead)).toMatchObject({ ok: true });
    }));

  it.each<[string, Fields]>([
    ['survey-version-day-past', { effectiveFrom: '2026-11-22' }],
    [
      'survey-version-weights',
      { elements: aSurveyVersion().elements.map((one) => ({ ...one, weight: [11, 100] })) },
    ],
    ['survey-version-elements', { elements: aSurveyVersion().elements.toReversed() }],
    [
      'survey-version-intervals',
      {
        intervals: aSurveyVersion().intervals.map((one) => ({
          ...one,
          from: one.mutu === 'C' ? 80 : one.from,
        })),
      },
    ],
  ])('is refused as a whole with its reason: %s', (code, changes) =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      expect(await make(lead, aSurveyVersion(changes))).toMatchObject({ ok: false, error: { code } });
      expect(await states(lead)).toHaveLength(1);
    }),
  );

  it('can be changed and withdrawn until its day; a second one cannot begin on the same', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const key = await madeFor(lead);
      expect(await make(lead)).toMatchObject({ error: { code: 'survey-version-day-taken' } });
      const base = (await lead.must('survey-version:list', {})).versions[0]?.version ?? 0;
      const later = aSurveyVersion({ effectiveFrom: '2027-01-04' });
      const saved = await lead.must('survey-version:save', { versionId: key, base, survey: later });
      expect(await states(lead)).toEqual([
        ['2027-01-04', 'planned'],
        ['2017-05-16', 'in-force'],
      ]);
      await lead.must('survey-version:remove', { versionId: key, base: saved.version });
      expect(await states(lead)).toHaveLength(1);
    }));

  it('never changes nor goes once its day has come, also not by taking its making back', () =>
    withApp(async (app) => {
      const key = await madeFor(await app.coordinator());
      app.clock.set(`${TOMORROW}T09:00:00+08:00`);
      await app.hub.jobs.run();
      const lead = await anOfficer(app, 'tata usaha', ['admin']);
      const base = (await lead.must('survey-version:list', {})).versions[0]?.version ?? 0;
      const code = { ok: false, error: { code: 'survey-version-in-force' } };
      const survey = aSurveyVersion({ effectiveFrom: '2027-01-04' });
      expect(await lead.send('survey-version:save', { versionId: key, base, survey })).toMatchObject(code);
      expect(await lead.send('survey-version:remove', { versionId: key, base })).toMatchObject(code);
      const { changes } = await lead.must('office:changes', { kinds: [], officerId: null, before: null });
      expect(await lead.send('office:undo', { changeId: changes[0]?.id ?? '' })).toMatchObject(code);
    }));

  it('is kept by the database itself once it was answered', () =>
    withApp(async (app) => {
      const { db } = app.hub.context;
      await ratedVisits(db, { day: TODAY, serviceId: 'helpdesk', answers: someAnswers(1, 30) });
      await expect(deleteSkmVersion(db, DELIVERED)).rejects.toThrow('never deleted');
    }));

  it('is made by who leads the service point', () =>
    withApp(async (app) => {
      const head = await anOfficer(app, 'kepala', ['head']);
      expect(await make(head)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    }));
});

describe('a period that spans two versions', () => {
  it('is counted whole, by the weights, classes and words of the newest that was answered', () =>
    withApp(async (app) => {
      const { db } = app.hub.context;
      const lead = await app.coordinator();
      const head = await anOfficer(app, 'kepala', ['head']);
      const half: Ratio = [1, 2];
      const survey = reworded();
      const elements = survey.elements.map((element) => ({
        ...element,
        weight: element.code === 'U1' ? ([...half] as [number, number]) : ([1, 16] as [number, number]),
      }));
      const intervals = survey.intervals.map((one) => ({ ...one, from: one.mutu === 'A' ? 99 : one.from }));
      const key = await madeFor(lead, { ...survey, elements, intervals });
      const low = { U1: 1, U2: 4, U3: 4, U4: 4, U5: 4, U6: 4, U7: 4, U8: 4, U9: 4 };
      await ratedVisits(db, { day: TODAY, serviceId: 'helpdesk', answers: [low] });
      const before = await head.must('survey:figures', UNIT);
      // (1 + 8 × 4) / 9 × 25
      expect(before).toMatchObject({ versions: 1, unit: { figures: { nik: 91.67, mutu: 'A' } } });
      app.clock.set(`${TOMORROW}T09:00:00+08:00`);
      await app.hub.jobs.run();
      await ratedVisits(db, {
        day: TOMORROW,
        serviceId: 'helpdesk',
        answers: [{ ...low, U1: 4 }],
        respondent: () => ({ skmVersion: key }),
      });
      const after = await head.must('survey:figures', UNIT);
      // U1 is 2,5 on average: (2,5 / 2 + 4 / 2) × 25
      expect(after).toMatchObject({
        versions: 2,
        leftOut: 0,
        unit: { figures: { responses: 2, nik: 81.25, mutu: 'B' } },
      });
      expect(after.version.elements.find(({ code }) => code === 'U4')?.name.id).toBe('Kewajaran Syarat');
      // what was published of the day before stays what it was
      const day = { kind: 'day', day: TODAY, serviceId: null } as const;
      expect(await head.must('survey:figures', day)).toMatchObject({
        unit: { figures: { nik: 91.67, mutu: 'A' } },
      });
    }));

  it('names an element in the recap as it was asked', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const { rules, version } = await lead.must('rules:show', {});
      await lead.must('rules:save', { base: version, rules: { ...rules, 'findings.from': 'elements' } });
      const key = await madeFor(lead, reworded({ effectiveFrom: TODAY }));
      const answers = [{ ...someAnswers(1, 36)[0], U4: 1 }];
      const under = (skmVersion: string) => () => ({ skmVersion });
      const rated = { day: TODAY, serviceId: 'helpdesk', answers };
      await ratedVisits(app.hub.context.db, { ...rated, respondent: under(key) });
      await ratedVisits(app.hub.context.db, { ...rated, respondent: under(DELIVERED) });
      const back = await anOfficer(app, 'belakang', ['back-office']);
      const { lines } = await back.must('recap:day', { day: TODAY });
      expect(lines.map(({ elementNames }) => elementNames.U4?.id).toSorted()).toEqual([
        'Biaya/Tarif',
        'Kewajaran Syarat',
      ]);
    }));
});

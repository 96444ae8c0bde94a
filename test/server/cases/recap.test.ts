import { describe, expect, it } from 'vitest';
import { setSetting, getSetting } from '../../../db/repositories/settings.ts';
import type { OfficeData } from '../../../db/seed/seed.ts';
import { aRegistration, aStranger, aSurvey } from '../../support/builders.ts';
import { aRatedVisit, openCase } from '../../support/cases.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp } from '../../support/with-app.ts';

const MONDAY = '2026-11-23';
const WEEK = { from: '2026-11-16', to: '2026-11-30' };

describe('the daily recap (Z-01 B, Z-02)', () => {
  it('lists what was rated low with who served, the service and the words, and never opens a case by itself', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app, { rating: 2, comment: 'Kurang jelas' });
      const day = await team.backOffice.must('recap:day', { day: MONDAY });
      expect(day).toMatchObject({ state: 'open', surveys: 1, poor: 1, veryPoor: 0, examinedAt: null });
      expect(day.lines).toMatchObject([
        {
          ticket: 'A-001',
          rating: 2,
          words: 'Kurang jelas',
          serviceName: { en: 'Education Quality Consultation' },
          findings: [{ level: 'poor', about: 'officer' }],
          officers: [{ id: 'petugas-2', name: 'Petugas petugas-2' }],
          cases: [],
          own: false,
        },
      ]);
    }));

  it('names the case that was opened from a line', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      await openCase(team);
      const { lines } = await team.backOffice.must('recap:day', { day: MONDAY });
      expect(lines[0]?.cases).toMatchObject([{ name: 'KS-2026-001', officerId: 'petugas-2' }]);
    }));

  it('has a line for each working day, counts those that wait, and keeps who examined them', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const today = await team.backOffice.must('recap:days', WEEK);
      expect(today.days.map(({ day }) => day)).toEqual([
        '2026-11-23',
        '2026-11-20',
        '2026-11-19',
        '2026-11-18',
        '2026-11-17',
        '2026-11-16',
      ]);
      // the day is not over yet
      expect(today.toExamine).toBe(0);
      app.clock.set('2026-11-24T08:00:00+08:00');
      expect((await team.backOffice.must('recap:days', WEEK)).toExamine).toBe(1);
      await team.backOffice.must('recap:examine', { day: MONDAY });
      const { days, toExamine } = await team.head.must('recap:days', WEEK);
      expect(toExamine).toBe(0);
      expect(days.find(({ day }) => day === MONDAY)).toMatchObject({
        state: 'examined',
        examinedAt: app.clock.now(),
        examinedBy: 'Petugas back-office',
      });
      expect(await team.head.refused('recap:examine', { day: MONDAY })).toBe('not-allowed');
      expect(await team.backOffice.refused('recap:examine', { day: '2026-11-25' })).toBe('day-ahead');
    }));

  it('is to be examined again where a low rating came after the mark', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      await team.backOffice.must('recap:examine', { day: MONDAY });
      app.clock.advance(60_000);
      const { kiosk, front } = team.line;
      const { visitId } = await kiosk.must('visit:register', aRegistration({ visitor: aStranger('Usman') }));
      await front.must('visit:call-next', {});
      await front.must('visit:start', { visitId });
      await front.must('visit:verify', {
        visitId,
        result: 'rejected',
        corrections: null,
        reason: 'Bukan pemiliknya',
        deviation: null,
      });
      await kiosk.must('survey:submit', aSurvey(visitId, { rating: 1 }));
      const day = await team.backOffice.must('recap:day', { day: MONDAY });
      expect(day).toMatchObject({ state: 'open', veryPoor: 2 });
      // who verified is who served
      expect(day.lines[1]?.officers).toMatchObject([{ id: 'petugas-1' }]);
    }));

  it('shows nobody whose rating of themselves it is, and lets nobody examine it', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const db = app.hub.context.db;
      await db
        .updateTable('visit')
        .set({ officerId: 'back-office' })
        .where('id', '=', team.visitId)
        .execute();
      const { lines } = await team.backOffice.must('recap:day', { day: MONDAY });
      expect(lines).toMatchObject([{ own: true, ticket: null, words: null }]);
      expect(await team.backOffice.refused('recap:examine', { day: MONDAY })).toBe('recap-own');
      const other = await anOfficer(app, 'back-office-2', ['back-office']);
      await other.must('recap:examine', { day: MONDAY });
    }));

  it('follows the office’s mapping: of the elements, what is the unit’s is nobody’s case', () =>
    withApp(async (app) => {
      const answers = { U1: 1, U2: 4, U3: 4, U4: 4, U5: 4, U6: 4, U7: 4, U8: 4, U9: 4 };
      const team = await aRatedVisit(app, { rating: 1, answers });
      const { db, reloadOffice } = app.hub.context;
      const data = await getSetting<OfficeData>(db, 'office');
      if (!data) throw new Error('no office');
      const findings = { ...data.settings.findings, from: 'elements' as const };
      await setSetting(db, 'office', { ...data, settings: { ...data.settings, findings } });
      await reloadOffice();
      const { lines } = await team.backOffice.must('recap:day', { day: MONDAY });
      expect(lines).toMatchObject([{ findings: [{ about: 'unit', level: 'very-poor', elements: ['U1'] }] }]);
      const reply = await team.backOffice.send('case:open', {
        visitId: team.visitId,
        officerId: 'petugas-2',
        violation: 'other',
        allegation: 'Persyaratan tidak jelas',
      });
      expect(reply.ok).toBe(false);
    }));
});

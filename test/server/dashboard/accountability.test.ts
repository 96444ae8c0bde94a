/** The tasks of accountability on the dashboard: near or past their days, to whose duty they are (Z-02, Z-03, Z-08, C-08). */
import { describe, expect, it } from 'vitest';
import { ACCUSED, aRatedVisit, openCase, upToGate } from '../../support/cases.ts';
import { aRegisteredComplaint } from '../../support/complaints.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { anOfficer } from '../../support/staff.ts';
import { aRequest } from '../../support/subjects.ts';
import { withApp, type App } from '../../support/with-app.ts';

const attention = (who: HubClient) => who.must('dashboard:attention', {});
const NOTHING = { recap: [], cases: [], complaints: [], onlineServices: [], subjectRequests: [], codes: [] };

const onDay = (app: App, day: string) => app.clock.set(`${day}T09:00:00+08:00`);

describe('a day of the recap that nobody examined', () => {
  it('waits from the next day on, until it is examined, and again once a new finding came', () =>
    withApp(async (app) => {
      const { backOffice } = await aRatedVisit(app);
      expect((await attention(backOffice)).recap).toEqual([]);
      onDay(app, '2026-11-24');
      expect((await attention(backOffice)).recap).toEqual(['2026-11-23']);
      await backOffice.must('recap:examine', { day: '2026-11-23' });
      expect((await attention(backOffice)).recap).toEqual([]);
    }));

  it('does not wait where nobody rated low', () =>
    withApp(async (app) => {
      const { backOffice } = await aRatedVisit(app, { rating: 4 });
      onDay(app, '2026-11-24');
      expect((await attention(backOffice)).recap).toEqual([]);
    }));
});

describe('a case', () => {
  it('is named from near the end of its week, and after it with how many days it is over', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const { id, name } = await openCase(team);
      const daysLeft = async () => (await attention(team.head)).cases;
      onDay(app, '2026-11-27');
      expect(await daysLeft()).toEqual([]);
      onDay(app, '2026-11-28');
      expect(await daysLeft()).toEqual([{ id, name, daysLeft: 2 }]);
      onDay(app, '2026-12-02');
      expect(await daysLeft()).toEqual([{ id, name, daysLeft: -2 }]);
      await upToGate(team, id, 'issue-decree');
      expect(await daysLeft()).toEqual([]);
    }));

  it('is not named to an administrator, nor to a reader whom it is about', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      await openCase(team);
      const admin = await anOfficer(app, 'admin', ['admin']);
      await app.hub.context.db
        .updateTable('officer')
        .set({ roles: JSON.stringify(['helpdesk', 'back-office']) })
        .where('id', '=', ACCUSED)
        .execute();
      await app.hub.context.reloadOffice();
      onDay(app, '2026-12-02');
      expect((await attention(team.backOffice)).cases).toHaveLength(1);
      expect(await attention(admin)).toMatchObject(NOTHING);
      expect((await attention(team.accused)).cases).toEqual([]);
    }));
});

describe('a complaint', () => {
  it('is named from the working day before it is due, is late after it, and not to who it is about', () =>
    withApp(async (app) => {
      await anOfficer(app, 'rika', ['person-in-charge']);
      const rika = await anOfficer(app, 'yansen', ['person-in-charge']);
      const back = await anOfficer(app, 'back-office', ['back-office']);
      const told = aRegisteredComplaint({ concernsOfficerId: 'yansen' });
      const { id, number } = await back.must('complaint:register', told);
      await back.must('complaint:register', aRegisteredComplaint({ kind: 'suggestion', type: null }));
      const seen = async (who = back) => (await attention(who)).complaints;
      onDay(app, '2026-11-26');
      expect(await seen()).toEqual([]);
      onDay(app, '2026-11-27');
      const line = { id, number, dueDay: '2026-11-30' };
      expect(await seen()).toEqual([{ ...line, late: false }]);
      onDay(app, '2026-12-01');
      expect(await seen()).toEqual([{ ...line, late: true }]);
      expect(await seen(rika)).toEqual([]);
    }));
});

describe('what was promised to a visitor (Z-04)', () => {
  it('is named where a service online is due today, until it is given', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const { id: caseId, name } = await openCase(team);
      await upToGate(team, caseId, 'issue-decree');
      const kind = 'online-service';
      await team.coordinator.must('case:choose-compensation', { caseId, kind, text: 'Layanan daring' });
      expect((await attention(team.coordinator)).onlineServices).toEqual([]);
      onDay(app, '2026-11-24');
      expect((await attention(team.coordinator)).onlineServices).toEqual([
        { id: caseId, name, dueDay: '2026-11-24' },
      ]);
    }));

  it('is named where a code was not used and its last day is near, and no more once that is over', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const { id: caseId, name } = await openCase(team);
      await upToGate(team, caseId, 'give-compensation');
      const codes = async () => (await attention(team.coordinator)).codes;
      onDay(app, '2027-02-06');
      expect(await codes()).toEqual([]);
      onDay(app, '2027-02-07');
      expect(await codes()).toEqual([{ id: caseId, name, validUntil: '2027-02-21' }]);
      onDay(app, '2027-02-22');
      expect(await codes()).toEqual([]);
    }));
});

describe('what a data subject asked for', () => {
  it('is named from a day before its 72 hours are over, late after them, and to nobody without that duty', () =>
    withApp(async (app) => {
      const desk = await anOfficer(app, 'pj', ['person-in-charge']);
      const back = await anOfficer(app, 'back-office', ['back-office']);
      const { id, number } = await desk.must('subject:register', aRequest({ kind: 'access' }));
      const seen = async (who = desk) => (await attention(who)).subjectRequests;
      expect(await seen()).toEqual([]);
      onDay(app, '2026-11-25');
      const line = { id, number, dueAt: app.hub.context.office().calendar.at('2026-11-26', '08:30') };
      expect(await seen()).toEqual([{ ...line, late: false }]);
      expect(await seen(back)).toEqual([]);
      app.clock.set('2026-11-26T09:00:01+08:00');
      expect(await seen()).toEqual([{ ...line, late: true }]);
    }));
});

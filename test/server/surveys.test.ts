import { describe, expect, it } from 'vitest';
import { insertSkmVersion } from '../../db/repositories/skm-versions.ts';
import { aRegistration, aStranger, aSurvey, aVerification } from '../support/builders.ts';
import { HOUR, MINUTE } from '../support/fake-clock.ts';
import { aLine, lineOf, upToStep, type Line } from '../support/line.ts';
import { rowCounts } from '../support/rows.ts';
import { aNewerSurvey } from '../support/skm.ts';
import { anOfficer } from '../support/staff.ts';
import { withApp, type App } from '../support/with-app.ts';

const NINE = { U1: 3, U2: 4, U3: 3, U4: 4, U5: 3, U6: 4, U7: 4, U8: 3, U9: 2 };

async function served(app: App): Promise<Line> {
  const line = await aLine(app);
  await upToStep(line, 'survey');
  return line;
}

async function lastStep(line: Line): Promise<unknown> {
  return (await line.lead.must('visit:detail', { visitId: line.visitId })).steps.at(-1);
}

async function state(line: Line): Promise<string> {
  return (await line.lead.must('visit:detail', { visitId: line.visitId })).visit.state;
}

describe('the survey of a visit', () => {
  it('ends the last step when it is filled within ten minutes', () =>
    withApp(async (app) => {
      const line = await served(app);
      app.clock.advance(10 * MINUTE);
      await line.kiosk.must('survey:submit', aSurvey(line.visitId, { answers: NINE }));
      expect(await lastStep(line)).toMatchObject({
        no: 6,
        result: 'filled',
        finishedAt: app.clock.now(),
        over: false,
      });
      expect(await state(line)).toBe('closed');
    }));

  it('lapses after ten minutes as not filled, at the instant it was due', () =>
    withApp(async (app) => {
      const line = await served(app);
      const due = app.clock.now() + 10 * MINUTE;
      app.clock.advance(10 * MINUTE - 1);
      await app.hub.jobs.run();
      expect(await state(line)).toBe('survey');
      app.clock.advance(3 * MINUTE);
      await app.hub.jobs.run();
      expect(await lastStep(line)).toMatchObject({
        no: 6,
        result: 'not-filled',
        finishedAt: due,
        over: false,
      });
      expect(await state(line)).toBe('closed');
    }));

  it('lapses in its time also where the hub was down when it did', () =>
    withApp(async (app) => {
      const line = await served(app);
      const due = app.clock.now() + 10 * MINUTE;
      app.clock.advance(2 * HOUR);
      await app.restart();
      const lead = await anOfficer(app, 'wakil', ['coordinator']);
      const { visit, steps } = await lead.must('visit:detail', { visitId: line.visitId });
      expect([visit.state, steps.at(-1)?.finishedAt]).toEqual(['closed', due]);
    }));

  it('is taken once later that day, and the step stays not filled', () =>
    withApp(async (app) => {
      const line = await served(app);
      app.clock.advance(2 * HOUR);
      await app.hub.jobs.run();
      const opened = await line.kiosk.must('survey:open', { ticket: 'A-001' });
      expect(opened.visitId).toBe(line.visitId);
      await line.kiosk.must('survey:submit', aSurvey(line.visitId));
      expect(await lastStep(line)).toMatchObject({ result: 'not-filled' });
      expect(await line.kiosk.refused('survey:submit', aSurvey(line.visitId))).toBe('survey-done');
      expect(await line.kiosk.refused('survey:open', { ticket: 'A-001' })).toBe('survey-done');
    }));

  it('counts as late in the moment between its end and the hub noticing it', () =>
    withApp(async (app) => {
      const line = await served(app);
      app.clock.advance(10 * MINUTE + 1);
      await line.kiosk.must('survey:submit', aSurvey(line.visitId));
      expect(await lastStep(line)).toMatchObject({ result: 'not-filled', over: false });
      expect(await state(line)).toBe('closed');
    }));

  it('is taken no more on the next day', () =>
    withApp(async (app) => {
      const line = await served(app);
      app.clock.set('2026-11-24T09:00:00+08:00');
      await app.hub.jobs.run();
      expect(await line.kiosk.refused('survey:open', { ticket: 'A-001' })).toBe('ticket-unknown');
      expect(await line.kiosk.refused('survey:submit', aSurvey(line.visitId))).toBe('ticket-unknown');
      expect((await rowCounts(app.hub.context.db)).survey).toBe(0);
    }));

  it('is taken once of ten that are sent at the same moment', () =>
    withApp(async (app) => {
      const line = await served(app);
      const replies = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          line.kiosk.send('survey:submit', aSurvey(line.visitId, { rating: (n % 5) + 1 })),
        ),
      );
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await rowCounts(app.hub.context.db)).survey).toBe(1);
    }));

  it('is refused before the service ended, for a cancelled visit and for a number nobody has', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      expect(await line.kiosk.refused('survey:open', { ticket: 'A-001' })).toBe('survey-too-early');
      expect(await line.kiosk.refused('survey:submit', aSurvey(line.visitId))).toBe('survey-too-early');
      await line.front.must('visit:call-next', {});
      await line.front.must('visit:cancel', { visitId: line.visitId, reason: 'Pemohon pulang' });
      expect(await line.kiosk.refused('survey:open', { ticket: 'A-001' })).toBe('ticket-unknown');
      expect(await line.kiosk.refused('survey:open', { ticket: 'A-999' })).toBe('ticket-unknown');
      expect(await line.kiosk.refused('survey:submit', aSurvey('nobody'))).toBe('visit-unknown');
    }));

  it('is offered also to a visitor whose identity was rejected', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'verify');
      const rejection = aVerification(line.visitId, { result: 'rejected', reason: 'KTP bukan miliknya' });
      expect(await line.front.refused('visit:verify', { ...rejection, reason: '  ' })).toBe('bad-input');
      await line.front.must('visit:verify', rejection);
      await line.kiosk.must('survey:submit', aSurvey(line.visitId, { rating: 1 }));
      expect(await state(line)).toBe('closed');
    }));

  it('keeps all nine elements or none, and no answer that is none', () =>
    withApp(async (app) => {
      const line = await served(app);
      for (const answers of [{ U1: 3 }, { ...NINE, U9: 5 }, { ...NINE, U10: 1 }]) {
        const reply = await line.kiosk.send('survey:submit', aSurvey(line.visitId, { answers }));
        expect(reply.ok).toBe(false);
      }
      expect((await rowCounts(app.hub.context.db)).survey).toBe(0);
    }));

  it('is asked for at the desk until it is filled, also after its window', () =>
    withApp(async (app) => {
      const line = await served(app);
      app.clock.advance(HOUR);
      await app.hub.jobs.run();
      await line.helpdesk.must('visit:request-survey', { visitId: line.visitId });
      await line.kiosk.hears<{ type: string }>(({ type }) => type === 'survey-requested');
      await line.kiosk.must('survey:submit', aSurvey(line.visitId));
      expect(await line.helpdesk.refused('visit:request-survey', { visitId: line.visitId })).toBe(
        'survey-done',
      );
    }));
});

describe('the version of the survey', () => {
  it('is asked from the day it holds, and every survey remembers the one it was answered under', () =>
    withApp(async (app) => {
      const { db, reloadOffice } = app.hub.context;
      await insertSkmVersion(db, aNewerSurvey('2026-11-24'));
      await reloadOffice();
      const today = await served(app);
      const old = await today.kiosk.must('survey:open', { ticket: 'A-001' });
      expect(old.questionnaire).toMatchObject({ version: 'permenpanrb-14-2017' });
      expect(old.questionnaire.elements.map(({ code }) => code).slice(-2)).toEqual(['U9', 'U8']);
      await today.kiosk.must('survey:submit', aSurvey(today.visitId, { answers: NINE }));

      app.clock.set('2026-11-24T09:00:00+08:00');
      await app.hub.jobs.run();
      const { visitId } = await today.kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      await today.front.must('counter:open', { counterId: 'loket-uji-1' });
      await today.helpdesk.must('counter:open', { counterId: 'loket-uji-2' });
      await upToStep(lineOf({ ...today, visitId }), 'survey');
      const { questionnaire } = await today.kiosk.must('survey:open', { ticket: 'A-001' });
      expect(questionnaire.elements.map(({ code }) => code)).toEqual(['U1', 'U2']);
      const answers = { U1: 4, U2: 3 };
      const wrong = aSurvey(visitId, { answers: NINE, version: questionnaire.version });
      expect(await today.kiosk.refused('survey:submit', wrong)).toBe('survey-answers');
      const unknown = aSurvey(visitId, { answers, version: 'tidak-ada' });
      expect(await today.kiosk.refused('survey:submit', unknown)).toBe('survey-answers');
      await today.kiosk.must('survey:submit', aSurvey(visitId, { answers, version: questionnaire.version }));

      const rows = await db.selectFrom('survey').select(['skmVersion']).orderBy('day').execute();
      expect(rows.map(({ skmVersion }) => skmVersion)).toEqual(['permenpanrb-14-2017', 'peraturan-baru']);
      const change = db.updateTable('skmVersion').set({ data: '{}' }).execute();
      await expect(change).rejects.toThrow('never changed');
    }));
});

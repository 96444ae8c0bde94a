import { describe, expect, it } from 'vitest';
import {
  anAnswer,
  aQuestion,
  aRegistration,
  aRouting,
  aStranger,
  aVerification,
} from '../../support/builders.ts';
import { HOUR, MINUTE, SECOND } from '../../support/fake-clock.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { aLine, passOver, type Line } from '../../support/line.ts';
import { detail } from '../../support/procedure.ts';
import { withApp, type App } from '../../support/with-app.ts';

const NOT_BACK = 'Kedaluwarsa: tidak melapor sampai layanan tutup.';

/** Service ends at 15.30 on the fake clock's Monday. */
async function at(app: App, time: string): Promise<void> {
  app.clock.set(`2026-11-23T${time}+08:00`);
  await app.hub.jobs.run();
}

async function aSkippedLine(app: App): Promise<Line> {
  const line = await aLine(app);
  await line.front.must('visit:call-next', {});
  await passOver(app, line.front, line.visitId);
  return line;
}

const register = async (kiosk: HubClient): Promise<string> =>
  (await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }))).visitId;

const state = async ({ lead }: Line, visitId: string): Promise<string> =>
  (await lead.must('visit:detail', { visitId })).visit.state;

async function reasonOf(app: App, visitId: string): Promise<string | null> {
  const { db } = app.hub.context;
  return (await db.selectFrom('visit').select('reason').where('id', '=', visitId).executeTakeFirstOrThrow())
    .reason;
}

describe('a number that was passed over', () => {
  it('ends at closing with its reason, not the next morning (5.1)', () =>
    withApp(async (app) => {
      const line = await aSkippedLine(app);
      await at(app, '15:29:59');
      expect(await state(line, line.visitId)).toBe('skipped');
      await at(app, '15:30:00');
      const { visit, steps, deviations } = await detail(line);
      expect(visit).toMatchObject({ state: 'expired', step: null });
      expect(await reasonOf(app, line.visitId)).toBe(NOT_BACK);
      expect(steps.at(-1)).toMatchObject({ result: 'expired', finishedAt: app.clock.now() });
      expect(deviations).toEqual([]);
      const events = await app.hub.context.db
        .selectFrom('event')
        .select(['actorKind', 'at'])
        .where('type', '=', 'visit.expired')
        .execute();
      expect(events).toEqual([{ actorKind: 'system', at: app.clock.now() }]);
    }));

  it('ends no sooner than in the break of the day', () =>
    withApp(async (app) => {
      const line = await aSkippedLine(app);
      await at(app, '12:30:00');
      expect(await state(line, line.visitId)).toBe('skipped');
      await line.front.must('visit:report-back', { visitId: line.visitId });
      await at(app, '15:31:00');
      expect(await state(line, line.visitId)).toBe('waiting-front-office');
    }));

  it('can be taken back for its minute also after closing', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await at(app, '15:40:00');
      await line.front.must('visit:call-next', {});
      await passOver(app, line.front, line.visitId);
      app.clock.advance(59 * SECOND);
      await app.hub.jobs.run();
      await line.front.must('visit:undo-no-show', { visitId: line.visitId });
      app.clock.advance(30 * SECOND);
      await line.front.must('visit:no-show', { visitId: line.visitId });
      app.clock.advance(MINUTE);
      await app.hub.jobs.run();
      expect(await state(line, line.visitId)).toBe('expired');
    }));

  it('ends at the end of the day where the office is always open', () =>
    withApp(
      async (app) => {
        const line = await aSkippedLine(app);
        await at(app, '23:59:59');
        expect(await state(line, line.visitId)).toBe('skipped');
        app.clock.advance(SECOND);
        await app.hub.jobs.run();
        expect(await state(line, line.visitId)).toBe('expired');
        expect(await reasonOf(app, line.visitId)).toBe(NOT_BACK);
      },
      { open: 'always' },
    ));

  it('ends when the hub is started again, where it was off at closing', () =>
    withApp(async (app) => {
      const line = await aSkippedLine(app);
      app.clock.set('2026-11-23T18:00:00+08:00');
      await app.restart();
      expect(await reasonOf(app, line.visitId)).toBe(NOT_BACK);
    }));
});

describe('a visitor who waits at closing', () => {
  it('stays and is served, never dropped; only the end of the day ends the number (4.2)', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const late = await register(line.kiosk);
      await at(app, '15:30:00');
      app.clock.advance(HOUR);
      await app.hub.jobs.run();
      const { front, helpdesk, visitId } = line;
      await front.must('visit:call-next', {});
      await front.must('visit:start', { visitId });
      await front.must('visit:verify', aVerification(visitId));
      await front.must('visit:route', aRouting(visitId));
      await helpdesk.must('visit:call-next', {});
      await helpdesk.must('visit:start', { visitId });
      await helpdesk.must('visit:record-question', aQuestion(visitId));
      await helpdesk.must('visit:finish', anAnswer(visitId));
      expect(await state(line, late)).toBe('waiting-front-office');
      await at(app, '23:59:59');
      expect(await state(line, late)).toBe('waiting-front-office');
      app.clock.advance(SECOND);
      await app.hub.jobs.run();
      expect(await reasonOf(app, late)).toBe('Kedaluwarsa: hari layanan berakhir.');
    }));
});

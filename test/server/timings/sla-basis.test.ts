import { describe, expect, it } from 'vitest';
import { timesOfVisit, type TimedRun } from '../../../shared/domain/times-of.ts';
import { LATE } from '../../support/builders.ts';
import { HOUR, MINUTE } from '../../support/fake-clock.ts';
import { aLine, passOver, upToStep, type Line } from '../../support/line.ts';
import { changeSettings } from '../../support/office-data.ts';
import { detail, stepRun } from '../../support/procedure.ts';
import { withApp, type App } from '../../support/with-app.ts';

async function timesFor(app: App, line: Line): Promise<ReturnType<typeof timesOfVisit>> {
  const { steps } = await detail(line);
  return timesOfVisit(steps satisfies readonly TimedRun[], {
    pos: app.hub.context.office().pos,
    now: app.clock.now(),
  });
}

describe('waiting and handling', () => {
  it('are measured apart for every step of a visit (finding 3)', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      app.clock.advance(40 * MINUTE);
      await upToStep(line, 'verify');
      app.clock.advance(6 * MINUTE);
      await line.finish('verify');
      app.clock.advance(2 * MINUTE);
      await line.finish('route');
      app.clock.advance(25 * MINUTE);
      await line.helpdesk.must('visit:call-next', {});
      app.clock.advance(MINUTE);
      await line.helpdesk.must('visit:start', { visitId: line.visitId });
      app.clock.advance(18 * MINUTE);
      await line.finish('question');
      await line.finish('solution');
      app.clock.advance(9 * MINUTE);
      expect(await timesFor(app, line)).toEqual({
        waitMs: (40 + 26) * MINUTE,
        handlingMs: (6 + 2 + 18) * MINUTE,
        heldMs: 0,
      });
      expect((await detail(line)).deviations).toEqual([]);
    }));
});

describe('the standard', () => {
  it('is held against handling by default: no queue makes an officer late', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      app.clock.advance(3 * HOUR);
      await upToStep(line, 'verify');
      expect(await line.finish('verify')).toMatchObject({ ok: true });
    }));

  it('is held against all that elapsed where the office sets it so: the clock starts with the wait', () =>
    withApp(async (app) => {
      await changeSettings(app, { slaBasis: 'elapsed' });
      const line = await aLine(app);
      const registeredAt = app.clock.now();
      const waiting = await stepRun(line, 'verify');
      expect(waiting).toMatchObject({
        startedAt: null,
        amberAt: registeredAt + 8 * MINUTE,
        dueAt: registeredAt + 10 * MINUTE,
      });
      app.clock.advance(9 * MINUTE);
      await upToStep(line, 'verify');
      expect(await stepRun(line, 'verify')).toMatchObject({
        startedAt: app.clock.now(),
        dueAt: waiting.dueAt,
        over: false,
      });
      app.clock.advance(2 * MINUTE);
      expect(await line.finish('verify')).toMatchObject({ error: { code: 'deviation-required' } });
      expect(await line.finish('verify', LATE)).toMatchObject({ ok: true });
    }));

  it('that elapsed while nobody had begun is told to supervision, in nobody’s name', () =>
    withApp(async (app) => {
      await changeSettings(app, { slaBasis: 'elapsed' });
      const line = await aLine(app);
      app.clock.advance(10 * MINUTE + 1);
      await app.hub.jobs.run();
      const sync = await line.lead.must('desk:sync', { lastSeq: null });
      const told = sync.kind === 'snapshot' ? sync.snapshot.escalations : [];
      expect(told).toMatchObject([{ kind: 'overdue', level: 1, seenBy: null }]);
      expect((await detail(line)).deviations).toEqual([]);
    }));

  it('that elapses while the visitor has missed the call hurries nobody', () =>
    withApp(async (app) => {
      await changeSettings(app, { slaBasis: 'elapsed' });
      const line = await aLine(app);
      await line.front.must('visit:call-next', {});
      await passOver(app, line.front, line.visitId);
      app.clock.advance(3 * HOUR);
      await app.hub.jobs.run();
      const sync = await line.lead.must('desk:sync', { lastSeq: null });
      expect(sync.kind === 'snapshot' && sync.snapshot.escalations).toEqual([]);
    }));

  it('keeps the clock of what runs when the setting is changed', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      app.clock.advance(30 * MINUTE);
      await upToStep(line, 'verify');
      const before = await stepRun(line, 'verify');
      await changeSettings(app, { slaBasis: 'elapsed' });
      expect(await stepRun(line, 'verify')).toEqual(before);
    }));
});

import { describe, expect, it } from 'vitest';
import { boardFrom } from '../../../renderer/desk/model/desk-state.ts';
import { alertOf } from '../../../renderer/desk/model/step-clock.ts';
import { timesOfVisit } from '../../../shared/domain/times-of.ts';
import type { EscalationView } from '../../../shared/protocol/desk/escalations.ts';
import { aRouting, LATE } from '../../support/builders.ts';
import { HOUR, MINUTE } from '../../support/fake-clock.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { aLine, upToStep, type Line } from '../../support/line.ts';
import { aNewVersion, changeSettings } from '../../support/office-data.ts';
import { detail, dueAnd, numberOf, stepRun } from '../../support/procedure.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';

async function raised(app: App, desk: HubClient): Promise<readonly EscalationView[]> {
  await app.hub.jobs.run();
  const sync = await desk.must('desk:sync', { lastSeq: null });
  return sync.kind === 'snapshot' ? sync.snapshot.escalations : [];
}

/** What a desk makes of the visit from what the hub tells it. */
async function alertOnDesk(app: App, { lead, visitId }: Line): Promise<string> {
  const sync = await lead.must('desk:sync', { lastSeq: null });
  if (sync.kind !== 'snapshot') throw new Error('no snapshot');
  const board = boardFrom(sync.snapshot);
  const visit = board.visits.get(visitId);
  if (visit === undefined) throw new Error('no visit');
  return alertOf(board, visit, app.clock.now());
}

const hold = ({ front, visitId }: Line) =>
  front.must('visit:hold', { visitId, reason: 'Mengambil berkas di mobil' });

const resume = ({ front, visitId }: Line) => front.must('visit:resume', { visitId });

describe('a step that is put aside', () => {
  it('has the time of the pause back, and is told to nobody meanwhile', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'verify');
      const { dueAt } = await stepRun(line, 'verify');
      app.clock.advance(9 * MINUTE);
      await hold(line);
      app.clock.advance(3 * HOUR);
      expect(await raised(app, line.lead)).toEqual([]);
      await resume(line);
      expect(await stepRun(line, 'verify')).toMatchObject({
        dueAt: (dueAt ?? 0) + 3 * HOUR,
        pausedAt: null,
        pausedMs: 3 * HOUR,
        over: false,
      });
      app.clock.advance(MINUTE);
      expect(await line.finish('verify')).toMatchObject({ ok: true });
      const { pos } = app.hub.context.office();
      expect(timesOfVisit((await detail(line)).steps, { pos, now: app.clock.now() })).toEqual({
        waitMs: 0,
        handlingMs: 10 * MINUTE,
        heldMs: 3 * HOUR,
      });
    }));

  it('loses no lateness by it: what ran over before is told and explained afterwards', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const head = await anOfficer(app, 'kepala', ['head']);
      await upToStep(line, 'verify');
      await dueAnd(app, line, 'verify', MINUTE);
      expect(await raised(app, head)).toMatchObject([{ level: 1 }]);
      await hold(line);
      app.clock.advance(5 * HOUR);
      expect(await raised(app, head)).toHaveLength(1);
      await resume(line);
      app.clock.advance(28 * MINUTE);
      expect(await raised(app, head)).toHaveLength(1);
      app.clock.advance(MINUTE);
      expect(await raised(app, head)).toMatchObject([{ level: 1 }, { level: 2 }]);
      expect(await line.finish('verify')).toMatchObject({ error: { code: 'deviation-required' } });
      expect(await line.finish('verify', LATE)).toMatchObject({ ok: true });
    }));

  it('keeps its time where the office counts all that elapsed', () =>
    withApp(async (app) => {
      await changeSettings(app, { slaBasis: 'elapsed' });
      const line = await aLine(app);
      await upToStep(line, 'verify');
      const { dueAt } = await stepRun(line, 'verify');
      await hold(line);
      app.clock.advance(HOUR);
      expect(await stepRun(line, 'verify')).toMatchObject({ over: true });
      expect(await alertOnDesk(app, line)).toBe('over');
      await resume(line);
      expect(await stepRun(line, 'verify')).toMatchObject({ dueAt, over: true });
    }));

  it('stands still at the hub and on every desk where the office counts handling', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'verify');
      app.clock.advance(9 * MINUTE);
      await hold(line);
      app.clock.advance(HOUR);
      expect(await stepRun(line, 'verify')).toMatchObject({ over: false });
      expect(await alertOnDesk(app, line)).toBe('amber');
    }));

  it('keeps the working day that was promised to the visitor', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'solution');
      const { dueAt } = await stepRun(line, 'solution');
      const { helpdesk, visitId } = line;
      await helpdesk.must('visit:hold', { visitId, reason: 'Menunggu data pusat' });
      app.clock.set('2026-11-24T09:00:00+08:00');
      await app.hub.jobs.run();
      await helpdesk.must('counter:open', { counterId: 'loket-uji-2' });
      await helpdesk.must('visit:resume', { visitId });
      expect(await stepRun(line, 'solution')).toMatchObject({
        dueAt,
        startedAt: expect.any(Number) as number,
      });
    }));
});

describe('a visitor who was passed to another counter', () => {
  it('waits again, and the coordinator is told when that wait is long', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'solution');
      app.clock.advance(HOUR);
      const target = { ...aRouting(line.visitId), reason: 'Topik petugas lain' };
      await line.helpdesk.must('visit:transfer', target);
      app.clock.advance(30 * MINUTE);
      expect(await raised(app, line.lead)).toEqual([]);
      app.clock.advance(1);
      expect(await raised(app, line.lead)).toMatchObject([
        { kind: 'long-wait', level: 1, stepNo: numberOf('solution') },
      ]);
    }));
});

describe('a step that the procedure gives to the visitor, though an officer writes it down', () => {
  it('is on record when it runs over, is nobody’s to explain and is told to nobody (finding 4)', () =>
    withApp(async (app) => {
      const { pos } = app.hub.context.office();
      const steps = pos.steps.map((step) =>
        step.moment === 'question'
          ? { ...step, actor: 'visitor' as const, standard: { kind: 'minutes' as const, n: 5 } }
          : step,
      );
      await aNewVersion(app, { effectiveFrom: '2026-11-01', steps });
      await app.hub.context.reloadOffice();
      const line = await aLine(app);
      await upToStep(line, 'question');
      app.clock.advance(3 * HOUR);
      expect(await raised(app, line.lead)).toEqual([]);
      expect(await line.finish('question')).toMatchObject({ ok: true });
      expect((await detail(line)).deviations).toMatchObject([
        { stepNo: numberOf('question'), kind: 'time', responsible: 'visitor' },
      ]);
    }));
});

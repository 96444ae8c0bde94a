import { describe, expect, it } from 'vitest';
import {
  isOfficersStep,
  STEP_MOMENTS,
  type PosProfile,
  type PosStep,
  type StepMoment,
} from '../../../shared/domain/pos.ts';
import { aRegistration, aStranger, aVerification, LATE } from '../../support/builders.ts';
import { MINUTE } from '../../support/fake-clock.ts';
import { aLine, upToStep, type Line } from '../../support/line.ts';
import { aNewVersion } from '../../support/office-data.ts';
import { detail, numberOf, stepRun } from '../../support/procedure.ts';
import { withApp, type App } from '../../support/with-app.ts';

const TOMORROW = '2026-11-24';

async function tomorrow(app: App): Promise<void> {
  app.clock.set(`${TOMORROW}T09:00:00+08:00`);
  await app.hub.jobs.run();
}

const register = async ({ kiosk }: Line): Promise<string> =>
  (await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }))).visitId;

const versionOf = async ({ lead }: Line, visitId: string): Promise<number> =>
  (await lead.must('visit:detail', { visitId })).visit.posVersion;

const inMinutes = ({ steps }: PosProfile, n: number): PosStep[] =>
  steps.map((step) => ({ ...step, standard: { kind: 'minutes', n } }));

describe('a new version of the procedure (H-10)', () => {
  it('is in force from its day on, not a moment sooner', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const { pos } = app.hub.context.office();
      await aNewVersion(app, { effectiveFrom: TOMORROW, steps: inMinutes(pos, 3) });
      await app.restart();
      app.clock.set('2026-11-23T23:59:59+08:00');
      await app.hub.jobs.run();
      expect(app.hub.context.office().pos.version).toBe(2);
      app.clock.advance(1_000);
      await app.hub.jobs.run();
      expect(app.hub.context.office().pos.version).toBe(3);
      expect(await app.hub.context.db.selectFrom('visit').select(['id', 'posVersion']).execute()).toEqual([
        { id: line.visitId, posVersion: 2 },
      ]);
    }));

  it('is told to the desks with the versions that visits still run under', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const { pos } = app.hub.context.office();
      await aNewVersion(app, { effectiveFrom: TOMORROW, steps: inMinutes(pos, 3) });
      await tomorrow(app);
      const sync = await line.lead.must('desk:sync', { lastSeq: null });
      const snapshot = sync.kind === 'snapshot' ? sync.snapshot : undefined;
      expect(snapshot?.pos.version).toBe(3);
      expect(snapshot?.procedures.map(({ version }) => version)).toEqual([3, 2]);
    }));

  it('changes no standard of a visit that began before it, also not of the steps still to come', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'verify');
      const { pos } = app.hub.context.office();
      await aNewVersion(app, { effectiveFrom: TOMORROW, steps: inMinutes(pos, 3) });
      const before = await stepRun(line, 'verify');
      await tomorrow(app);
      expect(await stepRun(line, 'verify')).toMatchObject({ dueAt: before.dueAt, amberAt: before.amberAt });
      await line.finish('verify', LATE);
      const now = app.clock.now();
      expect(await stepRun(line, 'route')).toMatchObject({ startedAt: now, dueAt: now + 10 * MINUTE });
      await line.finish('route');
      expect((await detail(line)).visit.posVersion).toBe(2);

      const next = await register(line);
      expect(await versionOf(line, next)).toBe(3);
      await line.front.must('visit:call-next', {});
      const { steps } = await line.front.must('visit:start', { visitId: next });
      expect(steps.at(-1)).toMatchObject({ no: numberOf('verify'), dueAt: now + 3 * MINUTE });
    }));

  it('changes no moment and no number of a visit that began before it', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'verify');
      const { pos } = app.hub.context.office();
      const shorter = pos.steps
        .filter(({ moment }) => moment !== 'route' && moment !== 'question')
        .map((step, index) => ({ ...step, no: index + 1 }));
      const next = await aNewVersion(app, { effectiveFrom: TOMORROW, steps: shorter });
      await tomorrow(app);
      const later = await register(line);
      for (const moment of ['verify', 'route'] as const) await line.finish(moment, LATE);
      await line.helpdesk.must('counter:open', { counterId: 'loket-uji-2' });
      await line.helpdesk.must('visit:call-next', {});
      await line.helpdesk.must('visit:start', { visitId: line.visitId });
      expect(await line.finish('solution')).toMatchObject({ error: { code: 'question-required' } });
      for (const moment of ['question', 'solution'] as const) await line.finish(moment);
      expect((await detail(line)).steps.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6]);

      await line.front.must('visit:call-next', {});
      await line.front.must('visit:start', { visitId: later });
      const verified = await line.front.must('visit:verify', aVerification(later));
      expect(verified.steps.map(({ no }) => no)).toEqual([
        numberOf('register', next),
        numberOf('verify', next),
      ]);
    }));

  it('cannot be taken away once a visit ran under it, and no visit is judged by another one', () =>
    withApp(async (app) => {
      await aLine(app);
      const { db, office } = app.hub.context;
      await aNewVersion(app, { effectiveFrom: '2026-11-01' });
      const remove = db.deleteFrom('posVersion').where('version', '=', 2).execute();
      await expect(remove).rejects.toThrow('FOREIGN KEY');
      expect(() => office().posVersion('kaltara-helpdesk', 9)).toThrow('kaltara-helpdesk v9');
    }));
});

/** A procedure with these moments only, among steps that nobody times, numbered with gaps. */
function stepsOf({ steps }: PosProfile, moments: readonly StepMoment[]): PosStep[] {
  return steps
    .filter(({ moment }) => moments.some((one) => one === moment))
    .flatMap((step) => [
      { ...step, no: step.no * 10 },
      { ...step, no: step.no * 10 + 5, moment: 'unobserved', actor: 'security' },
    ]);
}

const without = (...left: readonly StepMoment[]): StepMoment[] =>
  STEP_MOMENTS.filter((moment) => !left.includes(moment));

describe('whatever steps a procedure has', () => {
  it.each([
    [STEP_MOMENTS],
    ...STEP_MOMENTS.map((moment) => [without(moment)] as const),
    [without('route', 'question')],
    [without('register', 'survey')],
    [['solution']],
    [[]],
  ] as const)('a visit runs through those of them that are timed, and no others: %j', (moments) =>
    withApp(async (app) => {
      const { pos } = app.hub.context.office();
      const steps = stepsOf(pos, moments);
      const version = await aNewVersion(app, { effectiveFrom: '2026-11-01', steps });
      await app.hub.context.reloadOffice();
      const line = await aLine(app);
      await upToStep(line, 'survey');
      app.clock.advance(20 * MINUTE);
      await app.hub.jobs.run();
      const after = await detail(line);
      expect(after.visit).toMatchObject({ state: 'closed', posVersion: version.version, step: null });
      expect(after.steps.map(({ no }) => no)).toEqual(moments.map((moment) => numberOf(moment, version)));
      for (const run of after.steps) {
        const step = steps.find(({ no }) => no === run.no);
        expect(run.startedAt).not.toBeNull();
        expect(run.finishedAt).not.toBeNull();
        // no step without an owner, and none of the visitor's with one
        expect(run.officerName !== null).toBe(step !== undefined && isOfficersStep(step));
      }
    }),
  );
});

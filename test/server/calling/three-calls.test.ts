import { describe, expect, it } from 'vitest';
import { aRouting } from '../../support/builders.ts';
import { MINUTE, SECOND } from '../../support/fake-clock.ts';
import {
  aFrontOffice,
  aHelpdesk,
  aWaiting,
  begin,
  callAll,
  hallOf,
  refusedUnchanged,
  rowOf,
  toHelpdesk,
  trailOf,
  withSettings,
} from '../../support/hall.ts';
import { passOver } from '../../support/line.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp } from '../../support/with-app.ts';

describe('A number is called three times with thirty seconds between the calls, then passed over', () => {
  it('is called a second and a third time, each only once the thirty seconds are over', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const { desk } = await aFrontOffice(app);
      await desk.must('visit:call-next', {});
      for (const call of [2, 3]) {
        app.clock.advance(29 * SECOND);
        const early = await desk.send('visit:recall', { visitId });
        expect(early).toEqual({ ok: false, error: { code: 'call-too-soon', details: { seconds: 1 } } });
        app.clock.advance(SECOND);
        expect((await desk.must('visit:recall', { visitId })).visit.calls).toBe(call);
      }
      app.clock.advance(30 * SECOND);
      await refusedUnchanged(app, () => desk.send('visit:recall', { visitId }), 'calls-used-up');
    }));

  it('is not passed over before the third call, nor before thirty seconds after it', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const { desk, id } = await aFrontOffice(app);
      await desk.must('visit:call-next', {});
      for (const calls of [1, 2]) {
        app.clock.advance(30 * SECOND);
        expect(await desk.send('visit:no-show', { visitId })).toEqual({
          ok: false,
          error: { code: 'calls-left', details: { calls, max: 3 } },
        });
        await desk.must('visit:recall', { visitId });
      }
      app.clock.advance(29_999);
      await refusedUnchanged(app, () => desk.send('visit:no-show', { visitId }), 'call-too-soon');
      app.clock.advance(1);
      await desk.must('visit:no-show', { visitId });
      expect(await rowOf(app, visitId)).toMatchObject({
        state: 'skipped',
        skippedAt: app.clock.now(),
        skippedBy: id,
        counterId: null,
        officerId: null,
      });
    }));

  it('is called once more only where recall is pressed many times at once', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const { desk } = await aFrontOffice(app);
      await desk.must('visit:call-next', {});
      app.clock.advance(30 * SECOND);
      const replies = await Promise.all(
        Array.from({ length: 6 }, () => desk.send('visit:recall', { visitId })),
      );
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    }));

  it('follows other numbers of calls and seconds where the office sets them', () =>
    withApp(async (app) => {
      await withSettings(app, { maxCalls: 2, secondsBetweenCalls: 10 });
      const visitId = await aWaiting(app);
      const { desk } = await aFrontOffice(app);
      await desk.must('visit:call-next', {});
      app.clock.advance(10 * SECOND);
      await desk.must('visit:recall', { visitId });
      app.clock.advance(10 * SECOND);
      expect(await desk.refused('visit:recall', { visitId })).toBe('calls-used-up');
      await desk.must('visit:no-show', { visitId });
    }));

  it('keeps its place when a call is taken back, and its calls count anew', () =>
    withApp(async (app) => {
      const visits = await hallOf(app, 3);
      const visitId = visits['A-001'] ?? '';
      const { desk } = await aFrontOffice(app);
      await desk.must('visit:call-next', {});
      app.clock.advance(30 * SECOND);
      await desk.must('visit:recall', { visitId });
      await desk.must('visit:release', { visitId });
      const again = await desk.must('visit:call-next', {});
      expect(again.visit).toMatchObject({ ticket: 'A-001', calls: 1 });
    }));

  it('says in the trail who called, how often, and who passed it over', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const { desk, id } = await aFrontOffice(app);
      await desk.must('visit:call-next', {});
      await passOver(app, desk, visitId);
      const trail = (await trailOf(app, visitId)).slice(1);
      expect(trail.map(({ type }) => type)).toEqual([
        'visit.called',
        'visit.recalled',
        'visit.recalled',
        'visit.skipped',
      ]);
      expect(new Set(trail.map(({ actor }) => actor))).toEqual(new Set([id]));
    }));
});

describe('A wrong "Tidak Hadir" is taken back within a minute', () => {
  it('is in the hand of its officer again, called as often as before', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const { desk, id, counterId } = await aFrontOffice(app);
      await desk.must('visit:call-next', {});
      await passOver(app, desk, visitId);
      app.clock.advance(59 * SECOND);
      const again = await desk.must('visit:undo-no-show', { visitId });
      expect(again?.visit).toMatchObject({
        state: 'called-front-office',
        officerId: id,
        counterId,
        calls: 3,
        skippedAt: null,
        skippedBy: null,
      });
      await desk.must('visit:start', { visitId });
    }));

  it('is refused once the minute is over', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const { desk } = await aFrontOffice(app);
      await desk.must('visit:call-next', {});
      await passOver(app, desk, visitId);
      app.clock.advance(MINUTE);
      await refusedUnchanged(app, () => desk.send('visit:undo-no-show', { visitId }), 'undo-too-late');
    }));

  it('goes back to its old place where the officer has another in hand by now', () =>
    withApp(async (app) => {
      const visits = await hallOf(app, 3);
      const visitId = visits['A-001'] ?? '';
      const { desk } = await aFrontOffice(app);
      await desk.must('visit:call-next', {});
      await passOver(app, desk, visitId);
      const second = await desk.must('visit:call-next', {});
      expect(await desk.must('visit:undo-no-show', { visitId })).toBeNull();
      expect(await rowOf(app, visitId)).toMatchObject({
        state: 'waiting-front-office',
        officerId: null,
        calls: 0,
        returnCounterId: null,
      });
      await desk.must('visit:cancel', { visitId: second.visit.id, reason: 'Selesai' });
      expect(await callAll(desk)).toEqual(['A-001', 'A-003']);
    }));

  it.each(['on a break', 'at no counter', 'at another counter'] as const)(
    'goes back to its old place where its officer is %s',
    (where) =>
      withApp(async (app) => {
        const visitId = await aWaiting(app);
        const { desk } = await aFrontOffice(app);
        await desk.must('visit:call-next', {});
        await passOver(app, desk, visitId);
        if (where === 'on a break') await desk.must('counter:pause', { reason: 'Istirahat' });
        else await desk.must('counter:close', {});
        if (where === 'at another counter') await desk.must('counter:open', { counterId: 'loket-1' });
        expect(await desk.must('visit:undo-no-show', { visitId })).toBeNull();
        expect((await rowOf(app, visitId)).state).toBe('waiting-front-office');
      }),
  );

  it('is for who passed it over and for a coordinator, and for nobody else', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const one = await aFrontOffice(app);
      const other = await aFrontOffice(app, 2);
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      await one.desk.must('visit:call-next', {});
      await passOver(app, one.desk, visitId);
      const undo = () => other.desk.send('visit:undo-no-show', { visitId });
      await refusedUnchanged(app, undo, 'visit-not-yours');
      // it is the officer's again, not the coordinator's
      expect(await lead.must('visit:undo-no-show', { visitId })).toBeNull();
      expect(await rowOf(app, visitId)).toMatchObject({ state: 'called-front-office', officerId: one.id });
    }));

  it('is done once where it is pressed twice, and never leaves two numbers in one hand', () =>
    withApp(async (app) => {
      await hallOf(app, 2);
      const { desk, id } = await aFrontOffice(app);
      const { visit } = await desk.must('visit:call-next', {});
      await passOver(app, desk, visit.id);
      const replies = await Promise.all([
        desk.send('visit:undo-no-show', { visitId: visit.id }),
        desk.send('visit:call-next', {}),
        desk.send('visit:undo-no-show', { visitId: visit.id }),
        desk.send('visit:call-next', {}),
      ]);
      expect(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code))).toEqual([
        'ok',
        'officer-busy',
        'visit-state',
        'officer-busy',
      ]);
      const { db } = app.hub.context;
      const held = await db.selectFrom('visit').select('ticket').where('officerId', '=', id).execute();
      expect(held).toHaveLength(1);
    }));

  it('leaves a step that was put aside to go on where it was', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const one = await aFrontOffice(app);
      const other = await aFrontOffice(app, 2);
      await begin(one.desk);
      const target = aRouting(visitId, { counterId: other.counterId });
      await one.desk.must('visit:transfer', { ...target, reason: 'Antrean panjang' });
      await other.desk.must('visit:call-next', {});
      await passOver(app, other.desk, visitId);
      await other.desk.must('visit:undo-no-show', { visitId });
      const { visit } = await other.desk.must('visit:start', { visitId });
      expect(visit).toMatchObject({ state: 'verifying', officerId: other.id });
    }));
});

describe('At the helpdesk a number is called by the same rule', () => {
  it('is passed over after three calls and waits for its visitor there', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const front = await aFrontOffice(app);
      const helpdesk = await aHelpdesk(app);
      await toHelpdesk(front.desk);
      await helpdesk.desk.must('visit:call-next', {});
      expect(await helpdesk.desk.refused('visit:no-show', { visitId })).toBe('calls-left');
      await passOver(app, helpdesk.desk, visitId);
      expect(await rowOf(app, visitId)).toMatchObject({ state: 'skipped', stage: 'helpdesk' });
    }));
});

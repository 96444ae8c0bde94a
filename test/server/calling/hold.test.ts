import { describe, expect, it } from 'vitest';
import { aQuestion, anAnswer, aRouting, aVerification, LATE } from '../../support/builders.ts';
import { HOUR, MINUTE } from '../../support/fake-clock.ts';
import {
  aFrontOffice,
  aHelpdesk,
  aServed,
  aWaiting,
  begin,
  hallOf,
  refusedUnchanged,
  rowOf,
  toHelpdesk,
  trailOf,
} from '../../support/hall.ts';
import { anOfficer, aSession } from '../../support/staff.ts';
import { withApp } from '../../support/with-app.ts';

const reason = 'Mengambil berkas di mobil';

describe('A visit on hold stays its officer’s, who may call others', () => {
  it('is not in hand, and goes on where it was when it is resumed', () =>
    withApp(async (app) => {
      const { front, helpdesk, visitId } = await aServed(app);
      const { desk, id, counterId } = helpdesk;
      await desk.must('visit:record-question', aQuestion(visitId));
      await desk.must('visit:hold', { visitId, reason });
      expect(await rowOf(app, visitId)).toMatchObject({
        state: 'on-hold',
        resumesAs: 'serving',
        officerId: id,
        counterId: null,
      });
      await hallOf(app, 1);
      await toHelpdesk(front.desk);
      const second = await begin(desk);
      await desk.must('visit:record-question', aQuestion(second));
      await desk.must('visit:finish', anAnswer(second));
      const resumed = await desk.must('visit:resume', { visitId });
      expect(resumed.visit).toMatchObject({ state: 'serving', officerId: id, counterId, resumesAs: null });
      await desk.must('visit:finish', anAnswer(visitId));
    }));

  it.each(['verifying', 'routing'] as const)('goes back to %s at the front office', (state) =>
    withApp(async (app) => {
      await aWaiting(app);
      const { desk } = await aFrontOffice(app);
      const visitId = await begin(desk);
      if (state === 'routing') await desk.must('visit:verify', aVerification(visitId));
      await desk.must('visit:hold', { visitId, reason });
      const { visit } = await desk.must('visit:resume', { visitId });
      expect(visit).toMatchObject({ state, stage: 'front-office' });
      if (state === 'verifying') await desk.must('visit:verify', aVerification(visitId));
      await desk.must('visit:route', aRouting(visitId));
    }),
  );

  it('puts its step aside: the ten minutes wait for the visitor to come back', () =>
    withApp(async (app) => {
      await aWaiting(app);
      const { desk } = await aFrontOffice(app);
      const visitId = await begin(desk);
      app.clock.advance(7 * MINUTE);
      await desk.must('visit:hold', { visitId, reason });
      app.clock.advance(45 * MINUTE);
      await desk.must('visit:resume', { visitId });
      app.clock.advance(3 * MINUTE);
      const { steps, deviations } = await desk.must('visit:verify', aVerification(visitId));
      expect(steps.find(({ no }) => no === 2)).toMatchObject({ over: false, pausedMs: 45 * MINUTE });
      expect(deviations).toEqual([]);
    }));

  it('that had run over is explained when the step is finished, by who had it', () =>
    withApp(async (app) => {
      await aWaiting(app);
      const { desk } = await aFrontOffice(app);
      const visitId = await begin(desk);
      app.clock.advance(11 * MINUTE);
      await desk.must('visit:hold', { visitId, reason });
      app.clock.advance(HOUR);
      await desk.must('visit:resume', { visitId });
      expect(await desk.refused('visit:verify', aVerification(visitId))).toBe('deviation-required');
      await desk.must('visit:verify', aVerification(visitId, { deviation: LATE }));
    }));

  it('carries over night, and is resumed the next morning', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      const { desk, counterId } = helpdesk;
      await desk.must('visit:hold', { visitId, reason });
      app.clock.advance(24 * HOUR);
      await app.hub.jobs.run();
      expect((await rowOf(app, visitId)).state).toBe('on-hold');
      const sync = await desk.must('desk:sync', { lastSeq: null });
      const board = sync.kind === 'snapshot' ? sync.snapshot.visits : [];
      expect(board.map(({ id }) => id)).toEqual([visitId]);
      await desk.must('counter:open', { counterId });
      await desk.must('visit:resume', { visitId });
    }));

  it('carried over night and passed on stays good that day, through a restart, and ends the day after', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      (await anOfficer(app, 'koordinator', ['coordinator'])).close();
      await helpdesk.desk.must('visit:hold', { visitId, reason });
      app.clock.advance(24 * HOUR);
      await app.hub.jobs.run();
      const to = aRouting(visitId, { deviation: LATE });
      await helpdesk.desk.must('visit:transfer', { ...to, reason: 'Petugas lain' });
      await app.restart();
      expect((await rowOf(app, visitId)).state).toBe('waiting-helpdesk');
      const lead = await app.connect(await aSession(app, 'koordinator'));
      const sync = await lead.must('desk:sync', { lastSeq: null });
      expect(sync.kind === 'snapshot' && sync.snapshot.visits.map(({ id }) => id)).toEqual([visitId]);
      app.clock.advance(24 * HOUR);
      await app.hub.jobs.run();
      expect(await rowOf(app, visitId)).toMatchObject({ state: 'expired' });
    }));

  it('is one of several an officer may have on hold', () =>
    withApp(async (app) => {
      await hallOf(app, 3);
      const { desk, id } = await aFrontOffice(app);
      const ids = [];
      for (let n = 0; n < 3; n += 1) {
        const visitId = await begin(desk);
        await desk.must('visit:hold', { visitId, reason });
        ids.push(visitId);
      }
      await desk.must('visit:resume', { visitId: ids[1] ?? '' });
      const rows = await Promise.all(ids.map((visitId) => rowOf(app, visitId)));
      expect(rows.map(({ state }) => state)).toEqual(['on-hold', 'verifying', 'on-hold']);
      expect(new Set(rows.map(({ officerId }) => officerId))).toEqual(new Set([id]));
    }));

  it('says so in the trail, with the reason noted', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      await helpdesk.desk.must('visit:hold', { visitId, reason });
      const resumed = await helpdesk.desk.must('visit:resume', { visitId });
      const trail = (await trailOf(app, visitId)).slice(-2);
      expect(trail).toMatchObject([
        { type: 'visit.held', actor: helpdesk.id, data: { state: 'on-hold', stage: 'helpdesk' } },
        { type: 'visit.resumed', actor: helpdesk.id, data: { state: 'serving' } },
      ]);
      expect(resumed.notes.map(({ text }) => text)).toEqual([`Ditahan: ${reason}`]);
    }));
});

describe('Putting on hold is refused', () => {
  it('for a number that was only called, that waits, or that another has', () =>
    withApp(async (app) => {
      const visits = await hallOf(app, 2);
      const one = await aFrontOffice(app, 1);
      const two = await aFrontOffice(app, 2);
      const hold = (desk: typeof one.desk, ticket: string) => () =>
        desk.send('visit:hold', { visitId: visits[ticket] ?? '', reason });
      await one.desk.must('visit:call-next', {});
      await refusedUnchanged(app, hold(one.desk, 'A-001'), 'visit-state');
      await refusedUnchanged(app, hold(one.desk, 'A-002'), 'visit-not-yours');
      await one.desk.must('visit:start', { visitId: visits['A-001'] ?? '' });
      await refusedUnchanged(app, hold(two.desk, 'A-001'), 'visit-not-yours');
    }));
});

describe('Resuming is refused', () => {
  it('with another number in hand, on a break, without a counter, and to anybody else', () =>
    withApp(async (app) => {
      await hallOf(app, 2);
      const { desk } = await aFrontOffice(app, 1);
      const two = await aFrontOffice(app, 2);
      const visitId = await begin(desk);
      await desk.must('visit:hold', { visitId, reason });
      const resume = () => desk.send('visit:resume', { visitId });
      await refusedUnchanged(app, () => two.desk.send('visit:resume', { visitId }), 'visit-not-yours');
      const { visit } = await desk.must('visit:call-next', {});
      await refusedUnchanged(app, resume, 'officer-busy');
      await desk.must('visit:release', { visitId: visit.id });
      await desk.must('counter:pause', { reason: 'Istirahat' });
      await refusedUnchanged(app, resume, 'counter-paused');
      await desk.must('counter:close', {});
      await refusedUnchanged(app, resume, 'counter-not-open');
      expect((await rowOf(app, visitId)).state).toBe('on-hold');
    }));

  it('at a counter of the other stage, and taken up at one of its own', () =>
    withApp(async (app) => {
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      const both = await anOfficer(app, 'rika', ['front-office', 'helpdesk']);
      await both.must('counter:open', { counterId: 'loket-1' });
      const visitId = await aWaiting(app);
      await begin(both);
      await both.must('visit:hold', { visitId, reason });
      await both.must('counter:open', { counterId: 'loket-3' });
      await refusedUnchanged(app, () => both.send('visit:resume', { visitId }), 'counter-other-stage');
      await lead.must('office:set-stages', { stages: 'one' });
      await both.must('visit:resume', { visitId });
      expect(await rowOf(app, visitId)).toMatchObject({ state: 'verifying', counterId: 'loket-3' });
    }));

  it('the second time of two at once, and for what is not on hold', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      const resume = () => helpdesk.desk.send('visit:resume', { visitId });
      await refusedUnchanged(app, resume, 'visit-state');
      await helpdesk.desk.must('visit:hold', { visitId, reason });
      const replies = await Promise.all([resume(), resume()]);
      expect(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code))).toEqual(['ok', 'visit-state']);
    }));
});

describe('A visit on hold can end', () => {
  it('by its officer or a coordinator cancelling it, and by nobody else', () =>
    withApp(async (app) => {
      await hallOf(app, 2);
      const { desk } = await aFrontOffice(app, 1);
      const two = await aFrontOffice(app, 2);
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      const ids = [];
      for (let n = 0; n < 2; n += 1) {
        const visitId = await begin(desk);
        await desk.must('visit:hold', { visitId, reason });
        ids.push(visitId);
      }
      const [first = '', second = ''] = ids;
      const cancel = (visitId: string) => ({ visitId, reason: 'Pengunjung pulang' });
      const foreign = () => two.desk.send('visit:cancel', cancel(first));
      await refusedUnchanged(app, foreign, 'visit-not-yours');
      await desk.must('visit:cancel', cancel(first));
      await lead.must('visit:cancel', cancel(second));
      for (const visitId of ids) expect((await rowOf(app, visitId)).state).toBe('cancelled');
    }));

  it('without blame for the time it was put aside, with it for what ran over before', () =>
    withApp(async (app) => {
      await hallOf(app, 2);
      const { desk, id } = await aFrontOffice(app);
      const inTime = await begin(desk);
      await desk.must('visit:hold', { visitId: inTime, reason });
      const second = await begin(desk);
      app.clock.advance(11 * MINUTE);
      await desk.must('visit:hold', { visitId: second, reason });
      app.clock.advance(HOUR);
      for (const visitId of [inTime, second])
        await desk.must('visit:cancel', { visitId, reason: 'Pengunjung pulang' });
      const rows = await app.hub.context.db.selectFrom('deviation').selectAll().execute();
      const explanation = 'Dibatalkan: Pengunjung pulang';
      expect(rows).toMatchObject([
        { visitId: second, stepNo: 2, kind: 'time', responsible: id, explanation },
      ]);
    }));

  it('by being passed on, and its ID number is not shown while it is put aside', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      const other = await aHelpdesk(app, 12);
      await helpdesk.desk.must('visit:hold', { visitId, reason });
      const reveal = () => helpdesk.desk.send('visit:reveal-id', { visitId });
      await refusedUnchanged(app, reveal, 'visit-not-yours');
      const to = { ...aRouting(visitId, { officerId: other.id }), reason: 'Petugas lain' };
      await helpdesk.desk.must('visit:transfer', to);
      await begin(other.desk);
      expect((await rowOf(app, visitId)).state).toBe('serving');
    }));
});

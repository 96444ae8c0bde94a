import { describe, expect, it } from 'vitest';
import { aRegistration, aStranger } from '../../support/builders.ts';
import { HOUR, MINUTE } from '../../support/fake-clock.ts';
import {
  aFrontOffice,
  aHelpdesk,
  callAll,
  hallOf,
  refusedUnchanged,
  rowOf,
  toHelpdesk,
  trailOf,
  withSettings,
} from '../../support/hall.ts';
import { passOver } from '../../support/line.ts';
import { anOfficer, type Placed } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';

/** The counter calls the next number in vain. @returns the visit's id */
async function skipNext(app: App, { desk }: Placed): Promise<string> {
  const { visit } = await desk.must('visit:call-next', {});
  await passOver(app, desk, visit.id);
  return visit.id;
}

/** Calls the next number and is done with it at once. @returns its ticket */
async function callOne({ desk }: Placed): Promise<string> {
  const { visit } = await desk.must('visit:call-next', {});
  await desk.must('visit:cancel', { visitId: visit.id, reason: 'Selesai dipanggil' });
  return visit.ticket;
}

describe('A visitor who was passed over and reports back is called after the next three numbers of that counter (5.1)', () => {
  it('A4 was passed over and A6 to A9 wait: A6, A7, A8, A4, A9', () =>
    withApp(async (app) => {
      await hallOf(app, 9);
      const counter = await aFrontOffice(app);
      for (let n = 1; n <= 3; n += 1) await callOne(counter);
      const visitId = await skipNext(app, counter);
      await callOne(counter);
      await counter.desk.must('visit:report-back', { visitId });
      expect(await callAll(counter.desk)).toEqual(['A-006', 'A-007', 'A-008', 'A-004', 'A-009']);
    }));

  it('A4 was passed over and only A6 waits: A6, A4', () =>
    withApp(async (app) => {
      await hallOf(app, 6);
      const counter = await aFrontOffice(app);
      for (let n = 1; n <= 3; n += 1) await callOne(counter);
      const visitId = await skipNext(app, counter);
      await callOne(counter);
      await counter.desk.must('visit:report-back', { visitId });
      expect(await callAll(counter.desk)).toEqual(['A-006', 'A-004']);
    }));

  it('counts numbers that come later as well, and calling one of them again is not another number', () =>
    withApp(async (app) => {
      await hallOf(app, 2);
      const counter = await aFrontOffice(app);
      const visitId = await skipNext(app, counter);
      await counter.desk.must('visit:report-back', { visitId });
      const { visit } = await counter.desk.must('visit:call-next', {});
      await passOver(app, counter.desk, visit.id);
      await hallOf(app, 4);
      expect(await callAll(counter.desk)).toEqual(['A-003', 'A-004', 'A-001', 'A-005', 'A-006']);
    }));

  it('keeps that place whatever is noted, released or called by other counters', () =>
    withApp(async (app) => {
      const visits = await hallOf(app, 8);
      const counter = await aFrontOffice(app);
      const other = await aFrontOffice(app, 2);
      const visitId = await skipNext(app, counter);
      await counter.desk.must('visit:report-back', { visitId });
      await counter.desk.must('visit:note', { visitId: visits['A-004'] ?? '', text: 'Menunggu di luar' });
      for (let n = 0; n < 3; n += 1) await callOne(other);
      expect(await callAll(counter.desk)).toEqual(['A-005', 'A-006', 'A-007', 'A-001', 'A-008']);
    }));

  it('is not passed by a fourth vulnerable visitor, who comes before the others', () =>
    withApp(async (app) => {
      const visits = await hallOf(app, 7);
      const counter = await aFrontOffice(app);
      const visitId = await skipNext(app, counter);
      for (const ticket of ['A-002', 'A-003', 'A-004', 'A-005'])
        await counter.desk.must('visit:set-priority', { visitId: visits[ticket] ?? '', group: 'elderly' });
      await counter.desk.must('visit:report-back', { visitId });
      expect(await callAll(counter.desk)).toEqual([
        ...['A-002', 'A-003', 'A-004'],
        'A-001',
        ...['A-005', 'A-006', 'A-007'],
      ]);
    }));

  it('is called after as many as the office says', () =>
    withApp(async (app) => {
      await withSettings(app, { recallOffset: 1 });
      await hallOf(app, 3);
      const counter = await aFrontOffice(app);
      const visitId = await skipNext(app, counter);
      await counter.desk.must('visit:report-back', { visitId });
      expect(await callAll(counter.desk)).toEqual(['A-002', 'A-001', 'A-003']);
    }));

  it('waits at the helpdesk for three numbers of the counter that called, not of the others', () =>
    withApp(async (app) => {
      await hallOf(app, 7);
      const front = await aFrontOffice(app);
      const one = await aHelpdesk(app, 11, ['consultation']);
      const two = await aHelpdesk(app, 12, ['helpdesk']);
      await toHelpdesk(front.desk);
      const visitId = await skipNext(app, one);
      for (let n = 0; n < 3; n += 1) await toHelpdesk(front.desk, { serviceId: 'helpdesk' });
      for (let n = 0; n < 3; n += 1) await toHelpdesk(front.desk);
      await one.desk.must('visit:report-back', { visitId });
      expect(await callAll(two.desk)).toEqual(['A-002', 'A-003', 'A-004']);
      expect(await callAll(one.desk)).toEqual(['A-005', 'A-006', 'A-007', 'A-001']);
    }));

  it('is seen last by another counter that serves the same, so that nobody waits for one that is slow', () =>
    withApp(async (app) => {
      await hallOf(app, 3);
      const counter = await aFrontOffice(app);
      const other = await aFrontOffice(app, 2);
      const visitId = await skipNext(app, counter);
      await counter.desk.must('visit:report-back', { visitId });
      expect(await callAll(other.desk)).toEqual(['A-002', 'A-003', 'A-001']);
    }));

  it('does not starve where the counter calls no more: called after the long wait, before who came later', () =>
    withApp(async (app) => {
      await hallOf(app, 2);
      const counter = await aFrontOffice(app);
      const other = await aFrontOffice(app, 2);
      const visitId = await skipNext(app, counter);
      await counter.desk.must('visit:report-back', { visitId });
      await counter.desk.must('counter:pause', { reason: 'Istirahat' });
      app.clock.advance(20 * MINUTE + 1);
      await hallOf(app, 1);
      expect(await callAll(other.desk)).toEqual(['A-001', 'A-002', 'A-003']);
    }));

  it('has their priority back at the helpdesk', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      await kiosk.must('visit:register', aRegistration({ visitor: aStranger(), priority: 'elderly' }));
      await hallOf(app, 1);
      const front = await aFrontOffice(app);
      const helpdesk = await aHelpdesk(app);
      const visitId = await skipNext(app, front);
      app.clock.advance(MINUTE);
      await front.desk.must('visit:report-back', { visitId });
      expect([await toHelpdesk(front.desk), await toHelpdesk(front.desk)]).toEqual(['A-002', 'A-001']);
      expect(await callAll(helpdesk.desk)).toEqual(['A-001', 'A-002']);
    }));

  it('may be noted by any officer, once, and is on the trail', () =>
    withApp(async (app) => {
      await hallOf(app, 2);
      const counter = await aFrontOffice(app);
      const visitId = await skipNext(app, counter);
      const head = await anOfficer(app, 'kepala', ['head']);
      await head.must('visit:report-back', { visitId });
      await refusedUnchanged(app, () => head.send('visit:report-back', { visitId }), 'visit-state');
      expect(await rowOf(app, visitId)).toMatchObject({
        state: 'waiting-front-office',
        returnCounterId: counter.counterId,
        returnAfterCall: 4,
        calls: 0,
        skippedAt: null,
      });
      const last = (await trailOf(app, visitId)).at(-1);
      expect(last).toMatchObject({ type: 'visit.reported-back', actor: 'kepala' });
    }));

  it('who reports back just as the number is called back is in the queue once', () =>
    withApp(async (app) => {
      await hallOf(app, 1);
      const counter = await aFrontOffice(app);
      const visitId = await skipNext(app, counter);
      const replies = await Promise.all([
        counter.desk.send('visit:report-back', { visitId }),
        counter.desk.send('visit:undo-no-show', { visitId }),
      ]);
      expect(replies.map(({ ok }) => ok)).toEqual([true, false]);
      expect(await callAll(counter.desk)).toEqual(['A-001']);
    }));

  it('begins anew the next day: yesterday’s numbers of that counter do not count', () =>
    withApp(async (app) => {
      await hallOf(app, 4);
      const counter = await aFrontOffice(app);
      await callAll(counter.desk);
      app.clock.advance(24 * HOUR);
      await app.hub.jobs.run();
      await hallOf(app, 5);
      await counter.desk.must('counter:open', { counterId: counter.counterId });
      const visitId = await skipNext(app, counter);
      await counter.desk.must('visit:report-back', { visitId });
      expect((await rowOf(app, visitId)).returnAfterCall).toBe(4);
      expect(await callAll(counter.desk)).toEqual(['A-002', 'A-003', 'A-004', 'A-001', 'A-005']);
    }));
});

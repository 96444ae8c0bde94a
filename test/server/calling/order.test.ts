import { describe, expect, it } from 'vitest';
import { aRegistration, aStranger } from '../../support/builders.ts';
import { MINUTE, SECOND } from '../../support/fake-clock.ts';
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
import { anOfficer } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';

/** Vulnerable visitors arrive, a second apart. */
function elderly(app: App, count: number): Promise<Record<string, string>> {
  return hallOf(app, count, { priority: 'elderly' });
}

describe('Compensation, vulnerable groups, appointments whose time has come, then regular in order of arrival (5.7)', () => {
  it('calls by rank, within a rank by arrival, at the front office and at the helpdesk', () =>
    withApp(async (app) => {
      const regular = await hallOf(app, 2);
      await elderly(app, 2);
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      const visitId = regular['A-002'] ?? '';
      await lead.must('visit:set-compensation', { visitId, reason: 'Layanan ulang SK 12' });
      const front = await aFrontOffice(app);
      const helpdesk = await aHelpdesk(app);
      const order = [];
      for (let n = 0; n < 4; n += 1) order.push(await toHelpdesk(front.desk));
      expect(order).toEqual(['A-002', 'A-003', 'A-004', 'A-001']);
      expect(await callAll(helpdesk.desk)).toEqual(order);
    }));

  it('tells desks and the TV the same order', () =>
    withApp(async (app) => {
      await hallOf(app, 2);
      await elderly(app, 1);
      await aFrontOffice(app);
      const tv = await app.device('tv');
      const { next } = await tv.must('tv:sync', {});
      expect(Object.values(next).find((tickets) => tickets.length > 0)).toEqual(['A-003', 'A-001', 'A-002']);
    }));
});

describe('At most two priority calls in a row while a regular visitor waits over twenty minutes', () => {
  it('lets the regular one in after two, again and again', () =>
    withApp(async (app) => {
      await hallOf(app, 3);
      app.clock.advance(20 * MINUTE);
      await elderly(app, 6);
      app.clock.advance(SECOND);
      const counter = await aFrontOffice(app);
      expect(await callAll(counter.desk)).toEqual([
        ...['A-004', 'A-005', 'A-001'],
        ...['A-006', 'A-007', 'A-002'],
        ...['A-008', 'A-009', 'A-003'],
      ]);
    }));

  it('does not hold while nobody waits so long', () =>
    withApp(async (app) => {
      await hallOf(app, 1);
      await elderly(app, 4);
      const counter = await aFrontOffice(app);
      expect(await callAll(counter.desk)).toEqual(['A-002', 'A-003', 'A-004', 'A-005', 'A-001']);
    }));

  it('counts the calls made before the wait was long', () =>
    withApp(async (app) => {
      await hallOf(app, 1);
      await elderly(app, 4);
      const counter = await aFrontOffice(app);
      const one = await counter.desk.must('visit:call-next', {});
      await counter.desk.must('visit:cancel', { visitId: one.visit.id, reason: 'Selesai' });
      const two = await counter.desk.must('visit:call-next', {});
      app.clock.advance(21 * MINUTE);
      await counter.desk.must('visit:cancel', { visitId: two.visit.id, reason: 'Selesai' });
      expect(await callAll(counter.desk)).toEqual(['A-001', 'A-004', 'A-005']);
    }));

  it('counts each counter for itself', () =>
    withApp(async (app) => {
      await hallOf(app, 1);
      app.clock.advance(21 * MINUTE);
      await elderly(app, 4);
      const one = await aFrontOffice(app, 1);
      const two = await aFrontOffice(app, 2);
      const first = await one.desk.must('visit:call-next', {});
      const second = await two.desk.must('visit:call-next', {});
      await one.desk.must('visit:cancel', { visitId: first.visit.id, reason: 'Selesai' });
      // one priority call each: neither of them owes the regular visitor a turn yet
      const third = await one.desk.must('visit:call-next', {});
      expect([first, second, third].map(({ visit }) => visit.ticket)).toEqual(['A-002', 'A-003', 'A-004']);
    }));

  it('follows another cap and another wait where the office sets them', () =>
    withApp(async (app) => {
      await withSettings(app, { priorityCap: 1, longWaitMinutes: 5 });
      await hallOf(app, 2);
      app.clock.advance(5 * MINUTE);
      await elderly(app, 2);
      app.clock.advance(SECOND);
      const counter = await aFrontOffice(app);
      expect(await callAll(counter.desk)).toEqual(['A-003', 'A-001', 'A-004', 'A-002']);
    }));

  it('goes on counting through a restart', () =>
    withApp(async (app) => {
      await hallOf(app, 1);
      app.clock.advance(21 * MINUTE);
      await elderly(app, 3);
      const counter = await aFrontOffice(app);
      for (let n = 0; n < 2; n += 1) {
        const { visit } = await counter.desk.must('visit:call-next', {});
        await counter.desk.must('visit:cancel', { visitId: visit.id, reason: 'Selesai' });
      }
      await app.restart();
      const { calendar } = app.hub.context.office();
      const row = await app.hub.context.db.selectFrom('counterTally').selectAll().executeTakeFirst();
      expect(row).toMatchObject({ called: 2, day: calendar.day(app.clock.now()) });
      expect(JSON.parse(row?.streaks ?? '')).toEqual({ 2: 0, 3: 2, 4: 2 });
    }));
});

describe('Compensation re-service is set by a coordinator, with its reason (Z-04)', () => {
  it('goes before everybody, stays so whatever priority is noted, and is on the trail', () =>
    withApp(async (app) => {
      await elderly(app, 2);
      const visitId = Object.values(await hallOf(app, 1))[0] ?? '';
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      await lead.must('visit:set-compensation', { visitId, reason: 'Layanan ulang SK 12' });
      await lead.must('visit:set-priority', { visitId, group: null });
      expect((await rowOf(app, visitId)).rank).toBe(1);
      const { notes } = await lead.must('visit:detail', { visitId });
      expect(notes.map(({ text }) => text)).toEqual(['Kompensasi layanan ulang: Layanan ulang SK 12']);
      const trail = await trailOf(app, visitId);
      expect(trail).toContainEqual(
        expect.objectContaining({ type: 'visit.compensation-set', actor: 'koordinator' }),
      );
      const counter = await aFrontOffice(app);
      expect(await callAll(counter.desk)).toEqual(['A-003', 'A-001', 'A-002']);
    }));

  it('is refused to officers, and for a visit that ended', () =>
    withApp(async (app) => {
      const visitId = Object.values(await hallOf(app, 1))[0] ?? '';
      const counter = await aFrontOffice(app);
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      const input = { visitId, reason: 'Layanan ulang' };
      await refusedUnchanged(app, () => counter.desk.send('visit:set-compensation', input), 'not-allowed');
      await lead.must('visit:cancel', { visitId, reason: 'Pulang' });
      await refusedUnchanged(app, () => lead.send('visit:set-compensation', input), 'visit-state');
    }));
});

describe('A chosen number is called out of its turn, with a reason', () => {
  it('is in hand at once, the reason noted, the trail says it was chosen', () =>
    withApp(async (app) => {
      const visits = await hallOf(app, 3);
      const visitId = visits['A-003'] ?? '';
      const { desk, id } = await aFrontOffice(app);
      const called = await desk.must('visit:call-chosen', { visitId, reason: 'Mengejar kapal' });
      expect(called.visit).toMatchObject({ state: 'called-front-office', officerId: id, calls: 1 });
      expect(called.notes.map(({ text }) => text)).toEqual(['Dipanggil di luar urutan: Mengejar kapal']);
      expect((await trailOf(app, visitId)).at(-1)).toMatchObject({
        type: 'visit.called',
        actor: id,
        data: { chosen: true },
      });
      await desk.must('visit:cancel', { visitId, reason: 'Selesai' });
      expect(await callAll(desk)).toEqual(['A-001', 'A-002']);
    }));

  it('says nothing about fairness: it neither uses up the turn of who waits long nor gives one', () =>
    withApp(async (app) => {
      await hallOf(app, 1);
      app.clock.advance(21 * MINUTE);
      const vulnerable = await elderly(app, 4);
      const { desk } = await aFrontOffice(app);
      const visitId = vulnerable['A-005'] ?? '';
      await desk.must('visit:call-chosen', { visitId, reason: 'Mengejar kapal' });
      await desk.must('visit:cancel', { visitId, reason: 'Selesai' });
      expect(await callAll(desk)).toEqual(['A-002', 'A-003', 'A-001', 'A-004']);
    }));

  it('may be one that waits for another counter or officer at that stage', () =>
    withApp(async (app) => {
      const [visitId = ''] = Object.values(await hallOf(app, 1));
      const front = await aFrontOffice(app);
      const one = await aHelpdesk(app, 11, ['consultation']);
      const two = await aHelpdesk(app, 12, ['helpdesk']);
      await toHelpdesk(front.desk, { officerId: one.id });
      expect(await two.desk.refused('visit:call-next', {})).toBe('queue-empty');
      await two.desk.must('visit:call-chosen', { visitId, reason: 'Petugas berhalangan' });
    }));

  it('is refused for another stage, for who is not waiting, with one in hand, and on a break', () =>
    withApp(async (app) => {
      const visits = await hallOf(app, 3);
      const front = await aFrontOffice(app);
      const helpdesk = await aHelpdesk(app);
      const choose = (desk: typeof front.desk, ticket: string) => () =>
        desk.send('visit:call-chosen', { visitId: visits[ticket] ?? '', reason: 'Mengejar kapal' });
      await refusedUnchanged(app, choose(helpdesk.desk, 'A-001'), 'counter-other-stage');
      await front.desk.must('visit:call-next', {});
      await refusedUnchanged(app, choose(front.desk, 'A-002'), 'officer-busy');
      const other = await aFrontOffice(app, 2);
      await refusedUnchanged(app, choose(other.desk, 'A-001'), 'visit-state');
      await other.desk.must('counter:pause', { reason: 'Istirahat' });
      await refusedUnchanged(app, choose(other.desk, 'A-002'), 'counter-paused');
      await other.desk.must('counter:close', {});
      await refusedUnchanged(app, choose(other.desk, 'A-002'), 'counter-not-open');
    }));

  it('goes to one of two who choose it at the same moment', () =>
    withApp(async (app) => {
      const visits = await hallOf(app, 1);
      const counters = [await aFrontOffice(app, 1), await aFrontOffice(app, 2)];
      const input = { visitId: visits['A-001'] ?? '', reason: 'Mengejar kapal' };
      const replies = await Promise.all(counters.map(({ desk }) => desk.send('visit:call-chosen', input)));
      const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.error.code));
      expect(codes.sort()).toEqual(['ok', 'visit-state']);
    }));
});

describe('Numbers taken at the same instant', () => {
  it('are called in the order they were registered', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      for (let n = 0; n < 3; n += 1)
        await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      const counter = await aFrontOffice(app);
      expect(await callAll(counter.desk)).toEqual(['A-001', 'A-002', 'A-003']);
    }));

  it('have that order on the ticket, and whenever one asks for it again', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      for (let n = 0; n < 3; n += 1) {
        const registration = aRegistration({ visitor: aStranger() });
        expect((await kiosk.must('visit:register', registration)).waitingAhead).toBe(n);
      }
      for (const [n, ticket] of ['A-001', 'A-002', 'A-003'].entries())
        expect(await kiosk.must('ticket:status', { ticket })).toMatchObject({ ahead: n });
    }));
});

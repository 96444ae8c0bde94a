import { describe, expect, it } from 'vitest';
import { heldVisits } from '../../db/repositories/visits.ts';
import { aRegistration, aStranger, aVerification } from '../support/builders.ts';
import { SECOND } from '../support/fake-clock.ts';
import { aFrontOffice, callAll, hallOf, toHelpdesk } from '../support/hall.ts';
import { anOfficer, aPlacedOfficer, aSession, type Placed } from '../support/staff.ts';
import { withApp, type App } from '../support/with-app.ts';

function frontOffices(app: App, count: number): Promise<Placed[]> {
  return Promise.all(Array.from({ length: count }, (_, n) => aFrontOffice(app, n + 1)));
}

describe('many counters calling at once', () => {
  it('never get the same number, and leave nobody out', () =>
    withApp(async (app) => {
      const tickets = Object.keys(await hallOf(app, 30));
      const counters = await frontOffices(app, 12);
      const called: string[] = [];
      for (let round = 0; round < 3; round += 1) {
        const replies = await Promise.all(
          counters.map(async ({ desk }) => ({ desk, reply: await desk.send('visit:call-next', {}) })),
        );
        const got = replies.flatMap(({ desk, reply }) => (reply.ok ? [{ ...reply.value.visit, desk }] : []));
        called.push(...got.map(({ ticket }) => ticket));
        const empty = replies.flatMap(({ reply }) => (reply.ok ? [] : [reply.error.code]));
        expect(new Set(empty)).toEqual(new Set(round < 2 ? [] : ['queue-empty']));
        await Promise.all(
          got.map(({ id, desk }) => desk.must('visit:cancel', { visitId: id, reason: 'Uji coba' })),
        );
      }
      expect(called.sort()).toEqual(tickets.sort());
    }));

  it('hold one number each, also where an officer presses ten times or from two desks', () =>
    withApp(async (app) => {
      await hallOf(app, 25);
      const counter = await aFrontOffice(app);
      const second = await app.connect(await aSession(app, counter.id));
      const replies = await Promise.all(
        Array.from({ length: 20 }, (_, n) => (n % 2 ? counter.desk : second).send('visit:call-next', {})),
      );
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
      const refused = replies.flatMap((reply) => (reply.ok ? [] : [reply.error]));
      expect(new Set(refused.map(({ code, details }) => `${code} ${String(details?.ticket)}`))).toEqual(
        new Set(['officer-busy A-001']),
      );
      expect(await heldVisits(app.hub.context.db)).toHaveLength(1);
    }));

  it('lose a released number to one of the others only', () =>
    withApp(async (app) => {
      await hallOf(app, 1);
      const counters = await frontOffices(app, 6);
      const { visit } = (await counters[0]?.desk.must('visit:call-next', {})) ?? { visit: { id: '' } };
      await counters[0]?.desk.must('visit:release', { visitId: visit.id });
      const replies = await Promise.all(counters.map(({ desk }) => desk.send('visit:call-next', {})));
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    }));

  it('leave a visit with whoever has it, whatever the others send about it', () =>
    withApp(async (app) => {
      const visits = await hallOf(app, 1);
      const [mine, other] = await frontOffices(app, 2);
      const visitId = visits['A-001'] ?? '';
      await mine?.desk.must('visit:call-next', {});
      for (const command of ['visit:recall', 'visit:no-show', 'visit:release', 'visit:start'] as const) {
        expect(await other?.desk.refused(command, { visitId })).toBe('visit-not-yours');
      }
      expect(await other?.desk.refused('visit:verify', aVerification(visitId))).toBe('visit-not-yours');
      expect(await other?.desk.refused('visit:reveal-id', { visitId })).toBe('visit-not-yours');
      expect(await other?.desk.refused('visit:cancel', { visitId, reason: 'Bukan milik saya' })).toBe(
        'visit-not-yours',
      );
    }));
});

describe('who is called', () => {
  it('is a vulnerable visitor before the others, and each by arrival', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      for (const priority of [null, null, 'elderly', null, 'disability'] as const) {
        app.clock.advance(SECOND);
        await kiosk.must('visit:register', aRegistration({ visitor: aStranger(), priority }));
      }
      const counter = await aFrontOffice(app);
      expect(await callAll(counter.desk)).toEqual(['A-003', 'A-005', 'A-001', 'A-002', 'A-004']);
    }));

  it('moves up when an officer adds a priority, and back when it is taken away', () =>
    withApp(async (app) => {
      const visits = await hallOf(app, 3);
      const counter = await aFrontOffice(app);
      const set = (ticket: string, group: 'elderly' | null) =>
        counter.desk.must('visit:set-priority', { visitId: visits[ticket] ?? '', group });
      await set('A-003', 'elderly');
      await set('A-002', 'elderly');
      await set('A-002', null);
      expect(await callAll(counter.desk)).toEqual(['A-003', 'A-001', 'A-002']);
    }));

  it('stays the same whatever is noted on the tickets that arrived at the same instant', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const first = await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      const counter = await aFrontOffice(app);
      await counter.desk.must('visit:note', { visitId: first.visitId, text: 'Menunggu di kursi roda' });
      expect(await callAll(counter.desk)).toEqual(['A-001', 'A-002']);
    }));

  it('is at the helpdesk only who was routed to that counter, that officer or that service', () =>
    withApp(async (app) => {
      await hallOf(app, 5);
      const front = await aFrontOffice(app);
      const work = { stages: ['helpdesk'], serviceIds: ['consultation'] } as const;
      const one = await aPlacedOfficer(app, 11, work);
      const two = await aPlacedOfficer(app, 12, work);
      const three = await aPlacedOfficer(app, 13, { ...work, serviceIds: ['helpdesk'] });
      await toHelpdesk(front.desk, { counterId: two.counterId });
      await toHelpdesk(front.desk, { officerId: one.id });
      await toHelpdesk(front.desk, { serviceId: 'helpdesk', counterId: one.counterId });
      await toHelpdesk(front.desk, { serviceId: 'helpdesk' });
      await toHelpdesk(front.desk, { officerId: three.id, counterId: two.counterId });
      expect(await callAll(two.desk)).toEqual(['A-001']);
      expect(await callAll(one.desk)).toEqual(['A-002', 'A-003']);
      expect(await callAll(three.desk)).toEqual(['A-004', 'A-005']);
    }));

  it('is, for an officer with services of their own, only those (H-04)', () =>
    withApp(async (app) => {
      const visits = await hallOf(app, 2);
      const front = await aFrontOffice(app);
      await toHelpdesk(front.desk, { serviceId: 'consultation' });
      await toHelpdesk(front.desk, { serviceId: 'information' });
      const desk = await anOfficer(app, 'khusus', ['helpdesk'], ['information']);
      await desk.must('counter:open', { counterId: 'loket-3' });
      expect(Object.keys(visits)).toHaveLength(2);
      expect(await callAll(desk)).toEqual(['A-002']);
    }));

  it('is nobody for an officer without a counter, and no helpdesk number for the front office', () =>
    withApp(async (app) => {
      await hallOf(app, 1);
      const front = await aFrontOffice(app);
      const standing = await anOfficer(app, 'berdiri', ['helpdesk']);
      expect(await standing.refused('visit:call-next', {})).toBe('counter-not-open');
      await toHelpdesk(front.desk);
      expect(await front.desk.refused('visit:call-next', {})).toBe('queue-empty');
    }));
});

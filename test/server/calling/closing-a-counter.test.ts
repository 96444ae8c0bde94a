import { describe, expect, it } from 'vitest';
import {
  aFrontOffice,
  aHelpdesk,
  aServed,
  aWaiting,
  begin,
  callAll,
  hallOf,
  refusedUnchanged,
  rowOf,
  toHelpdesk,
  trailOf,
} from '../../support/hall.ts';
import { passOver } from '../../support/line.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp } from '../../support/with-app.ts';

describe('A counter closed with people waiting offers them to the others', () => {
  it('what was given to the counter or to its officer is anybody’s who serves it', () =>
    withApp(async (app) => {
      await hallOf(app, 4);
      const front = await aFrontOffice(app);
      const one = await aHelpdesk(app, 11);
      const two = await aHelpdesk(app, 12);
      await toHelpdesk(front.desk, { counterId: one.counterId });
      await toHelpdesk(front.desk, { officerId: one.id });
      await toHelpdesk(front.desk, { officerId: one.id, counterId: two.counterId });
      await toHelpdesk(front.desk, { officerId: two.id, counterId: one.counterId });
      expect(await one.desk.must('counter:close', {})).toEqual({ offered: 3, unserved: 0 });
      expect(await callAll(two.desk)).toEqual(['A-001', 'A-002', 'A-003', 'A-004']);
    }));

  it('says how many of them no open counter serves; one on a break comes back and counts', () =>
    withApp(async (app) => {
      await hallOf(app, 3);
      const front = await aFrontOffice(app);
      const one = await aHelpdesk(app, 11);
      const two = await aHelpdesk(app, 12, ['information']);
      await two.desk.must('counter:pause', { reason: 'Istirahat' });
      await toHelpdesk(front.desk, { counterId: one.counterId, serviceId: 'information' });
      await toHelpdesk(front.desk, { counterId: one.counterId, serviceId: 'complaints' });
      await toHelpdesk(front.desk, { serviceId: 'complaints' });
      expect(await one.desk.must('counter:close', {})).toEqual({ offered: 2, unserved: 1 });
    }));

  it('who reported back there waits for its numbers no longer', () =>
    withApp(async (app) => {
      await hallOf(app, 3);
      const one = await aFrontOffice(app, 1);
      const two = await aFrontOffice(app, 2);
      const { visit } = await one.desk.must('visit:call-next', {});
      await passOver(app, one.desk, visit.id);
      await one.desk.must('visit:report-back', { visitId: visit.id });
      expect(await one.desk.must('counter:close', {})).toEqual({ offered: 0, unserved: 0 });
      expect(await callAll(two.desk)).toEqual(['A-001', 'A-002', 'A-003']);
    }));

  it('at the front office the same', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const one = await aFrontOffice(app, 1);
      const two = await aFrontOffice(app, 2);
      await one.desk.must('visit:call-next', {});
      const to = { visitId, serviceId: 'consultation', topicId: null, counterId: null, deviation: null };
      await one.desk.must('visit:transfer', { ...to, officerId: two.id, reason: 'Antrean panjang' });
      expect(await one.desk.refused('visit:call-next', {})).toBe('queue-empty');
      expect(await two.desk.must('counter:close', {})).toEqual({ offered: 1, unserved: 0 });
      expect(await callAll(one.desk)).toEqual(['A-001']);
    }));

  it('keeps their places, and says so on the trail', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app, { priority: 'elderly' });
      const front = await aFrontOffice(app);
      const one = await aHelpdesk(app, 11);
      await toHelpdesk(front.desk, { counterId: one.counterId });
      const { queuedAt, rank, ticket } = await rowOf(app, visitId);
      await one.desk.must('counter:close', {});
      expect(await rowOf(app, visitId)).toMatchObject({
        ...{ queuedAt, rank, ticket },
        routedCounterId: null,
        routedOfficerId: null,
        state: 'waiting-helpdesk',
      });
      expect((await trailOf(app, visitId)).at(-1)).toMatchObject({
        type: 'visit.offered',
        actor: one.id,
        data: { counterId: one.counterId, officerId: one.id, state: 'waiting-helpdesk' },
      });
    }));

  it('leaves what its officer put aside with them', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      await helpdesk.desk.must('visit:hold', { visitId, reason: 'Mengambil berkas' });
      await helpdesk.desk.must('counter:close', {});
      expect(await rowOf(app, visitId)).toMatchObject({ state: 'on-hold', officerId: helpdesk.id });
      await helpdesk.desk.must('counter:open', { counterId: helpdesk.counterId });
      await helpdesk.desk.must('visit:resume', { visitId });
    }));

  it('is refused with a number in hand', () =>
    withApp(async (app) => {
      const { helpdesk } = await aServed(app);
      await refusedUnchanged(app, () => helpdesk.desk.send('counter:close', {}), 'counter-busy');
    }));

  it('signing out closes it in the same way', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const front = await aFrontOffice(app);
      const one = await aHelpdesk(app, 11);
      await toHelpdesk(front.desk, { officerId: one.id });
      await one.desk.must('session:sign-out', {});
      expect((await rowOf(app, visitId)).routedOfficerId).toBeNull();
    }));

  it('moving to another counter offers what waits for the old one, not what waits for the officer', () =>
    withApp(async (app) => {
      const visits = await hallOf(app, 2);
      const front = await aFrontOffice(app);
      const one = await aHelpdesk(app, 11);
      const two = await aHelpdesk(app, 12);
      await toHelpdesk(front.desk, { counterId: one.counterId });
      await toHelpdesk(front.desk, { officerId: one.id });
      await one.desk.must('counter:open', { counterId: 'loket-3' });
      expect(await rowOf(app, visits['A-002'] ?? '')).toMatchObject({ routedOfficerId: one.id });
      expect(await callAll(two.desk)).toEqual(['A-001']);
      expect(await callAll(one.desk)).toEqual(['A-002']);
    }));

  it('a ticket called at the moment its counter closes is in one place only', () =>
    withApp(async (app) => {
      await hallOf(app, 1);
      const front = await aFrontOffice(app);
      const one = await aHelpdesk(app, 11);
      const two = await aHelpdesk(app, 12);
      await toHelpdesk(front.desk, { counterId: one.counterId });
      const [taken, closed, late] = await Promise.all([
        two.desk.send('visit:call-next', {}),
        one.desk.send('counter:close', {}),
        one.desk.send('visit:call-next', {}),
      ]);
      expect(closed).toEqual({ ok: true, value: { offered: 1, unserved: 0 } });
      expect(late).toMatchObject({ error: { code: 'counter-not-open' } });
      // whoever was faster: it is called once
      const before = taken.ok ? [taken.value.visit.ticket] : [];
      expect([...before, ...(await callAll(two.desk))]).toEqual(['A-001']);
    }));
});

describe('An officer who works here no more leaves nobody stuck', () => {
  it('who sat at no counter leaves nobody waiting for them by name either', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const front = await aFrontOffice(app);
      const other = await aHelpdesk(app);
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      await anOfficer(app, 'usman', ['helpdesk']);
      await toHelpdesk(front.desk, { officerId: 'usman' });
      expect(await other.desk.refused('visit:call-next', {})).toBe('queue-empty');
      const account = { officerId: 'usman', serviceIds: [], secret: null };
      await lead.must('officer:update', { ...account, roles: ['helpdesk'], active: false });
      expect((await trailOf(app, visitId)).at(-1)).toMatchObject({ type: 'visit.offered' });
      expect(await callAll(other.desk)).toEqual(['A-001']);
    }));

  it('what waited for them is offered, and what they had in hand or put aside goes to another', () =>
    withApp(async (app) => {
      await hallOf(app, 3);
      const front = await aFrontOffice(app);
      const one = await aHelpdesk(app, 11);
      const two = await aHelpdesk(app, 12);
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      await toHelpdesk(front.desk, { officerId: one.id });
      await toHelpdesk(front.desk, { officerId: one.id });
      await toHelpdesk(front.desk, { officerId: one.id });
      const aside = await begin(one.desk);
      await one.desk.must('visit:hold', { visitId: aside, reason: 'Mengambil berkas' });
      const inHand = await begin(one.desk);
      const account = { officerId: one.id, serviceIds: [], secret: null };
      await lead.must('officer:update', { ...account, roles: ['helpdesk'], active: false });
      const { visits } = await lead.must('visit:deputise', {
        fromOfficerId: one.id,
        toOfficerId: two.id,
        visitIds: null,
        basis: 'oral',
        letterNumber: null,
        orderedBy: 'Kasubbag Umum',
        reason: 'Pindah tugas',
      });
      expect(visits).toBe(2);
      expect(await rowOf(app, inHand)).toMatchObject({ state: 'waiting-helpdesk', routedOfficerId: two.id });
      expect(await rowOf(app, aside)).toMatchObject({ state: 'on-hold', officerId: two.id });
      expect(await callAll(two.desk)).toEqual(['A-002', 'A-003']);
      await two.desk.must('visit:resume', { visitId: aside });
    }));
});

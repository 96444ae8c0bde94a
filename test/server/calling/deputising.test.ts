import { describe, expect, it } from 'vitest';
import type { Deputise } from '../../../shared/protocol/desk/deputising.ts';
import { aQuestion, anAnswer, aVerification } from '../../support/builders.ts';
import { MINUTE } from '../../support/fake-clock.ts';
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
  withSettings,
} from '../../support/hall.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { everything } from '../../support/rows.ts';
import { anOfficer, type Placed } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';

function aDeputation(from: string, to: string, changes: Partial<Deputise> = {}): Deputise {
  return {
    fromOfficerId: from,
    toOfficerId: to,
    visitIds: null,
    basis: 'letter',
    letterNumber: 'ST/123/C7.25/2026',
    orderedBy: 'Kasubbag Umum',
    reason: 'Petugas berhalangan',
    ...changes,
  };
}

interface Work {
  readonly lead: HubClient;
  readonly from: Placed;
  readonly to: Placed;
  readonly front: Placed;
  readonly inHand: string;
  readonly aside: string;
  readonly waiting: string;
}

/** An officer with one visit in hand, one put aside and one that waits for them by name. */
async function atWork(app: App): Promise<Work> {
  const visits = await hallOf(app, 3);
  const front = await aFrontOffice(app);
  const from = await aHelpdesk(app, 11);
  const to = await aHelpdesk(app, 12);
  const lead = await anOfficer(app, 'koordinator', ['coordinator']);
  for (let n = 0; n < 3; n += 1) await toHelpdesk(front.desk, { officerId: from.id });
  const aside = await begin(from.desk);
  await from.desk.must('visit:hold', { visitId: aside, reason: 'Mengambil berkas' });
  const inHand = await begin(from.desk);
  return { lead, from, to, front, inHand, aside, waiting: visits['A-003'] ?? '' };
}

describe('Peringatan 1 (H-07): whoever cannot attend passes their visits to another officer', () => {
  it('all of them: what is in hand, put aside and waiting, in one go', () =>
    withApp(async (app) => {
      const { lead, from, to, inHand, aside, waiting } = await atWork(app);
      const before = await rowOf(app, inHand);
      expect(await lead.must('visit:deputise', aDeputation(from.id, to.id))).toEqual({ visits: 3 });
      expect(await rowOf(app, inHand)).toMatchObject({
        state: 'waiting-helpdesk',
        resumesAs: 'serving',
        queuedAt: before.queuedAt,
        rank: before.rank,
        ticket: before.ticket,
        counterId: null,
        officerId: null,
        routedOfficerId: to.id,
        calls: 0,
      });
      expect(await rowOf(app, aside)).toMatchObject({ state: 'on-hold', officerId: to.id });
      expect(await rowOf(app, waiting)).toMatchObject({ state: 'waiting-helpdesk', routedOfficerId: to.id });
      expect(await from.desk.refused('visit:call-next', {})).toBe('queue-empty');
      expect(await callAll(to.desk)).toEqual(['A-002', 'A-003']);
      await to.desk.must('visit:resume', { visitId: aside });
    }));

  it('only those that are named', () =>
    withApp(async (app) => {
      const { lead, from, to, inHand, aside, waiting } = await atWork(app);
      const some = aDeputation(from.id, to.id, { visitIds: [waiting, waiting, aside] });
      expect(await lead.must('visit:deputise', some)).toEqual({ visits: 2 });
      expect(await rowOf(app, inHand)).toMatchObject({ state: 'serving', officerId: from.id });
    }));

  it('both officers, the basis, the letter and who ordered it stay on record', () =>
    withApp(async (app) => {
      const { lead, from, to, inHand } = await atWork(app);
      await lead.must('visit:deputise', aDeputation(from.id, to.id, { letterNumber: ' ST/123 ' }));
      expect((await trailOf(app, inHand)).at(-1)).toMatchObject({
        type: 'visit.deputised',
        actor: 'koordinator',
        data: { from: from.id, to: to.id, basis: 'letter', state: 'waiting-helpdesk' },
      });
      const { deputations } = await lead.must('visit:detail', { visitId: inHand });
      expect(deputations).toEqual([
        {
          from: 'Petugas petugas-11',
          to: 'Petugas petugas-12',
          basis: 'letter',
          letterNumber: 'ST/123',
          orderedBy: 'Kasubbag Umum',
          reason: 'Petugas berhalangan',
          at: app.clock.now(),
        },
      ]);
    }));

  it('by word of mouth without a number, which is not kept where one was typed', () =>
    withApp(async (app) => {
      const { lead, from, to, inHand } = await atWork(app);
      await lead.must('visit:deputise', aDeputation(from.id, to.id, { basis: 'oral' }));
      const { deputations } = await lead.must('visit:detail', { visitId: inHand });
      expect(deputations).toMatchObject([{ basis: 'oral', letterNumber: null }]);
    }));

  it('nobody changes or deletes it', () =>
    withApp(async (app) => {
      const { lead, from, to } = await atWork(app);
      await lead.must('visit:deputise', aDeputation(from.id, to.id));
      const { db } = app.hub.context;
      await expect(db.deleteFrom('deputation').execute()).rejects.toThrow('never deleted');
      await expect(db.updateTable('deputation').set({ basis: 'oral' }).execute()).rejects.toThrow(
        'never changed',
      );
    }));

  it('the deputy goes on where the work stopped, with the clock stopped in between', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const one = await aFrontOffice(app, 1);
      const two = await aFrontOffice(app, 2);
      await begin(one.desk);
      app.clock.advance(6 * MINUTE);
      await one.desk.must('visit:deputise', aDeputation(one.id, two.id));
      app.clock.advance(30 * MINUTE);
      await begin(two.desk);
      app.clock.advance(4 * MINUTE);
      const { steps, deviations } = await two.desk.must('visit:verify', aVerification(visitId));
      expect(steps.find(({ no }) => no === 2)).toMatchObject({
        over: false,
        officerName: 'Petugas petugas-2',
        pausedMs: 30 * MINUTE,
      });
      expect(deviations).toEqual([]);
    }));

  it('what had run over goes on record with who had it, not with the deputy', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const one = await aFrontOffice(app, 1);
      const two = await aFrontOffice(app, 2);
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      await begin(one.desk);
      app.clock.advance(11 * MINUTE);
      await lead.must('visit:deputise', aDeputation(one.id, two.id));
      await begin(two.desk);
      const { deviations } = await two.desk.must('visit:verify', aVerification(visitId));
      expect(deviations).toMatchObject([{ kind: 'time', responsible: 'Petugas petugas-1', mine: false }]);
    }));

  it.each(['on a break', 'at home', 'gone for good'] as const)('also where the officer is %s', (where) =>
    withApp(async (app) => {
      const { lead, from, to, inHand, aside } = await atWork(app);
      if (where !== 'gone for good') {
        await from.desk.must('visit:record-question', aQuestion(inHand));
        await from.desk.must('visit:finish', anAnswer(inHand));
      }
      if (where === 'on a break') await from.desk.must('counter:pause', { reason: 'Istirahat' });
      if (where === 'at home') await from.desk.must('session:sign-out', {});
      if (where === 'gone for good') {
        const account = { officerId: from.id, serviceIds: [], secret: null, roles: ['helpdesk' as const] };
        await lead.must('officer:update', { ...account, active: false });
      }
      await lead.must('visit:deputise', aDeputation(from.id, to.id));
      expect((await rowOf(app, aside)).officerId).toBe(to.id);
      await to.desk.must('visit:resume', { visitId: aside });
    }),
  );

  it('at the front office, and where one officer does all', () =>
    withApp(async (app) => {
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      await aWaiting(app);
      const one = await aFrontOffice(app, 1);
      const two = await aHelpdesk(app, 12);
      const visitId = await begin(one.desk);
      const deputise = () => lead.send('visit:deputise', aDeputation(one.id, two.id));
      await refusedUnchanged(app, deputise, 'officer-unknown');
      await lead.must('office:set-stages', { stages: 'one' });
      await lead.must('visit:deputise', aDeputation(one.id, two.id));
      await begin(two.desk);
      expect(await rowOf(app, visitId)).toMatchObject({ state: 'verifying', officerId: two.id });
    }));

  it('who reported back at the first officer’s counter does not wait for its numbers', () =>
    withApp(async (app) => {
      const { lead, from, to, waiting } = await atWork(app);
      await app.hub.context.db
        .updateTable('visit')
        .set({ returnCounterId: from.counterId, returnAfterCall: 9, returnSince: app.clock.now() })
        .where('id', '=', waiting)
        .execute();
      await lead.must('visit:deputise', aDeputation(from.id, to.id, { visitIds: [waiting] }));
      expect(await rowOf(app, waiting)).toMatchObject({ returnCounterId: null, returnAfterCall: null });
    }));

  it('of an officer with nothing open passes nothing', () =>
    withApp(async (app) => {
      const one = await aFrontOffice(app, 1);
      const two = await aFrontOffice(app, 2);
      expect(await one.desk.must('visit:deputise', aDeputation(one.id, two.id))).toEqual({ visits: 0 });
    }));
});

describe('Deputising is refused', () => {
  it('without a letter where the office takes only letters (Kepri)', () =>
    withApp(async (app) => {
      await withSettings(app, { deputising: 'letter-only' });
      const { lead, from, to } = await atWork(app);
      const oral = () => lead.send('visit:deputise', aDeputation(from.id, to.id, { basis: 'oral' }));
      await refusedUnchanged(app, oral, 'letter-required');
      await lead.must('visit:deputise', aDeputation(from.id, to.id));
    }));

  it.each([null, '', '   '])('with a letter that has no number: %o', (letterNumber) =>
    withApp(async (app) => {
      const { lead, from, to } = await atWork(app);
      const bare = () => lead.send('visit:deputise', aDeputation(from.id, to.id, { letterNumber }));
      await refusedUnchanged(app, bare, 'letter-number-required');
    }),
  );

  it('to the same officer, to nobody, to who works here no more, and to who does not serve that stage', () =>
    withApp(async (app) => {
      const { lead, from, front } = await atWork(app);
      await anOfficer(app, 'pergi', ['helpdesk']);
      const gone = { officerId: 'pergi', roles: ['helpdesk' as const], serviceIds: [], secret: null };
      await lead.must('officer:update', { ...gone, active: false });
      const to = (id: string) => () => lead.send('visit:deputise', aDeputation(from.id, id));
      await refusedUnchanged(app, to(from.id), 'same-officer');
      for (const id of ['tidak-ada', 'pergi', front.id, 'koordinator'])
        await refusedUnchanged(app, to(id), 'officer-unknown');
      const unknown = () => lead.send('visit:deputise', aDeputation('tidak-ada', from.id));
      await refusedUnchanged(app, unknown, 'officer-unknown');
    }));

  it('as a whole where one of the visits is not that officer’s', () =>
    withApp(async (app) => {
      const { lead, from, to, front, inHand } = await atWork(app);
      const [foreign = ''] = Object.values(await hallOf(app, 1));
      await front.desk.must('visit:call-next', {});
      const both = aDeputation(from.id, to.id, { visitIds: [inHand, foreign] });
      await refusedUnchanged(app, () => lead.send('visit:deputise', both), 'visit-not-yours');
    }));

  it('to other officers, also to Kasubbag Umum and Kepala; the officer themselves may', () =>
    withApp(async (app) => {
      const { from, to } = await atWork(app);
      const supervisors = await anOfficer(app, 'kasubbag', ['subdivision-head', 'head']);
      for (const desk of [to.desk, supervisors]) {
        const send = () => desk.send('visit:deputise', aDeputation(from.id, to.id));
        await refusedUnchanged(app, send, 'visit-not-yours');
      }
      expect(await from.desk.must('visit:deputise', aDeputation(from.id, to.id))).toEqual({ visits: 3 });
    }));

  it('for what was passed on already: two orders at once pass each visit once', () =>
    withApp(async (app) => {
      const { lead, from, to, inHand, aside, waiting } = await atWork(app);
      const third = await aHelpdesk(app, 13);
      const visitIds = [inHand, aside, waiting];
      const replies = await Promise.all([
        lead.send('visit:deputise', aDeputation(from.id, to.id, { visitIds })),
        lead.send('visit:deputise', aDeputation(from.id, third.id, { visitIds })),
      ]);
      expect(replies.map(({ ok }) => ok)).toEqual([true, false]);
      const { deputation = '[]' } = await everything(app.hub.context.db);
      expect(JSON.parse(deputation)).toHaveLength(3);
    }));

  it('does not take a visit out of a hand that finished it at the same moment', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      const other = await aHelpdesk(app, 12);
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      await helpdesk.desk.must('visit:record-question', aQuestion(visitId));
      const [finished, passed] = await Promise.all([
        helpdesk.desk.send('visit:finish', anAnswer(visitId)),
        lead.send('visit:deputise', aDeputation(helpdesk.id, other.id)),
      ]);
      const { state } = await rowOf(app, visitId);
      expect(state).toBe(finished.ok ? 'survey' : 'waiting-helpdesk');
      expect(passed).toEqual({ ok: true, value: { visits: finished.ok ? 0 : 1 } });
    }));
});

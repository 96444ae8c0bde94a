import { describe, expect, it } from 'vitest';
import type { TransferVisit } from '../../../shared/protocol/desk/visits.ts';
import type { TvEvent } from '../../../shared/protocol/tv.ts';
import { aQuestion, anAnswer, aVerification, LATE } from '../../support/builders.ts';
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
} from '../../support/hall.ts';
import { passOver } from '../../support/line.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp } from '../../support/with-app.ts';

function aTransfer(visitId: string, changes: Partial<TransferVisit> = {}): TransferVisit {
  return {
    visitId,
    serviceId: 'consultation',
    topicId: null,
    counterId: null,
    officerId: null,
    reason: 'Topik petugas lain',
    deviation: null,
    ...changes,
  };
}

describe('A transferred visit keeps its number, its rank and the waiting already done', () => {
  it('goes to another officer at the helpdesk before who came after it', () =>
    withApp(async (app) => {
      const { front, helpdesk, visitId } = await aServed(app, { priority: 'elderly' });
      const before = await rowOf(app, visitId);
      const other = await aHelpdesk(app, 12);
      await hallOf(app, 1, { priority: 'elderly' });
      await toHelpdesk(front.desk, { officerId: other.id });
      app.clock.advance(5 * MINUTE);
      await helpdesk.desk.must('visit:transfer', aTransfer(visitId, { officerId: other.id }));
      const { ticket, number, day, code, rank, priority, queuedAt, registeredAt } = before;
      expect(await rowOf(app, visitId)).toMatchObject({
        ...{ ticket, number, day, code, rank, priority, queuedAt, registeredAt },
        state: 'waiting-helpdesk',
        routedOfficerId: other.id,
        routedCounterId: null,
        counterId: null,
        officerId: null,
        calls: 0,
      });
      expect(await callAll(other.desk)).toEqual(['A-001', 'A-002']);
    }));

  it('to another service is called by whoever serves that', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      const other = await aHelpdesk(app, 12, ['information']);
      const to = { serviceId: 'information', topicId: null };
      await helpdesk.desk.must('visit:transfer', aTransfer(visitId, to));
      const { visit } = await other.desk.must('visit:call-next', {});
      expect(visit).toMatchObject({ id: visitId, ticket: 'A-001', serviceId: 'information' });
    }));

  it('from the front office stays there and goes on where it was, at the other counter', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const one = await aFrontOffice(app, 1);
      const two = await aFrontOffice(app, 2);
      await begin(one.desk);
      await one.desk.must('visit:verify', aVerification(visitId));
      await one.desk.must('visit:transfer', aTransfer(visitId, { counterId: two.counterId }));
      expect(await rowOf(app, visitId)).toMatchObject({
        state: 'waiting-front-office',
        resumesAs: 'routing',
      });
      expect(await one.desk.refused('visit:call-next', {})).toBe('queue-empty');
      await two.desk.must('visit:call-next', {});
      const { visit } = await two.desk.must('visit:start', { visitId });
      expect(visit).toMatchObject({ state: 'routing', officerId: two.id, resumesAs: null });
    }));

  it('before it was begun is called again from its beginning', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const one = await aFrontOffice(app, 1);
      const two = await aFrontOffice(app, 2);
      await one.desk.must('visit:call-next', {});
      await one.desk.must('visit:transfer', aTransfer(visitId, { officerId: two.id }));
      await begin(two.desk);
      expect((await rowOf(app, visitId)).state).toBe('verifying');
    }));

  it('who had reported back waits at the other counter by rank and arrival, not for the first one’s numbers', () =>
    withApp(async (app) => {
      await hallOf(app, 3);
      const one = await aFrontOffice(app, 1);
      const two = await aFrontOffice(app, 2);
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      const { visit } = await one.desk.must('visit:call-next', {});
      await passOver(app, one.desk, visit.id);
      await one.desk.must('visit:report-back', { visitId: visit.id });
      await lead.must('visit:transfer', aTransfer(visit.id, { counterId: two.counterId }));
      expect(await callAll(two.desk)).toEqual(['A-001', 'A-002', 'A-003']);
    }));

  it('works the same where one officer does all', () =>
    withApp(async (app) => {
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      const visitId = await aWaiting(app);
      const one = await aFrontOffice(app, 1);
      const two = await aHelpdesk(app, 12);
      await lead.must('office:set-stages', { stages: 'one' });
      await begin(one.desk);
      await one.desk.must('visit:transfer', aTransfer(visitId, { counterId: two.counterId }));
      await begin(two.desk);
      expect(await rowOf(app, visitId)).toMatchObject({ state: 'verifying', officerId: two.id });
    }));
});

describe('The running step of a transferred visit is put aside until the next officer starts', () => {
  it('its ten minutes go on where they stopped, and the waiting in between is nobody’s', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const one = await aFrontOffice(app, 1);
      const two = await aFrontOffice(app, 2);
      await begin(one.desk);
      app.clock.advance(6 * MINUTE);
      await one.desk.must('visit:transfer', aTransfer(visitId, { counterId: two.counterId }));
      app.clock.advance(25 * MINUTE);
      await begin(two.desk);
      app.clock.advance(4 * MINUTE);
      const { steps } = await two.desk.must('visit:verify', aVerification(visitId));
      const verify = steps.find(({ no }) => no === 2);
      expect(verify).toMatchObject({ pausedMs: 25 * MINUTE, pausedAt: null, over: false });
    }));

  it('one that ran over is explained by its officer first, and the next does not answer for it again', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const one = await aFrontOffice(app, 1);
      const two = await aFrontOffice(app, 2);
      await begin(one.desk);
      app.clock.advance(10 * MINUTE + 1);
      const to = { counterId: two.counterId };
      const bare = () => one.desk.send('visit:transfer', aTransfer(visitId, to));
      await refusedUnchanged(app, bare, 'deviation-required');
      const wrongKind = { kind: 'output', explanation: 'Bukan tentang waktu' } as const;
      const other = () =>
        one.desk.send('visit:transfer', aTransfer(visitId, { ...to, deviation: wrongKind }));
      await refusedUnchanged(app, other, 'deviation-required');
      await one.desk.must('visit:transfer', aTransfer(visitId, { ...to, deviation: LATE }));
      await begin(two.desk);
      app.clock.advance(MINUTE);
      const { deviations } = await two.desk.must('visit:verify', aVerification(visitId));
      expect(deviations).toMatchObject([
        { stepNo: 2, kind: 'time', responsible: 'Petugas petugas-1', explanation: LATE.explanation },
      ]);
    }));

  it('one taken by a coordinator goes on record with its officer, who may explain it later', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const one = await aFrontOffice(app, 1);
      const two = await aFrontOffice(app, 2);
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      await begin(one.desk);
      app.clock.advance(11 * MINUTE);
      await lead.must('visit:transfer', aTransfer(visitId, { counterId: two.counterId }));
      const { deviations } = await lead.must('visit:detail', { visitId });
      expect(deviations).toMatchObject([
        {
          kind: 'time',
          explanation: 'Dialihkan koordinator: Topik petugas lain',
          responsible: 'Petugas petugas-1',
        },
      ]);
    }));

  it('one that did not run over blames nobody, whatever is sent with it', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      await helpdesk.desk.must('visit:transfer', aTransfer(visitId, { deviation: LATE }));
      const { db } = app.hub.context;
      expect(await db.selectFrom('deviation').selectAll().execute()).toEqual([]);
    }));

  it('a promise of a working day to the visitor does not move', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      const due = (await helpdesk.desk.must('visit:detail', { visitId })).visit.step?.dueAt;
      await helpdesk.desk.must('visit:transfer', aTransfer(visitId));
      app.clock.advance(90 * MINUTE);
      const { visit } = await helpdesk.desk.must('visit:call-next', {});
      const again = await helpdesk.desk.must('visit:start', { visitId: visit.id });
      expect(again.visit.step).toMatchObject({ dueAt: due, pausedAt: null });
    }));

  it('the question asked of the first officer is there for the second, who goes on with the answer', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      const other = await aHelpdesk(app, 12);
      await helpdesk.desk.must('visit:record-question', aQuestion(visitId));
      await helpdesk.desk.must('visit:transfer', aTransfer(visitId, { officerId: other.id }));
      await begin(other.desk);
      const done = await other.desk.must('visit:finish', anAnswer(visitId));
      expect(done).toMatchObject({ question: aQuestion(visitId).question, visit: { state: 'survey' } });
      expect(done.steps.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6]);
    }));
});

describe('A transfer', () => {
  it('is on the trail with where to and from whom, and its reason is noted', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      const other = await aHelpdesk(app, 12);
      const tv = await app.device('tv');
      await helpdesk.desk.must('visit:transfer', aTransfer(visitId, { officerId: other.id }));
      expect((await trailOf(app, visitId)).at(-1)).toMatchObject({
        type: 'visit.transferred',
        actor: helpdesk.id,
        data: { state: 'waiting-helpdesk', officerId: other.id, counterId: null, from: helpdesk.id },
      });
      await begin(other.desk);
      const { notes } = await other.desk.must('visit:detail', { visitId });
      expect(notes.map(({ text }) => text)).toEqual(['Dialihkan: Topik petugas lain']);
      await tv.hears<TvEvent>((event) => event.t === 'free' && event.c === helpdesk.counterId);
    }));

  it('is for who has it, and for a coordinator also while it waits', () =>
    withApp(async (app) => {
      const { front, helpdesk, visitId } = await aServed(app);
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      const head = await anOfficer(app, 'kepala', ['head']);
      for (const desk of [front.desk, head])
        await refusedUnchanged(app, () => desk.send('visit:transfer', aTransfer(visitId)), 'visit-not-yours');
      await helpdesk.desk.must('visit:transfer', aTransfer(visitId));
      const again = () => helpdesk.desk.send('visit:transfer', aTransfer(visitId));
      await refusedUnchanged(app, again, 'visit-not-yours');
      await lead.must('visit:transfer', aTransfer(visitId, { officerId: helpdesk.id }));
      expect((await rowOf(app, visitId)).routedOfficerId).toBe(helpdesk.id);
    }));

  it.each([
    ['service-unknown', { serviceId: 'lain' }],
    ['topic-unknown', { topicId: 'lain' }],
    ['counter-unknown', { counterId: 'loket-99' }],
    ['counter-unknown', { counterId: 'loket-uji-1' }],
    ['officer-unknown', { officerId: 'tidak-ada' }],
    ['officer-unknown', { officerId: 'petugas-1' }],
    ['officer-unknown', { officerId: 'pergi' }],
  ] as const)('is refused (%s) to %o', (code, to) =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      await anOfficer(app, 'pergi', ['helpdesk']);
      const gone = { officerId: 'pergi', roles: ['helpdesk' as const], serviceIds: [], secret: null };
      await lead.must('officer:update', { ...gone, active: false });
      await refusedUnchanged(app, () => helpdesk.desk.send('visit:transfer', aTransfer(visitId, to)), code);
    }),
  );

  it('is refused for a visit that is over or was passed over', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const { desk } = await aFrontOffice(app);
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      await desk.must('visit:call-next', {});
      await passOver(app, desk, visitId);
      const send = () => lead.send('visit:transfer', aTransfer(visitId));
      await refusedUnchanged(app, send, 'visit-state');
      await lead.must('visit:cancel', { visitId, reason: 'Pulang' });
      await refusedUnchanged(app, send, 'visit-state');
    }));

  it('is done once where its officer and a coordinator transfer it at the same moment', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      const [one, two] = [await aHelpdesk(app, 12), await aHelpdesk(app, 13)];
      const replies = await Promise.all([
        helpdesk.desk.send('visit:transfer', aTransfer(visitId, { officerId: one.id })),
        helpdesk.desk.send('visit:transfer', aTransfer(visitId, { officerId: one.id })),
        helpdesk.desk.send('visit:call-next', {}),
        lead.send('visit:transfer', aTransfer(visitId, { officerId: two.id })),
      ]);
      const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.error.code));
      expect(codes.slice(1)).toEqual(['visit-not-yours', 'queue-empty', 'ok']);
      const called = [...(await callAll(one.desk)), ...(await callAll(two.desk))];
      expect(called).toEqual(['A-001']);
    }));
});

import { describe, expect, it } from 'vitest';
import type { HubClient } from '../../support/hub-client.ts';
import { anAnswer, anAppointment, aQuestion, aSurvey, LATE } from '../../support/builders.ts';
import { HOUR, MINUTE } from '../../support/fake-clock.ts';
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
import { anOfficer } from '../../support/staff.ts';
import { withApp } from '../../support/with-app.ts';

const information = { serviceId: 'information', topicId: null } as const;
const complaints = { serviceId: 'complaints', topicId: null } as const;

async function solve(desk: HubClient, visitId: string, summary: string): Promise<void> {
  await desk.must('visit:record-question', aQuestion(visitId, { question: `Tentang ${summary}` }));
  await desk.must('visit:finish', anAnswer(visitId, { summary }));
}

describe('Several services are done one after the other on one number', () => {
  it('each by who serves it, with its own question and answer, and the survey once at the end', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      const other = await aHelpdesk(app, 12, ['information']);
      const before = await rowOf(app, visitId);
      await helpdesk.desk.must('visit:add-service', { visitId, ...information });
      await solve(helpdesk.desk, visitId, 'Konsultasi');
      expect(await rowOf(app, visitId)).toMatchObject({
        ticket: before.ticket,
        queuedAt: before.queuedAt,
        rank: before.rank,
        state: 'waiting-helpdesk',
        round: 2,
        ...information,
        moreServices: '[]',
        question: null,
        summary: null,
        outcome: null,
        officerId: null,
        calls: 0,
      });
      const kiosk = await app.device('kiosk');
      expect(await kiosk.refused('survey:submit', aSurvey(visitId))).toBe('survey-too-early');
      await begin(other.desk);
      await solve(other.desk, visitId, 'Informasi');
      const { served, steps, visit, summary } = await other.desk.must('visit:detail', { visitId });
      expect(visit).toMatchObject({ state: 'survey', round: 2, outcome: 'solved' });
      expect(summary).toBe('Informasi');
      expect(served).toMatchObject([
        {
          round: 1,
          serviceId: 'consultation',
          officerName: 'Petugas petugas-11',
          question: 'Tentang Konsultasi',
          summary: 'Konsultasi',
          outcome: 'solved',
        },
      ]);
      expect(steps.map(({ round, no }) => [round, no])).toEqual([
        ...[1, 2, 3, 4, 5].map((no) => [1, no]),
        ...[4, 5, 6].map((no) => [2, no]),
      ]);
      await kiosk.must('survey:submit', aSurvey(visitId));
      expect((await rowOf(app, visitId)).state).toBe('closed');
      expect(await kiosk.refused('survey:submit', aSurvey(visitId))).toBe('survey-done');
    }));

  it('in the order they were noted, without the one taken away again', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      const { desk } = helpdesk;
      for (const service of [information, complaints])
        await desk.must('visit:add-service', { visitId, ...service });
      const third = { serviceId: 'speaker', topicId: null };
      await desk.must('visit:add-service', { visitId, ...third });
      const { visit } = await desk.must('visit:remove-service', { visitId, index: 1 });
      expect(visit.moreServices).toEqual([information, third]);
      const order = [];
      for (let n = 0; n < 3; n += 1) {
        order.push((await rowOf(app, visitId)).serviceId);
        await solve(desk, visitId, `Layanan ${n}`);
        if (n < 2) await begin(desk);
      }
      expect(order).toEqual(['consultation', 'information', 'speaker']);
      expect((await rowOf(app, visitId)).state).toBe('survey');
    }));

  it('is called before who came later, by the waiting already done', () =>
    withApp(async (app) => {
      const { front, helpdesk, visitId } = await aServed(app);
      await helpdesk.desk.must('visit:add-service', { visitId, ...information });
      await hallOf(app, 2);
      await toHelpdesk(front.desk, information);
      await toHelpdesk(front.desk, information);
      app.clock.advance(10 * MINUTE);
      await solve(helpdesk.desk, visitId, 'Konsultasi');
      expect(await callAll(helpdesk.desk)).toEqual(['A-001', 'A-002', 'A-003']);
    }));

  it('may be noted at the front office while it routes', () =>
    withApp(async (app) => {
      const visitId = await aWaiting(app);
      const { desk } = await aFrontOffice(app);
      await desk.must('visit:call-next', {});
      const { visit } = await desk.must('visit:add-service', { visitId, ...information });
      expect(visit).toMatchObject({ state: 'called-front-office', moreServices: [information] });
    }));

  it('has a clock of its own for each: the second question’s working day begins with the second service', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      const { desk } = helpdesk;
      await desk.must('visit:add-service', { visitId, ...information });
      await solve(desk, visitId, 'Konsultasi');
      app.clock.advance(24 * HOUR);
      const { visit } = await desk.must('visit:call-next', {});
      const started = await desk.must('visit:start', { visitId: visit.id });
      expect(started.visit.step).toMatchObject({ round: 2, no: 4, startedAt: app.clock.now() });
      expect(new Date(started.visit.step?.dueAt ?? 0).toISOString()).toBe('2026-11-25T07:30:00.000Z');
    }));

  it('asks for the explanation of an overdue service before the next begins', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      const { desk } = helpdesk;
      await desk.must('visit:add-service', { visitId, ...information });
      await desk.must('visit:record-question', aQuestion(visitId));
      app.clock.advance(72 * HOUR);
      const finish = () => desk.send('visit:finish', anAnswer(visitId));
      await refusedUnchanged(app, finish, 'deviation-required');
      await desk.must('visit:finish', anAnswer(visitId, { deviation: LATE }));
      const rows = await app.hub.context.db.selectFrom('deviation').selectAll().execute();
      expect(rows).toMatchObject([{ round: 1, stepNo: 5, kind: 'time', responsible: helpdesk.id }]);
    }));

  it('works where one officer does all', () =>
    withApp(async (app) => {
      const lead = await anOfficer(app, 'koordinator', ['coordinator']);
      const { helpdesk, visitId } = await aServed(app);
      await lead.must('office:set-stages', { stages: 'one' });
      await helpdesk.desk.must('visit:add-service', { visitId, ...information });
      await solve(helpdesk.desk, visitId, 'Konsultasi');
      await begin(helpdesk.desk);
      await solve(helpdesk.desk, visitId, 'Informasi');
      expect((await rowOf(app, visitId)).state).toBe('survey');
    }));

  it('says each on the trail', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      const { desk } = helpdesk;
      await desk.must('visit:add-service', { visitId, ...complaints });
      await desk.must('visit:remove-service', { visitId, index: 0 });
      await desk.must('visit:add-service', { visitId, ...information });
      await solve(desk, visitId, 'Konsultasi');
      const trail = await trailOf(app, visitId);
      const said = trail.filter(({ type }) => type.startsWith('visit.service'));
      expect(said.map(({ type, data }) => [type, data.serviceId ?? data.round])).toEqual([
        ['visit.service-added', 'complaints'],
        ['visit.service-removed', 'complaints'],
        ['visit.service-added', 'information'],
        ['visit.service-finished', 1],
      ]);
    }));
});

describe('Rescheduling ends the whole visit', () => {
  it('names the services still to come in its reason', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      const { desk } = helpdesk;
      await desk.must('visit:add-service', { visitId, ...information });
      const { visit, followUp } = await desk.must('visit:reschedule', anAppointment(visitId));
      expect(visit).toMatchObject({ state: 'survey', outcome: 'rescheduled', moreServices: [] });
      const name = app.hub.context.office().serviceName('information').id;
      expect(followUp?.reason).toBe(`Menunggu data pusat (layanan berikutnya: ${name})`);
    }));
});

describe('Noting another service is refused', () => {
  it.each([
    ['service-already-listed', { serviceId: 'consultation' }],
    ['service-already-listed', information],
    ['service-unknown', { serviceId: 'lain' }],
    ['topic-unknown', { serviceId: 'helpdesk', topicId: 'lain' }],
  ] as const)('(%s) %o', (code, service) =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      const add = (one: { serviceId: string; topicId?: string | null }) =>
        helpdesk.desk.send('visit:add-service', { visitId, topicId: null, ...one });
      await add(information);
      await refusedUnchanged(app, () => add(service), code);
    }),
  );

  it('beyond five more on one number, counting those already done', () =>
    withApp(async (app) => {
      const { helpdesk, visitId } = await aServed(app);
      const { desk } = helpdesk;
      const more = ['information', 'facilities', 'cooperation', 'speaker', 'internship'];
      for (const serviceId of more)
        await desk.must('visit:add-service', { visitId, serviceId, topicId: null });
      const sixth = () => desk.send('visit:add-service', { visitId, ...complaints });
      await refusedUnchanged(app, sixth, 'too-many-services');
      await solve(desk, visitId, 'Konsultasi');
      await begin(desk);
      await refusedUnchanged(app, sixth, 'too-many-services');
    }));

  it('for a visit that is not in hand, and taking away one that is not there', () =>
    withApp(async (app) => {
      const { front, helpdesk, visitId } = await aServed(app);
      const add = (desk: HubClient) => () => desk.send('visit:add-service', { visitId, ...information });
      await refusedUnchanged(app, add(front.desk), 'visit-not-yours');
      const remove = () => helpdesk.desk.send('visit:remove-service', { visitId, index: 0 });
      await refusedUnchanged(app, remove, 'service-unknown');
      await helpdesk.desk.must('visit:hold', { visitId, reason: 'Mengambil berkas' });
      await refusedUnchanged(app, add(helpdesk.desk), 'visit-state');
    }));
});

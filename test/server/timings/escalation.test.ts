import { describe, expect, it } from 'vitest';
import type { OfficerRole } from '../../../shared/protocol/desk/accounts.ts';
import type { EscalationView } from '../../../shared/protocol/desk/escalations.ts';
import { aRegistration, aStranger, LATE } from '../../support/builders.ts';
import { HOUR, MINUTE, SECOND } from '../../support/fake-clock.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { aLine, passOver, upToStep, type Line } from '../../support/line.ts';
import { dueAnd, numberOf, stepRun } from '../../support/procedure.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';

async function shownTo(desk: HubClient): Promise<readonly EscalationView[]> {
  const sync = await desk.must('desk:sync', { lastSeq: null });
  if (sync.kind !== 'snapshot') throw new Error('not the whole picture');
  return sync.snapshot.escalations;
}

const levelsShown = async (desk: HubClient): Promise<number[]> =>
  (await shownTo(desk)).map(({ level }) => level);

/** The step runs and was due `minutes` ago. */
async function overdueBy(app: App, line: Line, minutes: number): Promise<void> {
  await upToStep(line, 'verify');
  await dueAnd(app, line, 'verify', minutes * MINUTE);
  await app.hub.jobs.run();
}

const later = async (app: App, minutes: number): Promise<void> => {
  app.clock.advance(minutes * MINUTE);
  await app.hub.jobs.run();
};

function supervision(app: App, role: OfficerRole): Promise<HubClient> {
  return anOfficer(app, `uji-${role}`, [role]);
}

describe('an overdue step (C-09)', () => {
  it('is told to the coordinator, after 30 minutes to Kasubbag Umum, after 120 to Kepala, once each', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const head = await supervision(app, 'head');
      await overdueBy(app, line, 0);
      expect(await shownTo(head)).toEqual([]);
      app.clock.advance(SECOND);
      await app.hub.jobs.run();
      const raisedAt = app.clock.now();
      expect(await shownTo(head)).toMatchObject([
        {
          visitId: line.visitId,
          ticket: 'A-001',
          round: 1,
          stepNo: numberOf('verify'),
          kind: 'overdue',
          level: 1,
          raisedAt,
          seenAt: null,
          answeredAt: null,
        },
      ]);
      await later(app, 29);
      expect(await levelsShown(head)).toEqual([1]);
      await later(app, 1);
      expect(await levelsShown(head)).toEqual([1, 2]);
      await later(app, 90);
      await later(app, 90);
      await app.restart();
      await app.hub.jobs.run();
      const again = await anOfficer(app, 'kepala-2', ['head']);
      expect(await levelsShown(again)).toEqual([1, 2, 3]);
      const events = await app.hub.context.db
        .selectFrom('event')
        .select(['actorKind', 'data'])
        .where('type', '=', 'escalation.raised')
        .execute();
      expect(events.map(({ data }) => (JSON.parse(data) as { level: number }).level)).toEqual([1, 2, 3]);
      expect(events.every(({ actorKind }) => actorKind === 'system')).toBe(true);
    }));

  it('is heard, seen and answered by its own level and those above it, by nobody else', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const desks = {
        coordinator: line.lead,
        'subdivision-head': await supervision(app, 'subdivision-head'),
        head: await supervision(app, 'head'),
        admin: await supervision(app, 'admin'),
      };
      await overdueBy(app, line, 121);
      const told = { coordinator: [1], 'subdivision-head': [1, 2], head: [1, 2, 3], admin: [1, 2, 3] };
      for (const role of ['coordinator', 'subdivision-head', 'head', 'admin'] as const) {
        expect(await levelsShown(desks[role])).toEqual(told[role]);
        const event = await desks[role].hears<{ type?: string; escalations: readonly EscalationView[] }>(
          ({ type }) => type === 'escalations',
        );
        expect(event.escalations.map(({ level }) => level)).toEqual(told[role]);
      }
      expect(await shownTo(line.front)).toEqual([]);
      expect(line.front.heard.filter((event) => 'type' in event && event.type === 'escalations')).toEqual([]);

      const [first, second, third] = await shownTo(desks.head);
      const id = (view?: EscalationView): string => view?.id ?? '';
      expect(await line.front.refused('escalation:seen', { ids: [id(first)] })).toBe('not-allowed');
      expect(await line.lead.refused('escalation:seen', { ids: [id(first), id(second)] })).toBe(
        'escalation-unknown',
      );
      const reply = { escalationId: id(third), answer: 'Ditambah petugas' };
      expect(await desks['subdivision-head'].refused('escalation:answer', reply)).toBe('escalation-unknown');
      expect((await shownTo(desks.head)).every(({ seenAt }) => seenAt === null)).toBe(true);
      await desks.admin.must('escalation:answer', reply);
    }));

  it('keeps who saw it first and who answered what, and takes one answer only', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await overdueBy(app, line, 1);
      const [raised] = await shownTo(line.lead);
      const escalationId = raised?.id ?? '';
      app.clock.advance(MINUTE);
      const seenAt = app.clock.now();
      await line.lead.must('escalation:seen', { ids: [escalationId] });
      const head = await supervision(app, 'head');
      app.clock.advance(MINUTE);
      await head.must('escalation:seen', { ids: [escalationId] });
      await head.must('escalation:answer', { escalationId, answer: '  Ditambah petugas di loket 1 ' });
      expect(await shownTo(line.lead)).toMatchObject([
        {
          seenAt,
          seenBy: 'Petugas koordinator',
          answeredAt: app.clock.now(),
          answeredBy: 'Petugas uji-head',
          answer: 'Ditambah petugas di loket 1',
        },
      ]);
      const twice = { escalationId, answer: 'Sudah selesai' };
      expect(await line.lead.refused('escalation:answer', twice)).toBe('escalation-answered');
      const events = await app.hub.context.db
        .selectFrom('event')
        .select(['type', 'actorId'])
        .where('type', 'like', 'escalation.%')
        .execute();
      expect(events).toEqual([
        { type: 'escalation.raised', actorId: 'hub' },
        { type: 'escalation.seen', actorId: 'koordinator' },
        { type: 'escalation.answered', actorId: 'uji-head' },
      ]);
    }));

  it('is not told to the next level once it is answered', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const head = await supervision(app, 'head');
      await overdueBy(app, line, 1);
      const [raised] = await shownTo(line.lead);
      await line.lead.must('escalation:answer', {
        escalationId: raised?.id ?? '',
        answer: 'Ditindaklanjuti',
      });
      await later(app, 500);
      expect(await levelsShown(head)).toEqual([1]);
    }));

  it('is told to nobody further once it is finished, and what was told stays until it is answered', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const head = await supervision(app, 'head');
      await overdueBy(app, line, 1);
      await line.finish('verify', LATE);
      await line.finish('route');
      await later(app, 20);
      expect(await levelsShown(head)).toEqual([1]);
      app.clock.set('2026-11-24T09:00:00+08:00');
      await app.hub.jobs.run();
      const [open] = await shownTo(head);
      expect(open).toMatchObject({ level: 1, stepNo: numberOf('verify') });
      await head.must('escalation:answer', { escalationId: open?.id ?? '', answer: 'Ditindaklanjuti' });
      expect(await shownTo(head)).toEqual([]);
    }));

  it('is told to a supervisor who was away, and only what is theirs', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'verify');
      const first = await line.lead.must('desk:sync', { lastSeq: null });
      const lastSeq = first.kind === 'snapshot' ? first.snapshot.seq : 0;
      await dueAnd(app, line, 'verify', 31 * MINUTE);
      await app.hub.jobs.run();
      const missed = async (desk: HubClient): Promise<number[]> => {
        const sync = await desk.must('desk:sync', { lastSeq });
        const events = sync.kind === 'events' ? sync.events : [];
        return events
          .filter((event) => event.type === 'escalations')
          .flatMap(({ escalations }) => escalations.map(({ level }) => level));
      };
      expect(await missed(line.lead)).toEqual([1]);
      expect(await missed(await supervision(app, 'subdivision-head'))).toEqual([1, 2]);
      expect(await missed(line.front)).toEqual([]);
    }));

  it('names the service it is overdue for, and each step anew', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await overdueBy(app, line, 1);
      await line.finish('verify', LATE);
      await dueAnd(app, line, 'route', 1);
      await app.hub.jobs.run();
      expect((await shownTo(line.lead)).map(({ stepNo }) => stepNo)).toEqual([
        numberOf('verify'),
        numberOf('route'),
      ]);
    }));

  it('is not told where the step is the visitor’s own (finding 4)', () =>
    withApp(async (app) => {
      const line = await aLine(app, { elapsedMs: 30 * MINUTE });
      const head = await supervision(app, 'head');
      await app.hub.jobs.run();
      await upToStep(line, 'survey');
      const { dueAt } = await stepRun(line, 'survey');
      // the window lapses in the same run that looks for what is overdue
      app.clock.set(new Date((dueAt ?? 0) + 3 * HOUR).toISOString());
      await app.hub.jobs.run();
      expect(await shownTo(head)).toEqual([]);
    }));
});

describe('a long wait', () => {
  it('is told to the coordinator once, over half an hour, and names no officer', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const subdivisionHead = await supervision(app, 'subdivision-head');
      await later(app, 30);
      expect(await shownTo(line.lead)).toEqual([]);
      app.clock.advance(1);
      await app.hub.jobs.run();
      const [alert] = await shownTo(line.lead);
      expect(alert).toMatchObject({ kind: 'long-wait', level: 1, stepNo: numberOf('verify') });
      expect(JSON.stringify(alert)).not.toMatch(/petugas-\d|Petugas/);
      await later(app, 300);
      expect(await shownTo(subdivisionHead)).toHaveLength(1);
      // the next queue is another wait
      await upToStep(line, 'route');
      await line.finish('route');
      await later(app, 31);
      expect((await shownTo(line.lead)).map(({ kind, stepNo }) => [kind, stepNo])).toEqual([
        ['long-wait', numberOf('verify')],
        ['long-wait', numberOf('question')],
      ]);
      const { deviations } = await line.lead.must('visit:detail', { visitId: line.visitId });
      expect(deviations).toEqual([]);
    }));

  it('does not begin before a visitor who missed the call reports back', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await line.front.must('visit:call-next', {});
      await passOver(app, line.front, line.visitId);
      await later(app, 60);
      expect(await shownTo(line.lead)).toEqual([]);
      await line.front.must('visit:report-back', { visitId: line.visitId });
      await later(app, 30);
      expect(await shownTo(line.lead)).toEqual([]);
      app.clock.advance(1);
      await app.hub.jobs.run();
      expect(await shownTo(line.lead)).toMatchObject([{ kind: 'long-wait' }]);
    }));

  it('is not told of who is called or served by then', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const second = await line.kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      app.clock.advance(29 * MINUTE);
      await line.front.must('visit:call-next', {});
      await later(app, 2);
      expect((await shownTo(line.lead)).map(({ visitId }) => visitId)).toEqual([second.visitId]);
    }));
});

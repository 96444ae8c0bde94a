import { describe, expect, it } from 'vitest';
import { aRegistration, aStranger } from '../support/builders.ts';
import { HOUR, MINUTE } from '../support/fake-clock.ts';
import type { HubClient } from '../support/hub-client.ts';
import { aLine, passOver, upToStep } from '../support/line.ts';
import { everything } from '../support/rows.ts';
import { anOfficer } from '../support/staff.ts';
import { withApp, type App } from '../support/with-app.ts';

async function nextMorning(app: App): Promise<void> {
  app.clock.set('2026-11-24T07:30:00+08:00');
  await app.hub.jobs.run();
}

async function snapshotOf(desk: HubClient) {
  const sync = await desk.must('desk:sync', { lastSeq: null });
  if (sync.kind !== 'snapshot') throw new Error('not the whole picture');
  return sync.snapshot;
}

describe('a new office day', () => {
  it('ends the numbers of the day before that nobody has in hand, each with its reason', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const register = () => line.kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      const [called, skipped, waiting] = [await register(), await register(), await register()];
      // the first is served over night, the second called, the third passed over, the fourth waits
      await upToStep(line, 'verify');
      const second = await anOfficer(app, 'rika', ['front-office']);
      await second.must('counter:open', { counterId: 'loket-1' });
      const toSkip = await second.must('visit:call-next', {});
      await passOver(app, second, toSkip.visit.id);
      await second.must('visit:call-next', {});
      await nextMorning(app);
      const states: Record<string, string> = {};
      for (const { visitId } of [{ visitId: line.visitId }, called, skipped, waiting]) {
        const { visit, steps } = await line.lead.must('visit:detail', { visitId });
        states[visit.ticket] = visit.state;
        if (visit.state !== 'expired') continue;
        expect(steps.every(({ finishedAt }) => finishedAt !== null)).toBe(true);
        expect(visit).toMatchObject({ officerId: null, counterId: null, step: null });
      }
      expect(states).toEqual({
        'A-001': 'verifying',
        'A-002': 'expired',
        'A-003': 'expired',
        'A-004': 'expired',
      });
      const events = await app.hub.context.db
        .selectFrom('event')
        .select('actorKind')
        .where('type', '=', 'visit.expired')
        .execute();
      expect(events).toEqual([{ actorKind: 'system' }, { actorKind: 'system' }, { actorKind: 'system' }]);
      // what is in hand can still be finished, and its officer keeps the counter for it
      expect(app.hub.context.office().duties.map(({ officerId }) => officerId)).toEqual(['petugas-1']);
      expect(await line.finish('verify', { kind: 'time', explanation: 'Listrik padam' })).toMatchObject({
        ok: true,
      });
    }));

  it('begins the same when the hub was off at midnight, and only once', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      app.clock.set('2026-11-25T09:00:00+08:00');
      await app.restart();
      const rows = await app.hub.context.db.selectFrom('visit').select('state').execute();
      expect(rows).toEqual([{ state: 'expired' }]);
      const before = await everything(app.hub.context.db);
      await app.hub.jobs.run();
      await app.restart();
      expect({ ...(await everything(app.hub.context.db)), setting: '' }).toEqual({ ...before, setting: '' });
    }));

  it('is told to desks, TVs and kiosks', () =>
    withApp(async (app) => {
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      const [tv, kiosk] = [await app.device('tv'), await app.device('kiosk')];
      await nextMorning(app);
      await desk.hears<{ type?: string }>(({ type }) => type === 'new-day');
      await tv.hears<{ t?: string }>(({ t }) => t === 'board');
      await kiosk.hears<{ type?: string }>(({ type }) => type === 'catalogue');
    }));

  it('tells the opening and the closing of the office as they come', () =>
    withApp(
      async (app) => {
        const kiosk = await app.device('kiosk');
        await app.hub.jobs.run();
        app.clock.set('2026-11-23T08:00:00+08:00');
        await app.hub.jobs.run();
        await kiosk.hears<{ type?: string; open?: { kind: string } }>(
          ({ type, open }) => type === 'open' && open?.kind === 'open',
        );
        app.clock.set('2026-11-23T12:00:00+08:00');
        await app.hub.jobs.run();
        await kiosk.hears<{ type?: string; open?: { kind: string } }>(
          ({ type, open }) => type === 'open' && open?.kind === 'break',
        );
      },
      { startsAt: '2026-11-23T07:59:00+08:00' },
    ));
});

describe('a desk that was away', () => {
  it('gets the whole picture of a new day, though little changed', () =>
    withApp(async (app) => {
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      const kiosk = await app.device('kiosk');
      await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      const { seq } = await snapshotOf(desk);
      await nextMorning(app);
      const sync = await desk.must('desk:sync', { lastSeq: seq });
      expect(sync).toMatchObject({ kind: 'snapshot', snapshot: { day: '2026-11-24', visits: [] } });
    }));

  it('gets the whole picture where the hub knows nothing of what it has seen', () =>
    withApp(async (app) => {
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      const { seq } = await snapshotOf(desk);
      expect((await desk.must('desk:sync', { lastSeq: seq + 1_000 })).kind).toBe('snapshot');
    }));

  it('gets what changed, once each, and has then the same board as one that starts', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const desk = await anOfficer(app, 'dewi', ['coordinator']);
      const before = await snapshotOf(desk);
      await line.kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      await upToStep(line, 'question');
      app.clock.advance(MINUTE);
      const missed = await desk.must('desk:sync', { lastSeq: before.seq });
      const board = new Map(before.visits.map((visit) => [visit.id, visit]));
      const changed = missed.kind === 'events' ? missed.events.filter((event) => event.type === 'visit') : [];
      for (const { visit } of changed) board.set(visit.id, visit);
      expect(changed).toHaveLength(2);
      const after = await snapshotOf(desk);
      expect([...board.values()].sort((a, b) => a.seq - b.seq)).toEqual(after.visits);
    }));

  it('gets the whole picture where more changed than is worth telling one by one', () =>
    withApp(async (app) => {
      const desk = await anOfficer(app, 'dewi', ['coordinator']);
      const kiosk = await app.device('kiosk');
      await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      const { seq } = await snapshotOf(desk);
      const tap = () => kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      await Promise.all(Array.from({ length: 201 }, tap));
      expect((await desk.must('desk:sync', { lastSeq: seq })).kind).toBe('snapshot');
      expect((await desk.must('desk:sync', { lastSeq: seq + 1 })).kind).toBe('events');
    }));
});

describe('a call for help', () => {
  it('is one, however often it is tapped, until somebody answers', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      await Promise.all(Array.from({ length: 5 }, () => kiosk.must('staff:call', { screen: 'guest-book' })));
      expect(await kiosk.must('kiosk:sync', {})).toMatchObject({ staffCalled: true });
      const { staffCalls } = await snapshotOf(desk);
      expect(staffCalls).toHaveLength(1);
      await desk.must('staff:answer', { callId: staffCalls[0]?.id ?? '' });
      await kiosk.hears<{ type?: string }>(({ type }) => type === 'staff-answered');
      expect((await snapshotOf(desk)).staffCalls).toEqual([]);
      await kiosk.must('staff:call', { screen: 'guest-book' });
      expect((await snapshotOf(desk)).staffCalls).toHaveLength(1);
    }));

  it('of yesterday does not keep one of today from being heard', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      await kiosk.must('staff:call', { screen: 'welcome' });
      await nextMorning(app);
      app.clock.advance(HOUR);
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      await kiosk.must('staff:call', { screen: 'welcome' });
      expect((await snapshotOf(desk)).staffCalls).toMatchObject([{ at: app.clock.now() }]);
    }));
});

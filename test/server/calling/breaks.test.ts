import { describe, expect, it } from 'vitest';
import type { DeskEvent } from '../../../shared/protocol/desk/board.ts';
import type { TvEvent } from '../../../shared/protocol/tv.ts';
import { MINUTE } from '../../support/fake-clock.ts';
import {
  aFrontOffice,
  aHelpdesk,
  callAll,
  hallOf,
  refusedUnchanged,
  rowOf,
  toHelpdesk,
} from '../../support/hall.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { anOfficer, aSession } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';

const reason = 'Istirahat makan siang';

async function pausedAt(desk: HubClient, counterId: string) {
  const sync = await desk.must('desk:sync', { lastSeq: null });
  if (sync.kind !== 'snapshot') throw new Error('A snapshot was asked for.');
  return sync.snapshot.counters.find(({ id }) => id === counterId)?.paused;
}

async function countersEvents(app: App): Promise<string[]> {
  const rows = await app.hub.context.db
    .selectFrom('event')
    .select('type')
    .where('type', 'like', 'counter.%')
    .orderBy('seq')
    .execute();
  return rows.map(({ type }) => type);
}

describe('A counter on a break (istirahat) keeps its officer and its tickets, and calls nobody', () => {
  it('calls, chooses and resumes nothing until it goes on', () =>
    withApp(async (app) => {
      const visits = await hallOf(app, 2);
      const { desk } = await aFrontOffice(app);
      await desk.must('counter:pause', { reason });
      await refusedUnchanged(app, () => desk.send('visit:call-next', {}), 'counter-paused');
      const chosen = { visitId: visits['A-002'] ?? '', reason: 'Mengejar kapal' };
      await refusedUnchanged(app, () => desk.send('visit:call-chosen', chosen), 'counter-paused');
      await desk.must('counter:continue', {});
      expect(await callAll(desk)).toEqual(['A-001', 'A-002']);
    }));

  it('is shown with since when and why to desks, as a break on TVs, and its next numbers to nobody', () =>
    withApp(async (app) => {
      await hallOf(app, 1);
      const { desk, counterId } = await aFrontOffice(app);
      const other = await anOfficer(app, 'koordinator', ['coordinator']);
      const tv = await app.device('tv');
      await desk.must('counter:pause', { reason });
      const since = app.clock.now();
      await other.hears<DeskEvent>(
        (event) =>
          event.type === 'counters' && event.counters.some(({ paused }) => paused?.reason === reason),
      );
      expect(await pausedAt(other, counterId)).toEqual({ since, reason });
      await tv.hears<TvEvent>(
        (event) => event.t === 'counter' && event.c === counterId && event.state === 'paused',
      );
      expect((await tv.must('tv:sync', {})).next[counterId]).toBeUndefined();
      await desk.must('counter:continue', {});
      await tv.hears<TvEvent>(
        (event) => event.t === 'counter' && event.c === counterId && event.state === 'open',
      );
    }));

  it('leaves what was given to it waiting for it: it comes back', () =>
    withApp(async (app) => {
      const visits = await hallOf(app, 1);
      const front = await aFrontOffice(app);
      const helpdesk = await aHelpdesk(app);
      await toHelpdesk(front.desk, { counterId: helpdesk.counterId });
      await helpdesk.desk.must('counter:pause', { reason });
      expect((await rowOf(app, visits['A-001'] ?? '')).routedCounterId).toBe(helpdesk.counterId);
      await helpdesk.desk.must('counter:continue', {});
      expect(await callAll(helpdesk.desk)).toEqual(['A-001']);
    }));

  it('is not ended by opening the same counter again, nor by signing in at another desk', () =>
    withApp(async (app) => {
      const { desk, id, counterId } = await aFrontOffice(app);
      await desk.must('counter:pause', { reason });
      const since = app.clock.now();
      app.clock.advance(10 * MINUTE);
      const second = await app.connect(await aSession(app, id));
      await second.must('counter:open', { counterId });
      expect(await pausedAt(second, counterId)).toEqual({ since, reason });
      expect(await second.refused('visit:call-next', {})).toBe('counter-paused');
      await refusedUnchanged(
        app,
        () => second.send('counter:open', { counterId: 'loket-1' }),
        'counter-paused',
      );
    }));

  it('is not refused to be closed, and is open when it is opened afterwards', () =>
    withApp(async (app) => {
      const { desk, counterId } = await aFrontOffice(app);
      await desk.must('counter:pause', { reason });
      await desk.must('counter:close', {});
      await desk.must('counter:open', { counterId });
      expect(await pausedAt(desk, counterId)).toBeNull();
    }));

  it('survives a restart, and is on the trail', () =>
    withApp(async (app) => {
      const { desk, id, counterId } = await aFrontOffice(app);
      await desk.must('counter:pause', { reason });
      await app.restart();
      const again = await app.connect(await aSession(app, id));
      expect(await pausedAt(again, counterId)).toMatchObject({ reason });
      await again.must('counter:continue', {});
      expect(await countersEvents(app)).toEqual(['counter.opened', 'counter.paused', 'counter.continued']);
    }));

  it('is refused with a number in hand, twice, and without a counter; going on without a break too', () =>
    withApp(async (app) => {
      await hallOf(app, 1);
      const { desk } = await aFrontOffice(app);
      const pause = () => desk.send('counter:pause', { reason });
      const goOn = () => desk.send('counter:continue', {});
      await refusedUnchanged(app, goOn, 'counter-not-paused');
      const { visit } = await desk.must('visit:call-next', {});
      await refusedUnchanged(app, pause, 'counter-busy');
      await desk.must('visit:release', { visitId: visit.id });
      await desk.must('counter:pause', { reason });
      await refusedUnchanged(app, pause, 'counter-paused');
      await desk.must('counter:close', {});
      await refusedUnchanged(app, pause, 'counter-not-open');
      await refusedUnchanged(app, goOn, 'counter-not-open');
    }));

  it('never begins with a number called at the same moment in hand', () =>
    withApp(async (app) => {
      await hallOf(app, 1);
      const { desk } = await aFrontOffice(app);
      const replies = await Promise.all([
        desk.send('visit:call-next', {}),
        desk.send('counter:pause', { reason }),
      ]);
      expect(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code))).toEqual(['ok', 'counter-busy']);
    }));
});

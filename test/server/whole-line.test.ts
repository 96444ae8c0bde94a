import { describe, expect, it } from 'vitest';
import type { DeskEvent, DeskSync } from '../../shared/protocol/desk/board.ts';
import type { VisitDetail } from '../../shared/protocol/desk/visit-detail.ts';
import type { KioskEvent } from '../../shared/protocol/kiosk.ts';
import type { TvEvent } from '../../shared/protocol/tv.ts';
import { aRegistration } from '../support/builders.ts';
import { MINUTE } from '../support/fake-clock.ts';
import { withApp } from '../support/with-app.ts';

const ANSWERS = { U1: 3, U2: 4, U3: 3, U4: 4, U5: 3, U6: 4, U7: 4, U8: 3, U9: 2 };
const NOBODY = { sex: null, age: null, education: null, occupation: null };

describe('the whole line', () => {
  it('goes from the last touch at the kiosk through both stages to a rated visit', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const tv = await app.device('tv');
      const front = await app.officer('Lestari Binti', ['front-office'], 1);
      const helpdesk = await app.officer('Usman Datu', ['helpdesk'], 3);

      const issued = await kiosk.must('visit:register', aRegistration());
      expect(issued).toMatchObject({ existing: false, ticket: 'A-001', waitingAhead: 0 });
      const { visitId } = issued;

      app.clock.advance(3 * MINUTE);
      const called = await front.must('visit:call-next', {});
      expect(called.visit).toMatchObject({ ticket: 'A-001', state: 'called-front-office', calls: 1 });
      const heard = await tv.hears<TvEvent>((event) => event.t === 'call');
      expect(heard).toMatchObject({ n: 'A-001', k: 1 });

      app.clock.advance(MINUTE);
      const verifying = await front.must('visit:start', { visitId });
      expect(verifying.visit.step).toMatchObject({
        no: 2,
        startedAt: app.clock.now(),
        dueAt: app.clock.now() + 10 * MINUTE,
      });
      await front.must('visit:verify', {
        visitId,
        result: 'verified',
        corrections: null,
        reason: '',
        deviation: null,
      });
      const routed = await front.must('visit:route', {
        visitId,
        serviceId: 'consultation',
        topicId: null,
        counterId: null,
        officerId: null,
        deviation: null,
      });
      expect(routed.visit).toMatchObject({ ticket: 'A-001', state: 'waiting-helpdesk', officerId: null });

      await helpdesk.must('visit:call-next', {});
      const serving = await helpdesk.must('visit:start', { visitId });
      // one working day: Monday's question is due at the end of Tuesday's service hours
      expect(new Date(serving.visit.step?.dueAt ?? 0).toISOString()).toBe('2026-11-24T07:30:00.000Z');
      await helpdesk.must('visit:record-question', {
        visitId,
        question: 'Rapor pendidikan belum terbit',
        deviation: null,
      });
      const finished = await helpdesk.must('visit:finish', {
        visitId,
        outcome: 'solved',
        summary: 'Sinkronisasi diulang dan rapor terbit',
        deviation: null,
      });
      expect(finished.visit).toMatchObject({ state: 'survey', outcome: 'solved' });

      await helpdesk.must('visit:request-survey', { visitId });
      const asked = await kiosk.hears<KioskEvent>((event) => event.type === 'survey-requested');
      expect(asked).toMatchObject({ survey: { visitId, ticket: 'A-001' } });
      await kiosk.must('survey:submit', {
        visitId,
        version: 'permenpanrb-14-2017',
        rating: 5,
        answers: ANSWERS,
        respondent: NOBODY,
        comment: '',
      });

      const detail: VisitDetail = await front.must('visit:detail', { visitId });
      expect(detail.visit.state).toBe('closed');
      expect(detail.steps.map(({ no, result }) => [no, result])).toEqual([
        [1, 'registered'],
        [2, 'verified'],
        [3, 'Konsultasi Mutu Pendidikan'],
        [4, 'recorded'],
        [5, 'solved'],
        [6, 'filled'],
      ]);
      expect(detail.steps.every(({ finishedAt, over }) => finishedAt !== null && !over)).toBe(true);
      const again = await kiosk.send('survey:open', { ticket: 'a1' });
      expect(again).toEqual({ ok: false, error: { code: 'survey-done' } });
    }));

  it('stamps steps 2 to 5 one by one where a single officer does all', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      await (await app.coordinator()).must('office:set-stages', { stages: 'one' });
      const officer = await app.officer('Rika Asang', ['front-office', 'helpdesk'], 1);
      const { visitId } = await kiosk.must('visit:register', aRegistration());
      await officer.must('visit:call-next', {});
      await officer.must('visit:start', { visitId });
      app.clock.advance(MINUTE);
      await officer.must('visit:verify', {
        visitId,
        result: 'verified',
        corrections: null,
        reason: '',
        deviation: null,
      });
      app.clock.advance(MINUTE);
      const target = { serviceId: 'consultation', topicId: null, counterId: null, officerId: null };
      const serving = await officer.must('visit:route', { visitId, ...target, deviation: null });
      expect(serving.visit.state).toBe('serving');
      app.clock.advance(MINUTE);
      await officer.must('visit:record-question', {
        visitId,
        question: 'Bagaimana caranya?',
        deviation: null,
      });
      app.clock.advance(MINUTE);
      const done = await officer.must('visit:finish', {
        visitId,
        outcome: 'clarified',
        summary: 'Dijelaskan langkahnya',
        deviation: null,
      });
      const starts = done.steps.filter(({ no }) => no >= 2 && no <= 5).map(({ startedAt }) => startedAt);
      expect(new Set(starts).size).toBe(4);
    }));

  it('tells a desk that was away what it missed, and gives the same board as a fresh one', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const desk = await app.officer('Lestari Binti', ['front-office'], 1);
      const before = await desk.must('desk:sync', { lastSeq: null });
      const lastSeq = before.kind === 'snapshot' ? before.snapshot.seq : 0;
      await kiosk.must('visit:register', aRegistration());
      const called = await desk.must('visit:call-next', {});
      const missed: DeskSync = await desk.must('desk:sync', { lastSeq });
      const visits =
        missed.kind === 'events' ? missed.events.filter((event: DeskEvent) => event.type === 'visit') : [];
      expect(visits).toHaveLength(1);
      expect(visits[0]).toMatchObject({ visit: called.visit });
    }));
});

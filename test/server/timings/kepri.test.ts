import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../../db/seed/profiles/index.ts';
import type { StepMoment } from '../../../shared/domain/pos.ts';
import type { VisitDetail } from '../../../shared/protocol/desk/visit-detail.ts';
import {
  anAnswer,
  aQuestion,
  aRegistration,
  aRouting,
  aStranger,
  aSurvey,
  aVerification,
} from '../../support/builders.ts';
import { HOUR, MINUTE } from '../../support/fake-clock.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { numberOf } from '../../support/procedure.ts';
import { withApp, type App } from '../../support/with-app.ts';

const { pos } = PROFILES.kepri;
const no = (moment: StepMoment): number => numberOf(moment, pos);

/** Monday, 09.00 WIB. */
const KEPRI = { profile: 'kepri', startsAt: '2026-11-23T09:00:00+07:00' } as const;

interface Desks {
  readonly kiosk: HubClient;
  readonly front: HubClient;
  readonly backOffice: HubClient;
  readonly lead: HubClient;
}

async function desksOf(app: App): Promise<Desks> {
  return {
    kiosk: await app.device('kiosk'),
    lead: await app.coordinator(),
    front: await app.officer('Yohana Ping', ['front-office'], 1),
    backOffice: await app.officer('Lukas Lalung', ['helpdesk'], 3),
  };
}

/** A visit verified by the front office, which decides now whether it completes the service itself. */
async function aVerifiedVisit({ kiosk, front }: Desks, elapsedMs = MINUTE): Promise<string> {
  const registration = aRegistration({ visitor: aStranger(), elapsedMs });
  const { visitId } = await kiosk.must('visit:register', registration);
  await front.must('visit:call-next', {});
  await front.must('visit:start', { visitId });
  await front.must('visit:verify', aVerification(visitId));
  return visitId;
}

const detailOf = ({ lead }: Desks, visitId: string): Promise<VisitDetail> =>
  lead.must('visit:detail', { visitId });

describe('a visit under the eight steps of the Kepri procedure (5.2)', () => {
  it('runs its five timed steps with the back office, without a question, to the evaluation', () =>
    withApp(async (app) => {
      const desks = await desksOf(app);
      const { kiosk, front, backOffice } = desks;
      const visitId = await aVerifiedVisit(desks);
      await front.must('visit:route', aRouting(visitId));
      app.clock.advance(10 * MINUTE);
      const called = await backOffice.must('visit:call-next', {});
      expect(called.visit.step).toMatchObject({ no: no('solution'), startedAt: null });
      const begun = await backOffice.must('visit:start', { visitId });
      expect(begun.visit.step).toMatchObject({ no: no('solution'), startedAt: app.clock.now(), dueAt: null });
      await backOffice.must('visit:finish', anAnswer(visitId));
      await kiosk.must('survey:submit', aSurvey(visitId));
      const { visit, steps, deviations } = await detailOf(desks, visitId);
      expect(visit).toMatchObject({ state: 'closed', posId: pos.id, posVersion: 1 });
      expect(steps.map((run) => [run.no, run.officerName, run.result])).toEqual([
        [no('register'), null, 'registered'],
        [no('verify'), 'Yohana Ping', 'verified'],
        [no('route'), 'Yohana Ping', 'Konsultasi Mutu Pendidikan'],
        [no('solution'), 'Lukas Lalung', 'solved'],
        [no('survey'), null, 'filled'],
      ]);
      expect(deviations).toEqual([]);
    }, KEPRI));

  it('is completed by the front office itself (diselesaikan FO)', () =>
    withApp(async (app) => {
      const desks = await desksOf(app);
      const { front, backOffice } = desks;
      const visitId = await aVerifiedVisit(desks);
      const routed = await front.must('visit:route', aRouting(visitId, { counterId: 'loket-1' }));
      expect(routed.visit).toMatchObject({ state: 'serving', counterId: 'loket-1' });
      expect(routed.visit.step).toMatchObject({ no: no('solution'), startedAt: app.clock.now() });
      expect(await backOffice.refused('visit:call-next', {})).toBe('queue-empty');
      const done = await front.must('visit:finish', anAnswer(visitId));
      expect(done.steps.find((run) => run.no === no('solution'))).toMatchObject({
        officerName: 'Yohana Ping',
        result: 'solved',
      });
    }, KEPRI));

  it('that the front office passed on does not come back to it', () =>
    withApp(async (app) => {
      const desks = await desksOf(app);
      const visitId = await aVerifiedVisit(desks);
      await desks.front.must('visit:route', aRouting(visitId));
      expect(await desks.front.refused('visit:call-next', {})).toBe('queue-empty');
      expect((await desks.backOffice.must('visit:call-next', {})).visit.id).toBe(visitId);
    }, KEPRI));

  it('takes a question that somebody writes down, but asks for none', () =>
    withApp(async (app) => {
      const desks = await desksOf(app);
      const visitId = await aVerifiedVisit(desks);
      await desks.front.must('visit:route', aRouting(visitId, { counterId: 'loket-1' }));
      const recorded = await desks.front.must('visit:record-question', aQuestion(visitId));
      expect(recorded.question).toBe('Rapor pendidikan belum terbit');
      expect(recorded.visit.step?.no).toBe(no('solution'));
      await desks.front.must('visit:finish', anAnswer(visitId));
    }, KEPRI));

  it('is never overdue where the standard is "menyesuaikan", however long it takes', () =>
    withApp(async (app) => {
      const desks = await desksOf(app);
      const visitId = await aVerifiedVisit(desks);
      app.clock.advance(5 * HOUR);
      await desks.front.must('visit:route', aRouting(visitId, { counterId: 'loket-1' }));
      app.clock.advance(HOUR);
      await app.hub.jobs.run();
      await desks.front.must('visit:finish', anAnswer(visitId));
      const { steps, deviations } = await detailOf(desks, visitId);
      expect(steps.filter(({ over, dueAt }) => over || dueAt !== null).map((run) => run.no)).toEqual([
        no('register'),
      ]);
      expect(deviations).toEqual([]);
      const sync = await desks.lead.must('desk:sync', { lastSeq: null });
      expect(sync.kind === 'snapshot' && sync.snapshot.escalations).toEqual([]);
    }, KEPRI));

  it('has five minutes for the form, and nobody answers for a visitor who took longer', () =>
    withApp(async (app) => {
      const desks = await desksOf(app);
      const visitId = await aVerifiedVisit(desks, 5 * MINUTE + 1);
      const { deviations } = await detailOf(desks, visitId);
      expect(deviations).toMatchObject([{ stepNo: no('register'), kind: 'time', responsible: 'visitor' }]);
      expect((await detailOf(desks, await aSecond(desks))).deviations).toEqual([]);
    }, KEPRI));

  it('has its evaluation open for ten minutes, though the document sets no time for it', () =>
    withApp(async (app) => {
      const desks = await desksOf(app);
      const visitId = await aVerifiedVisit(desks);
      await desks.front.must('visit:route', aRouting(visitId, { counterId: 'loket-1' }));
      await desks.front.must('visit:finish', anAnswer(visitId));
      app.clock.advance(10 * MINUTE - 1);
      await app.hub.jobs.run();
      expect((await detailOf(desks, visitId)).visit.state).toBe('survey');
      app.clock.advance(1);
      await app.hub.jobs.run();
      const { visit, steps } = await detailOf(desks, visitId);
      expect(visit.state).toBe('closed');
      expect(steps.at(-1)).toMatchObject({ no: no('survey'), result: 'not-filled', over: false });
    }, KEPRI));

  it('can be rescheduled from the answer, the only step of the back office', () =>
    withApp(async (app) => {
      const desks = await desksOf(app);
      const visitId = await aVerifiedVisit(desks);
      await desks.front.must('visit:route', aRouting(visitId, { counterId: 'loket-1' }));
      const done = await desks.front.must('visit:reschedule', {
        visitId,
        date: '2026-11-24',
        time: '15:30',
        reason: 'Menunggu data pusat',
        deviation: null,
      });
      expect(done.visit).toMatchObject({ state: 'survey', outcome: 'rescheduled' });
      expect(done.steps.find((run) => run.no === no('solution'))?.result).toBe('rescheduled');
    }, KEPRI));

  it('is done by one officer, too, where the office works in one stage', () =>
    withApp(async (app) => {
      const desks = await desksOf(app);
      await desks.lead.must('office:set-stages', { stages: 'one' });
      const visitId = await aVerifiedVisit(desks);
      const routed = await desks.front.must('visit:route', aRouting(visitId));
      expect(routed.visit.step?.no).toBe(no('solution'));
      await desks.front.must('visit:finish', anAnswer(visitId));
    }, KEPRI));
});

async function aSecond({ kiosk }: Desks): Promise<string> {
  const registration = aRegistration({ visitor: aStranger(), elapsedMs: 5 * MINUTE });
  return (await kiosk.must('visit:register', registration)).visitId;
}

describe('the screens of an office under the Kepri procedure', () => {
  it('show its eight steps at the desk, its hours and regencies at the kiosk, WIB everywhere', () =>
    withApp(async (app) => {
      const { kiosk, lead } = await desksOf(app);
      const sync = await lead.must('desk:sync', { lastSeq: null });
      const snapshot = sync.kind === 'snapshot' ? sync.snapshot : undefined;
      expect(snapshot?.pos).toEqual(pos);
      expect(snapshot?.office).toMatchObject({ zone: 'Asia/Jakarta', zoneLabel: 'WIB' });
      expect(snapshot?.rules.deputising).toBe('letter-only');
      expect(await kiosk.must('kiosk:sync', {})).toMatchObject({
        office: {
          provinceCode: '21',
          zoneLabel: 'WIB',
          hours: { id: expect.stringContaining('Senin–Jumat 08.00–16.00') as string },
        },
        open: { kind: 'open' },
      });
      const tv = await app.device('tv');
      expect(await tv.must('tv:sync', {})).toMatchObject({ office: { zoneLabel: 'WIB' } });
    }, KEPRI));
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Queryable } from '../../db/database.ts';
import * as appointments from '../../db/repositories/appointments.ts';
import * as dashboard from '../../db/repositories/dashboard.ts';
import { finishedStepsOf } from '../../db/repositories/handling-times.ts';
import { countSurveys, countVisits } from '../../db/repositories/day-figures.ts';
import * as deskJobs from '../../db/repositories/print-job-desk.ts';
import * as jobs from '../../db/repositories/print-jobs.ts';
import * as queue from '../../db/repositories/queue.ts';
import * as visits from '../../db/repositories/visits.ts';
import * as places from '../../db/repositories/waiting-places.ts';
import { openQueryPlans, type QueryPlans } from '../support/query-plans.ts';

const DAY = '2026-11-23';
const PLACE = { rank: 4, queuedAt: 0, registeredAt: 0, id: 'v-1' };
const COUNTER = { counterId: 'loket-3', officerId: 'o-1', serviceIds: ['consultation'] } as const;

/** What commands, screens and the clock ask again and again while an office is open. */
const ASKED_ALL_DAY: Readonly<Record<string, (db: Queryable) => Promise<unknown>>> = {
  'the number a person holds, by ID': (db) => visits.findActiveVisit(db, DAY, { idHash: 'h', phone: null }),
  'the number a person holds, by phone': (db) =>
    visits.findActiveVisit(db, DAY, { idHash: null, phone: '+628' }),
  'how many are ahead': (db) => queue.countAhead(db, PLACE),
  'who is next at the front office': (db) =>
    queue.queueHeads(db, { ...COUNTER, stages: ['front-office'] }, 1),
  'who is next at the helpdesk': (db) => queue.queueHeads(db, { ...COUNTER, stages: ['helpdesk'] }, 3),
  'who is next at a desk that does both': (db) =>
    queue.queueHeads(db, { ...COUNTER, stages: ['front-office', 'helpdesk'] }, 3),
  'who waits before a place at the helpdesk': (db) => places.helpdeskBefore(db, PLACE),
  'the queues as a whole, for phones': (db) => places.waitingPlaces(db),
  'the counters in use': (db) => places.countersInUse(db),
  'the visit of a ticket’s address': (db) => visits.findByFollowToken(db, 'token'),
  'appointments nobody came to': (db) => appointments.expectedBefore(db, 0),
  'visits whose appointment is now': (db) => appointments.visitsNowDue(db, 0),
  'the appointments of a day': (db) => appointments.appointmentsOn(db, DAY),
  'the finished work of a day': (db) => finishedStepsOf(db, DAY),
  'how many wait for each service': (db) => queue.countWaiting(db),
  'what waits for who leaves': (db) => queue.waitingFor(db, { counterId: 'loket-3', officerId: 'o-1' }),
  'the visit an officer has in hand': (db) => visits.heldBy(db, 'o-1'),
  'the visits an officer put aside': (db) => visits.onHoldOf(db, 'o-1'),
  'the visits in hand': (db) => visits.heldVisits(db),
  'the board of the day': (db) => visits.boardVisits(db, DAY),
  'what a desk missed': (db) => visits.visitsChangedAfter(db, 5, DAY, 200),
  'visits left over from earlier days': (db) => visits.leftOverVisits(db, DAY),
  'surveys that are over': (db) => visits.lapsedSurveys(db, 0),
  'the calls of the day': (db) => visits.calledToday(db, DAY, 8),
  'the next ticket to print': (db) => jobs.nextDueJob(db, 0),
  'when the next ticket is to be printed': (db) => jobs.nextDueAt(db),
  'tickets that could not be printed': (db) => deskJobs.unprintedJobs(db, 0),
  'the print jobs of today': (db) => deskJobs.jobsSince(db, 0, 50),
  'how many slips a day took': (db) => deskJobs.countJobs(db, 0, 1),
  'taking a slip out of the line': (db) =>
    deskJobs.cancelPrintJob(db, 'j-1', { now: 0, officerId: 'o-1', reason: 'Pengunjung sudah pulang' }),
  'putting a slip in line again': (db) => deskJobs.retryPrintJob(db, 'j-1', 0),
  'what a day brought': (db) => countVisits(db, DAY),
  'how many were rated on a day': (db) => countSurveys(db, DAY),
  'the visits of a day, for its figures': (db) => dashboard.visitsOfDay(db, DAY),
  'the steps of a day, for its figures': (db) => dashboard.runsOfDay(db, DAY),
  'the ratings of a day': (db) => dashboard.surveysOfDay(db, DAY),
  'the deviations of a day': (db) => dashboard.deviationsOfDay(db, DAY),
  'the explanations that are owed': (db) => dashboard.owedExplanations(db, 0),
  'how many numbers a month gave': (db) => dashboard.countVisitsBetween(db, '2026-11-01', '2026-11-30'),
  'the newest ticket of a visit': (db) => jobs.newestJobOf(db, 'v-1'),
};

/** These hold only what waits, is due or is in hand: reading one from end to end reads no archive. */
const SMALL_INDEX =
  /USING (?:COVERING )?INDEX (?:visitWaiting|visitReturning|visitHeld|visitOnHold|printJobDue)/;

describe('with years of visits in the database', () => {
  let plans: QueryPlans;
  beforeAll(async () => {
    plans = await openQueryPlans();
  });
  afterAll(() => plans.close());

  it.each(Object.entries(ASKED_ALL_DAY))('%s is found without reading the archive', async (_, ask) => {
    expect((await plans.of(ask)).filter(readsTheArchive)).toEqual([]);
  });
});

function readsTheArchive(step: string): boolean {
  return (
    /^SCAN (visit|visitor|printJob|appointment|stepRun|survey|deviation)/.test(step) &&
    !SMALL_INDEX.test(step)
  );
}

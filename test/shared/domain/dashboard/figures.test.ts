import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../../../db/seed/profiles/index.ts';
import { periodFigures } from '../../../../shared/domain/dashboard/period-figures.ts';
import { ratingFigures } from '../../../../shared/domain/dashboard/survey-figures.ts';
import {
  DASHBOARD_GROUPS,
  factsOf,
  groupOfDay,
  type RunOfDay,
  type VisitOfDay,
} from '../../../../shared/domain/dashboard/visit-facts.ts';
import { VISIT_STATES } from '../../../../shared/domain/visit.ts';

const { pos } = PROFILES.kaltara;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const by = {
  hourOf: (at: number): number => Math.floor(at / HOUR),
  serviceIds: ['helpdesk', 'consultation'],
};

function aVisit(changes: Partial<VisitOfDay> = {}): VisitOfDay {
  return {
    state: 'closed',
    outcome: 'solved',
    serviceId: 'consultation',
    round: 1,
    priority: null,
    registeredAt: 9 * HOUR,
    skippedAt: null,
    ...changes,
  };
}

/** Step `no` waited, then handled, in minutes, from an instant on. */
function aRun(
  no: number,
  from: number,
  wait: number,
  handle: number,
  changes: Partial<RunOfDay> = {},
): RunOfDay {
  const startedAt = from + wait * MINUTE;
  return {
    round: 1,
    no,
    waitingSince: from,
    startedAt,
    finishedAt: startedAt + handle * MINUTE,
    pausedAt: null,
    pausedMs: 0,
    dueAt: startedAt + 10 * MINUTE,
    officerId: 'usman',
    serviceId: 'consultation',
    ...changes,
  };
}

const facts = (visit: VisitOfDay, runs: readonly RunOfDay[], now = 24 * HOUR) =>
  factsOf(visit, runs, { pos, now });

describe('the facts of a visit', () => {
  it('keep waiting and handling apart, and give an officer the handling alone (finding 3)', () => {
    const one = facts(aVisit(), [aRun(2, 9 * HOUR, 12, 4), aRun(3, 9 * HOUR + 16 * MINUTE, 0, 1)]);
    expect(one.times).toMatchObject({ waitMs: 12 * MINUTE, handlingMs: 5 * MINUTE });
    expect(one.work).toEqual([{ officerId: 'usman', handlingMs: 5 * MINUTE }]);
  });

  it('never call the visitor’s own step late, nor anybody’s work (finding 4)', () => {
    const own = aRun(1, 8 * HOUR, 0, 55, { officerId: null });
    const one = facts(aVisit(), [own, aRun(2, 9 * HOUR, 1, 4)]);
    expect(one).toMatchObject({ timedSteps: 1, lateSteps: 0 });
    expect(one.work).toHaveLength(1);
  });

  it('call a step late from the first moment after it was due, not before', () => {
    const inTime = facts(aVisit(), [aRun(2, 9 * HOUR, 0, 10)]);
    const late = facts(aVisit(), [aRun(2, 9 * HOUR, 0, 10, { dueAt: 9 * HOUR + 10 * MINUTE - 1 })]);
    expect([inTime.lateSteps, late.lateSteps]).toEqual([0, 1]);
  });

  it('count a running step as late once its time is over, and one put aside not by the time it lies', () => {
    const running = aRun(2, 9 * HOUR, 0, 0, { finishedAt: null });
    const aside = { ...running, pausedAt: 9 * HOUR + 5 * MINUTE };
    const visit = aVisit({ state: 'verifying', outcome: null });
    expect(facts(visit, [running], 10 * HOUR).lateSteps).toBe(1);
    expect(facts(visit, [aside], 10 * HOUR).lateSteps).toBe(0);
  });

  it('tell each service of a number apart', () => {
    const runs = [
      aRun(5, 9 * HOUR, 5, 10, { round: 1, serviceId: 'helpdesk' }),
      aRun(5, 10 * HOUR, 2, 20, { round: 2, officerId: 'dewi' }),
    ];
    const { services } = facts(aVisit({ round: 2, state: 'serving', outcome: null }), runs);
    expect(services.map(({ serviceId, done }) => [serviceId, done])).toEqual([
      ['helpdesk', true],
      ['consultation', false],
    ]);
  });
});

describe('where a number stands', () => {
  it('tells who was called in vain from who was never called, also after closing', () => {
    const at = (changes: Partial<VisitOfDay>) => groupOfDay(aVisit({ outcome: null, ...changes }));
    expect(at({ state: 'expired', skippedAt: 1 })).toBe('missed');
    expect(at({ state: 'expired' })).toBe('unserved');
    expect(at({ state: 'skipped', skippedAt: 1 })).toBe('missed');
    expect(at({ state: 'closed', outcome: 'rescheduled' })).toBe('rescheduled');
  });
});

describe('the figures of a period', () => {
  const visit = fc.record({
    state: fc.constantFrom(...VISIT_STATES),
    outcome: fc.constantFrom(null, 'solved', 'clarified', 'rescheduled', 'rejected'),
    at: fc.integer({ min: 8 * HOUR, max: 15 * HOUR }),
    wait: fc.integer({ min: 0, max: 90 }),
    handle: fc.integer({ min: 0, max: 60 }),
    officerId: fc.constantFrom('usman', 'dewi', 'lukas'),
  });

  it('add up: every visit is in one group, every arrival in one hour, every work with one officer', () => {
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 40 }), (visits) => {
        const all = visits.map(({ state, outcome, at, wait, handle, officerId }) =>
          facts(aVisit({ state, outcome, registeredAt: at }), [aRun(2, at, wait, handle, { officerId })]),
        );
        const figures = periodFigures(all, by);
        const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
        expect(total(DASHBOARD_GROUPS.map((group) => figures.groups[group]))).toBe(visits.length);
        expect(total(figures.hours.map(({ arrivals }) => arrivals))).toBe(visits.length);
        expect(total(figures.hours.map(({ done }) => done))).toBe(figures.finished);
        expect(total(figures.officers.map(({ handled }) => handled))).toBe(visits.length);
        expect(total(figures.services.map((service) => service.visits))).toBe(visits.length);
        expect(figures.inTime).toBeLessThanOrEqual(figures.finished);
        expect(figures.wait.count).toBe(figures.finished);
      }),
    );
  });

  it('list services in the office’s order and officers by how much they handled', () => {
    const figures = periodFigures(
      [
        facts(aVisit(), [aRun(2, 9 * HOUR, 1, 2, { officerId: 'dewi' })]),
        facts(aVisit({ serviceId: 'helpdesk' }), [aRun(2, 9 * HOUR, 1, 4), aRun(3, 10 * HOUR, 0, 2)]),
        facts(aVisit(), [aRun(2, 11 * HOUR, 3, 6)]),
      ],
      by,
    );
    expect(figures.services.map(({ serviceId, visits }) => [serviceId, visits])).toEqual([
      ['helpdesk', 1],
      ['consultation', 2],
    ]);
    expect(figures.officers).toEqual([
      { officerId: 'usman', handled: 2, handling: { count: 2, median: 6 * MINUTE, p90: 6 * MINUTE } },
      { officerId: 'dewi', handled: 1, handling: { count: 1, median: 2 * MINUTE, p90: 2 * MINUTE } },
    ]);
  });

  it('of nothing are noughts, and no median at all', () => {
    const figures = periodFigures([], by);
    expect(figures).toMatchObject({ visits: 0, finished: 0, hours: [], services: [], officers: [] });
    expect(figures.wait.median).toBeNull();
  });
});

describe('the figures of a survey', () => {
  it('say how many answered and how they rated', () => {
    expect(ratingFigures([{ rating: 5 }, { rating: 2 }], 4)).toEqual({
      answered: 2,
      response: 0.5,
      ratings: [0, 1, 0, 0, 1],
      rating: 3.5,
    });
  });

  it('say nothing where nobody was asked', () => {
    expect(ratingFigures([], 0)).toMatchObject({ response: null, rating: null });
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/database.ts';
import { insertVisitor } from '../../db/repositories/visitors.ts';
import { countAhead, queueHeads } from '../../db/repositories/queue.ts';
import { insertVisit, type VisitRow } from '../../db/repositories/visits.ts';
import {
  byCallingOrder,
  EMPTY_TALLY,
  mayCall,
  nextCalls,
  type CallingCounter,
  type Waiting,
} from '../../shared/domain/calling.ts';
import { returningOf } from '../../server/usecases/counter-queue.ts';
import { anOfficeDatabase, aVisitorRow, aVisitRow } from '../support/visit-rows.ts';

const SERVICES = ['consultation', 'helpdesk', 'information'] as const;
const COUNTERS = ['loket-2', 'loket-3'] as const;
const OFFICERS = ['usman', 'yohana'] as const;
const STATES = ['waiting-front-office', 'waiting-helpdesk', 'called-helpdesk', 'skipped', 'closed'] as const;

const anyPlace = fc.record({
  state: fc.constantFrom(...STATES),
  serviceId: fc.constantFrom(...SERVICES),
  rank: fc.integer({ min: 1, max: 4 }),
  // few instants, so that many tickets have the same one
  queuedAt: fc.integer({ min: 1, max: 4 }),
  routedCounterId: fc.constantFrom(null, ...COUNTERS),
  routedOfficerId: fc.constantFrom(null, ...OFFICERS),
  returnCounterId: fc.option(fc.constantFrom(...COUNTERS)),
});

const anyCounter: fc.Arbitrary<CallingCounter> = fc.record({
  counterId: fc.constantFrom(...COUNTERS),
  officerId: fc.constantFrom(...OFFICERS),
  stages: fc.subarray(['front-office', 'helpdesk'] as const, { minLength: 1 }),
  serviceIds: fc.subarray([...SERVICES]),
});

function rowsOf(places: readonly Partial<VisitRow>[]): VisitRow[] {
  return places.map((place, n) => {
    const atHelpdesk = place.state !== 'waiting-front-office';
    // the newest event of a visit says nothing about its place: it is the other way round here
    const returning = place.returnCounterId == null ? {} : { returnAfterCall: n % 6, returnSince: n };
    return aVisitRow(n + 1, {
      ...place,
      ...returning,
      stage: atHelpdesk ? 'helpdesk' : 'front-office',
      seq: 1_000 - n,
    });
  });
}

function waitingOf(rows: readonly VisitRow[]): Waiting[] {
  return rows
    .filter(({ state }) => state.startsWith('waiting-'))
    .map((row) => ({ ...row, visitId: row.id, seq: row.registeredAt, returning: returningOf(row) }));
}

describe('the queue in the database', () => {
  let db: Database;
  beforeAll(async () => {
    db = await anOfficeDatabase();
    await insertVisitor(db, aVisitorRow());
  });
  beforeEach(() => void db.deleteFrom('visit').execute());
  afterAll(() => db.destroy());

  async function store(rows: readonly VisitRow[]): Promise<void> {
    await db.deleteFrom('visit').execute();
    for (const row of rows) await insertVisit(db, row);
  }

  it('gives a counter what it may call, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPlace, { maxLength: 25 }), anyCounter, async (places, counter) => {
        const rows = rowsOf(places);
        await store(rows);
        const heads = await queueHeads(db, counter, 100);
        const mine = waitingOf(rows).filter((ticket) => mayCall(counter, ticket));
        expect(heads.map(({ id }) => id).sort()).toEqual(mine.map(({ visitId }) => visitId).sort());
      }),
      { numRuns: 150 },
    );
  });

  it('reads only the first of each rank, and the next calls are those of the whole hall', async () => {
    const anyState = fc.record({
      tally: fc.record({
        called: fc.nat({ max: 9 }),
        streaks: fc.record({ 2: fc.nat({ max: 3 }), 3: fc.nat({ max: 3 }), 4: fc.nat({ max: 3 }) }),
      }),
      now: fc.constantFrom(10, 30 * 60_000),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyPlace, { maxLength: 25 }),
        anyCounter,
        anyState,
        fc.integer({ min: 1, max: 3 }),
        async (places, counter, state, count) => {
          const rows = rowsOf(places);
          await store(rows);
          const heads = await queueHeads(db, counter, count);
          const rules = { priorityCap: 2, longWaitMinutes: 20 };
          const next = (waiting: readonly Waiting[]) =>
            nextCalls(counter, waiting, { ...state, rules }, count).map(({ visitId }) => visitId);
          expect(next(waitingOf(heads))).toEqual(next(waitingOf(rows)));
          const ordinary = heads.filter(({ returnCounterId }) => returnCounterId === null);
          expect(ordinary.length).toBeLessThanOrEqual(count * 4 * counter.stages.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('has a priority before an earlier arrival', async () => {
    const state = 'waiting-front-office' as const;
    await store(rowsOf([4, 2, 4].map((rank) => ({ rank, state }))));
    const counter = {
      counterId: 'loket-1',
      officerId: 'lestari',
      stages: ['front-office'] as const,
      serviceIds: [],
    };
    const then = { tally: EMPTY_TALLY, rules: { priorityCap: 2, longWaitMinutes: 20 }, now: 10 };
    const [first] = nextCalls(counter, waitingOf(await queueHeads(db, counter, 1)), then, 1);
    expect(first?.visitId).toBe('visit-0002');
  });

  it('counts ahead of a ticket those called before it at the front office, also of one moment', async () => {
    const sameMoments = fc.integer({ min: 1, max: 3 }).map((registeredAt) => ({ registeredAt }));
    const anyTicket = fc.tuple(anyPlace, sameMoments).map(([place, moment]) => ({ ...place, ...moment }));
    await fc.assert(
      fc.asyncProperty(fc.array(anyTicket, { maxLength: 20 }), async (tickets) => {
        const rows = rowsOf(tickets);
        await store(rows);
        // of one moment, the one with the sooner id goes first; sorting keeps their order
        const inOrder = waitingOf(rows)
          .filter(({ stage }) => stage === 'front-office')
          .sort(byCallingOrder);
        const places = rows.map(({ id }) => inOrder.findIndex(({ visitId }) => visitId === id));
        for (const [n, row] of rows.entries()) {
          if (places[n] !== -1) expect(await countAhead(db, row), row.id).toBe(places[n]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('counts ahead of a place that nobody stands at', async () => {
    const anyQueuePlace = fc.record({
      rank: fc.integer({ min: 1, max: 4 }),
      queuedAt: fc.integer({ min: 0, max: 5 }),
      registeredAt: fc.integer({ min: 0, max: 25 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyPlace, { maxLength: 20 }), anyQueuePlace, async (places, own) => {
        const rows = rowsOf(places);
        await store(rows);
        const waiting = waitingOf(rows).filter(({ stage }) => stage === 'front-office');
        const [row] = rowsOf([{ ...own, id: 'visit-0000', state: 'waiting-front-office' }]);
        const [me] = waitingOf(row ? [row] : []);
        if (!row || !me) throw new Error('There is no such place.');
        expect(await countAhead(db, row)).toBe(waiting.filter((one) => byCallingOrder(one, me) < 0).length);
      }),
      { numRuns: 100 },
    );
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/database.ts';
import { insertVisitor } from '../../db/repositories/visitors.ts';
import { countAhead, nextForCounter } from '../../db/repositories/queue.ts';
import { insertVisit, type VisitRow } from '../../db/repositories/visits.ts';
import {
  byCallingOrder,
  callingOrder,
  type CallingCounter,
  type Waiting,
} from '../../shared/domain/calling.ts';
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
    return aVisitRow(n + 1, { ...place, stage: atHelpdesk ? 'helpdesk' : 'front-office', seq: 1_000 - n });
  });
}

function waitingOf(rows: readonly VisitRow[]): Waiting[] {
  return rows
    .filter(({ state }) => state.startsWith('waiting-'))
    .map((row) => ({ ...row, visitId: row.id, seq: row.registeredAt }));
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

  it('calls in the order of the rules, for any counter and any hall', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPlace, { maxLength: 25 }), anyCounter, async (places, counter) => {
        const rows = rowsOf(places);
        await store(rows);
        const called = await nextForCounter(db, counter, 100);
        const expected = callingOrder(counter, waitingOf(rows)).map(({ visitId }) => visitId);
        expect(called.map(({ id }) => id)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('gives no more than were asked for, and those first', async () => {
    await store(rowsOf([{ rank: 4 }, { rank: 2 }, { rank: 4 }]));
    const counter = {
      counterId: 'loket-1',
      officerId: 'lestari',
      stages: ['front-office'] as const,
      serviceIds: [],
    };
    const [first, ...rest] = await nextForCounter(db, counter, 1);
    expect(first?.ticket).toBe('A-002');
    expect(rest).toEqual([]);
  });

  it('counts ahead of a place those who are called before it at the front office', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPlace, { maxLength: 20 }), anyPlace, async (places, own) => {
        const rows = rowsOf(places);
        await store(rows);
        const waiting = waitingOf(rows).filter(({ stage }) => stage === 'front-office');
        const me: Waiting = { ...own, visitId: 'me', stage: 'front-office', seq: 0 };
        const ahead = waiting.filter((one) => byCallingOrder(one, me) < 0).length;
        expect(await countAhead(db, own)).toBe(ahead);
      }),
      { numRuns: 100 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterCall,
  byCallingOrder,
  EMPTY_TALLY,
  mayCall,
  nextCalls,
  placeAfterReportingBack,
  PRIORITY_RANK,
  rankOf,
  rankWith,
  VULNERABLE_GROUPS,
  type CallingCounter,
  type FairnessRules,
  type Tally,
  type Waiting,
} from '../../../shared/domain/calling.ts';

const HELPDESK: CallingCounter = {
  counterId: 'loket-3',
  officerId: 'usman',
  stages: ['helpdesk'],
  serviceIds: ['consultation'],
};

function aTicket(changes: Partial<Waiting> = {}): Waiting {
  return {
    visitId: 'A-001',
    stage: 'helpdesk',
    serviceId: 'consultation',
    rank: PRIORITY_RANK.regular,
    queuedAt: 1_000,
    seq: 1,
    routedCounterId: null,
    routedOfficerId: null,
    returning: null,
    ...changes,
  };
}

/** A queue of regular tickets `A6, A7, ...`, a minute apart. */
function queue(...names: readonly string[]): Waiting[] {
  return names.map((visitId, n) => aTicket({ visitId, queuedAt: (n + 1) * 60_000, seq: n + 1 }));
}

const MINUTE = 60_000;
const RULES: FairnessRules = { priorityCap: 2, longWaitMinutes: 20 };

/** Whom the helpdesk calls, one after the other, as things stand. */
function order(waiting: readonly Waiting[], { now = 0, tally = EMPTY_TALLY } = {}): string[] {
  return nextCalls(HELPDESK, waiting, { tally, rules: RULES, now }).map(({ visitId }) => visitId);
}

const anyPlace = fc.record({
  rank: fc.integer({ min: 1, max: 4 }),
  queuedAt: fc.integer({ min: 0, max: 40 }).map((minutes) => minutes * MINUTE),
  returning: fc.option(
    fc.record({
      counterId: fc.constantFrom('loket-3', 'loket-2'),
      afterCall: fc.integer({ min: 0, max: 12 }),
      since: fc.integer({ min: 0, max: 40 }).map((minutes) => minutes * MINUTE),
    }),
  ),
});

/** The ranks of those who arrive before one call: mostly nobody or one, sometimes a bus. */
const anyArrivals = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(2, 3, 4, 4), { maxLength: 8 }) },
);

/** By the words of the rule: rank, then place, then registration. */
function isBefore(one: Waiting, other: Waiting): boolean {
  if (one.rank !== other.rank) return one.rank < other.rank;
  if (one.queuedAt !== other.queuedAt) return one.queuedAt < other.queuedAt;
  return one.seq < other.seq;
}

describe('who may call a ticket', () => {
  it('is any front office counter while it waits for the front office', () => {
    const counter = { ...HELPDESK, stages: ['front-office'] as const, serviceIds: [] };
    expect(mayCall(counter, aTicket({ stage: 'front-office', serviceId: 'helpdesk' }))).toBe(true);
    expect(mayCall(HELPDESK, aTicket({ stage: 'front-office' }))).toBe(false);
    expect(mayCall(counter, aTicket())).toBe(false);
  });

  it('is whoever serves the service, where nobody is named', () => {
    expect(mayCall(HELPDESK, aTicket())).toBe(true);
    expect(mayCall(HELPDESK, aTicket({ serviceId: 'helpdesk' }))).toBe(false);
  });

  it('is only the counter or the officer the front office named, whatever they serve (H-04)', () => {
    expect(mayCall(HELPDESK, aTicket({ serviceId: 'helpdesk', routedCounterId: 'loket-3' }))).toBe(true);
    expect(mayCall(HELPDESK, aTicket({ routedCounterId: 'loket-2' }))).toBe(false);
    expect(mayCall(HELPDESK, aTicket({ serviceId: 'helpdesk', routedOfficerId: 'usman' }))).toBe(true);
    expect(mayCall(HELPDESK, aTicket({ routedOfficerId: 'yohana' }))).toBe(false);
  });

  it('is the named officer even where a counter is named too', () => {
    const both = aTicket({ routedOfficerId: 'usman', routedCounterId: 'loket-2' });
    expect(mayCall(HELPDESK, both)).toBe(true);
    expect(mayCall({ ...HELPDESK, counterId: 'loket-2', officerId: 'yohana' }, both)).toBe(false);
  });
});

describe('the calling order', () => {
  it('puts re-service first, then vulnerable groups, appointments and the others by arrival (5.7)', () => {
    const waiting = [
      aTicket({ visitId: 'regular', queuedAt: 1 }),
      aTicket({ visitId: 'appointment', queuedAt: 2, rank: PRIORITY_RANK.appointment }),
      aTicket({ visitId: 'vulnerable', queuedAt: 3, rank: PRIORITY_RANK.vulnerable }),
      aTicket({ visitId: 'compensation', queuedAt: 4, rank: PRIORITY_RANK.compensation }),
    ];
    expect(order(waiting)).toEqual(['compensation', 'vulnerable', 'appointment', 'regular']);
  });

  it.each(VULNERABLE_GROUPS)('gives %s the rank of a vulnerable group', (group) => {
    expect(rankOf(group)).toBe(PRIORITY_RANK.vulnerable);
    expect(rankOf(null)).toBe(PRIORITY_RANK.regular);
  });

  it('keeps a compensation and an appointment whose time has come when a priority is taken away', () => {
    const at = (rank: number, appointmentAt: number | null) => rankWith({ rank, appointmentAt }, null, 1_000);
    expect(at(PRIORITY_RANK.compensation, null)).toBe(PRIORITY_RANK.compensation);
    expect(at(PRIORITY_RANK.vulnerable, 1_000)).toBe(PRIORITY_RANK.appointment);
    expect(at(PRIORITY_RANK.vulnerable, 1_001)).toBe(PRIORITY_RANK.regular);
    expect(rankWith({ rank: PRIORITY_RANK.regular, appointmentAt: null }, 'elderly', 0)).toBe(2);
  });

  it('leaves nobody out, and calls the first of equals first while nobody waits long', () => {
    const anyTicket = fc.record({
      rank: fc.integer({ min: 1, max: 4 }),
      queuedAt: fc.integer({ min: 0, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(anyTicket, { maxLength: 40 }), (places) => {
        const waiting = places.map((place, seq) => aTicket({ ...place, seq, visitId: String(seq) }));
        const called = nextCalls(HELPDESK, waiting, { tally: EMPTY_TALLY, rules: RULES, now: 100 });
        expect(called.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(waiting.map(({ seq }) => seq));
        for (const [index, ticket] of called.entries()) {
          const next = called[index + 1];
          if (next) expect(isBefore(ticket, next)).toBe(true);
        }
      }),
    );
  });

  it('needs no more than the first of each rank and who reported back, to say the first', () => {
    const state = { tally: { called: 7, streaks: { 2: 1, 3: 2, 4: 2 } }, rules: RULES, now: 40 * MINUTE };
    fc.assert(
      fc.property(fc.array(anyPlace, { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), (places, count) => {
        const waiting = places.map((place, seq) => aTicket({ ...place, seq, visitId: String(seq) }));
        const sorted = [...waiting].sort(byCallingOrder);
        const heads = sorted.filter(
          (one) =>
            one.returning !== null ||
            sorted.filter((other) => other.returning === null && other.rank === one.rank).indexOf(one) <
              count,
        );
        expect(nextCalls(HELPDESK, heads, state, count)).toEqual(
          nextCalls(HELPDESK, waiting, state).slice(0, count),
        );
      }),
    );
  });
});

describe('the cap of priority calls (5.7)', () => {
  const long = 21 * MINUTE;
  const vulnerable = (n: number): Waiting =>
    aTicket({ visitId: `P${n}`, rank: PRIORITY_RANK.vulnerable, queuedAt: long - 1, seq: 100 + n });
  const priorities = [1, 2, 3, 4, 5, 6].map(vulnerable);

  it('calls two priority numbers in a row at the most while a regular visitor waits over twenty minutes', () => {
    const regular = queue('A1', 'A2').map((one) => ({ ...one, queuedAt: 0 }));
    const names = order([...priorities, ...regular], { now: long });
    expect(names).toEqual(['P1', 'P2', 'A1', 'P3', 'P4', 'A2', 'P5', 'P6']);
  });

  it('leaves priority alone while nobody waits longer than that', () => {
    const regular = queue('A1', 'A2').map((one) => ({ ...one, queuedAt: 0 }));
    const names = order([...priorities, ...regular], { now: 20 * MINUTE });
    expect(names.slice(0, 6)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']);
  });

  it('counts the calls of before: who waits long is next after two', () => {
    const tally = afterCall(afterCall(EMPTY_TALLY, 2), 2);
    expect(order([...priorities, aTicket({ visitId: 'A1', queuedAt: 0 })], { now: long, tally })[0]).toBe(
      'A1',
    );
  });

  it('does not let an appointment starve either, between vulnerable visitors and the regular ones', () => {
    const regular = queue('A1', 'A2', 'A3').map((one) => ({ ...one, queuedAt: 0 }));
    const appointment = aTicket({ visitId: 'J1', rank: PRIORITY_RANK.appointment, queuedAt: 0, seq: 50 });
    const names = order([...priorities, ...regular, appointment], { now: long });
    expect(names.indexOf('J1')).toBeLessThanOrEqual(3);
  });

  it('does not count a number that was chosen out of turn', () => {
    expect(afterCall(EMPTY_TALLY, 2, true)).toEqual({ ...EMPTY_TALLY, called: 1 });
  });

  it('never lets more than two better-ranked calls pass in a row over somebody who waits long', () => {
    fc.assert(
      fc.property(fc.array(anyArrivals, { minLength: 5, maxLength: 80 }), (arrivals) => {
        const day = play(arrivals);
        for (const rank of [2, 3, 4]) {
          let streak = 0;
          for (const { ticket, waiting, now } of day) {
            const overdue = waiting.some(
              (one) =>
                one.rank === rank &&
                one.returning === null &&
                now - one.queuedAt > RULES.longWaitMinutes * MINUTE,
            );
            const better = ticket.rank < rank;
            streak = better && overdue ? streak + 1 : 0;
            // two levels may both be due: the lesser one goes first, and each is served within its turn
            expect(streak).toBeLessThanOrEqual(rank === 4 ? RULES.priorityCap : RULES.priorityCap + 1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lets nobody starve, whatever arrives: who waits long is called within three calls for each before them', () => {
    fc.assert(
      fc.property(fc.array(anyArrivals, { minLength: 10, maxLength: 120 }), (arrivals) => {
        const day = play(arrivals);
        const called = day.map(({ ticket }) => ticket.visitId);
        for (const [index, { waiting, now }] of day.entries()) {
          for (const rank of [1, 2, 3, 4]) {
            const before = waiting
              .filter((one) => one.rank === rank && one.returning === null)
              .sort(byCallingOrder);
            const [first] = before;
            if (!first || now - first.queuedAt <= RULES.longWaitMinutes * MINUTE) continue;
            // within a cycle every level that waits long has its turn: two calls of better ranks, then one of each
            const within = called.slice(index, index + RULES.priorityCap * 2 + 4);
            const enough = index + RULES.priorityCap * 2 + 4 <= called.length;
            if (enough && rank > 1)
              expect(within, `${first.visitId} at call ${index}`).toContain(first.visitId);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a skipped visitor who reports back (meloncat tiga nomor)', () => {
  const back = (changes: Partial<Waiting> = {}, tally: Tally = EMPTY_TALLY, now = 0): Waiting =>
    aTicket({
      visitId: 'A4',
      queuedAt: -1,
      seq: 0,
      returning: placeAfterReportingBack('loket-3', tally, now),
      ...changes,
    });

  it('is called again after the next three numbers: [A6, A7, A8, A4, A9] (5.1)', () => {
    expect(order([...queue('A6', 'A7', 'A8', 'A9'), back()])).toEqual(['A6', 'A7', 'A8', 'A4', 'A9']);
  });

  it('comes last where fewer than three wait: [A6, A4] (5.1)', () => {
    expect(order([...queue('A6'), back()])).toEqual(['A6', 'A4']);
    expect(order([...queue('A6', 'A7'), back()])).toEqual(['A6', 'A7', 'A4']);
    expect(order([back()])).toEqual(['A4']);
  });

  it('counts the numbers called at that counter since, and nobody who arrives later is put before them', () => {
    const reported = { called: 10, streaks: EMPTY_TALLY.streaks };
    const visitor = back({}, reported);
    const later = queue('A10', 'A11', 'A12', 'A13');
    const then = (called: number) => order([...later, visitor], { tally: { ...reported, called } })[0];
    expect([10, 11, 12, 13].map(then)).toEqual(['A10', 'A10', 'A10', 'A4']);
  });

  it('is not called sooner by another counter that has others to call', () => {
    const other = { ...HELPDESK, counterId: 'loket-2', officerId: 'yohana' };
    const waiting = [...queue('A6', 'A7', 'A8', 'A9'), back()];
    const state = { tally: { called: 50, streaks: EMPTY_TALLY.streaks }, rules: RULES, now: 0 };
    expect(
      nextCalls(other, waiting, state)
        .map(({ visitId }) => visitId)
        .at(-1),
    ).toBe('A4');
  });

  it('does not wait longer than anybody may: after twenty minutes any counter calls them', () => {
    const other = { ...HELPDESK, counterId: 'loket-2' };
    const state = { tally: EMPTY_TALLY, rules: RULES, now: 21 * MINUTE };
    const fresh = queue('A6').map((one) => ({ ...one, queuedAt: 20 * MINUTE }));
    expect(nextCalls(other, [...fresh, back()], state)[0]?.visitId).toBe('A4');
  });

  it('keeps the place also with a priority of their own: three numbers are three numbers', () => {
    const elderly = back({ rank: PRIORITY_RANK.vulnerable });
    expect(order([...queue('A6', 'A7', 'A8', 'A9'), elderly])).toEqual(['A6', 'A7', 'A8', 'A4', 'A9']);
  });
});

/** What one counter sees of a day: who arrived before each call, and who was called. */
interface Played {
  readonly ticket: Waiting;
  readonly waiting: readonly Waiting[];
  readonly now: number;
}

/** Any arrivals, one call every three minutes for as long as somebody waits. */
function play(arrivals: readonly (readonly number[])[]): Played[] {
  const day: Played[] = [];
  let waiting: Waiting[] = [];
  let tally = EMPTY_TALLY;
  let seq = 0;
  for (let turn = 0; turn < arrivals.length || waiting.length > 0; turn += 1) {
    const now = turn * 3 * MINUTE;
    for (const rank of arrivals[turn] ?? []) {
      seq += 1;
      waiting.push(aTicket({ visitId: `T${seq}`, rank, queuedAt: now, seq }));
    }
    const [ticket] = nextCalls(HELPDESK, waiting, { tally, rules: RULES, now }, 1);
    if (!ticket) continue;
    day.push({ ticket, waiting: [...waiting], now });
    tally = afterCall(tally, ticket.rank);
    waiting = waiting.filter((one) => one !== ticket);
  }
  return day;
}

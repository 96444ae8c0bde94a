import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterCall,
  byCallingOrder,
  EMPTY_TALLY,
  nextCalls,
  PRIORITY_RANK,
  type Waiting,
} from '../../../shared/domain/calling.ts';
import { aTicket, HELPDESK, order, queue, RULES } from '../../support/calling.ts';
import { MINUTE } from '../../support/fake-clock.ts';

/** The ranks of those who arrive before one call: mostly nobody or one, sometimes a bus. */
const anyArrivals = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(2, 3, 4, 4), { maxLength: 8 }) },
);

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

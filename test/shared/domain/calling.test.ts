import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byCallingOrder,
  EMPTY_TALLY,
  mayCall,
  nextCalls,
  placeAfterReportingBack,
  PRIORITY_RANK,
  rankOf,
  rankWith,
  VULNERABLE_GROUPS,
  type Tally,
  type Waiting,
} from '../../../shared/domain/calling.ts';
import { aTicket, HELPDESK, order, queue, RULES } from '../../support/calling.ts';
import { MINUTE } from '../../support/fake-clock.ts';

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

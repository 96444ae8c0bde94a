import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEvent, applyEvents, boardFrom, type Board } from '../../../renderer/desk/model/desk-state.ts';
import type { DeskEvent, DeskSnapshot } from '../../../shared/protocol/desk/board.ts';
import { VISIT_STATES } from '../../../shared/domain/visit.ts';
import { aCounter, anEscalation, anOfficer, aPrinter, aSnapshot, aVisit } from './builders.ts';

/** What a person sees of a board; the book-keeping of `seq` is not part of it. */
function shown(board: Board): unknown {
  const visits = [...board.visits.values()].sort((a, b) => a.id.localeCompare(b.id));
  return { ...board, since: null, newest: null, visits };
}

/** A change at the hub, before it has its `seq`. */
const change = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('visit' as const),
      id: fc.integer({ min: 1, max: 6 }),
      state: fc.constantFrom(...VISIT_STATES),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('counters' as const),
      officer: fc.option(fc.constantFrom('officer-1', 'officer-2')),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('officers' as const), name: fc.constantFrom('Dewi', 'Usman') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('stages' as const),
      stages: fc.constantFrom('one' as const, 'two' as const),
    }),
  },
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function eventOf(made: Change, seq: number): DeskEvent {
  switch (made.type) {
    case 'visit':
      return {
        type: 'visit',
        seq,
        what: 'changed',
        visit: aVisit({ id: `visit-${made.id}`, seq, state: made.state }),
      };
    case 'counters':
      return { type: 'counters', seq, counters: [aCounter({ officerId: made.officer })] };
    case 'officers':
      return { type: 'officers', seq, officers: [anOfficer({ name: made.name })] };
    case 'stages':
      return { type: 'stages', seq, stages: made.stages };
  }
}

/** The hub itself: what a snapshot says after some events, worked out without the reducer under test. */
function snapshotAfter(events: readonly DeskEvent[]): DeskSnapshot {
  const visits = new Map<string, DeskSnapshot['visits'][number]>();
  let snapshot = aSnapshot({ seq: 0 });
  events.forEach((event, index) => {
    snapshot = { ...snapshot, seq: index + 1 };
    if (event.type === 'visit') visits.set(event.visit.id, event.visit);
    if (event.type === 'counters') snapshot = { ...snapshot, counters: event.counters };
    if (event.type === 'stages') snapshot = { ...snapshot, stages: event.stages };
    if (event.type === 'officers') {
      snapshot = { ...snapshot, officers: event.officers, me: event.officers[0] ?? snapshot.me };
    }
  });
  return { ...snapshot, visits: [...visits.values()] };
}

const history = fc
  .array(change, { maxLength: 40 })
  .map((made) => made.map((one, at) => eventOf(one, at + 1)));

describe('the board', () => {
  test('is the same from a snapshot as from an older snapshot and the events since, however they are cut', () => {
    fc.assert(
      fc.property(history, fc.nat(40), fc.array(fc.integer({ min: 1, max: 5 })), (events, cut, sizes) => {
        const from = Math.min(cut, events.length);
        let board = boardFrom(snapshotAfter(events.slice(0, from)));
        const rest = events.slice(from);
        for (const size of sizes) board = applyEvents(board, rest.splice(0, size));
        board = applyEvents(board, rest);
        expect(shown(board)).toEqual(shown(boardFrom(snapshotAfter(events))));
      }),
    );
  });

  test('does not change by events it has seen, in any order and any number of times', () => {
    fc.assert(
      fc.property(
        history.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events))),
        ([events, again]) => {
          const board = boardFrom(snapshotAfter(events));
          expect(shown(applyEvents(board, again))).toEqual(shown(board));
          const built = applyEvents(boardFrom(snapshotAfter([])), events);
          expect(shown(applyEvents(built, again))).toEqual(shown(board));
        },
      ),
    );
  });

  test('comes out the same when events arrive out of order', () => {
    fc.assert(
      fc.property(
        history.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
          ),
        ),
        ([events, shuffled]) => {
          const start = boardFrom(snapshotAfter([]));
          expect(shown(applyEvents(start, shuffled))).toEqual(shown(applyEvents(start, events)));
        },
      ),
    );
  });

  test('leaves out what its snapshot left out: an ended visit of an earlier day does not come back', () => {
    const board = boardFrom(aSnapshot({ seq: 9 }));
    const old: DeskEvent = {
      type: 'visit',
      seq: 4,
      what: 'closed',
      visit: aVisit({ seq: 4, state: 'closed' }),
    };
    expect(applyEvent(board, old).visits.size).toBe(0);
  });

  test('takes two changes of one transaction that carry the same seq', () => {
    const board = applyEvents(boardFrom(aSnapshot({ seq: 1 })), [
      { type: 'visit', seq: 2, what: 'called', visit: aVisit({ seq: 2, state: 'called-front-office' }) },
      { type: 'counters', seq: 2, counters: [aCounter({ officerId: 'officer-1' })] },
    ]);
    expect(board.visits.get('visit-1')?.state).toBe('called-front-office');
    expect(board.counters[0]?.officerId).toBe('officer-1');
  });

  test('counts a counter’s calls with the calls, and never backwards', () => {
    const tally = (called: number) => ({
      counterId: 'counter-1',
      called,
      streaks: { 2: 0, 3: 0, 4: called },
    });
    const call = (seq: number, called: number): DeskEvent => ({
      type: 'visit',
      seq,
      what: 'visit.called',
      visit: aVisit({ seq, state: 'called-front-office' }),
      tally: tally(called),
    });
    const start = boardFrom(aSnapshot({ seq: 1 }));
    const events = [call(2, 1), call(4, 2), { type: 'counters', seq: 3, counters: [aCounter()] } as const];
    for (const order of [events, events.toReversed()]) {
      expect(applyEvents(start, order).counters[0]?.tally).toEqual({
        called: 2,
        streaks: { 2: 0, 3: 0, 4: 2 },
      });
    }
  });

  test('takes the alerts of supervision as they are sent', () => {
    const escalations = [anEscalation()];
    const board = applyEvents(boardFrom(aSnapshot()), [{ type: 'escalations', escalations }]);
    expect(board.escalations).toEqual(escalations);
  });

  test('follows the states that have no seq: calls for help, the printer, the opening hours', () => {
    const calls = [{ id: 'call-1', kioskName: 'Kios 1', screen: 'Buku tamu', at: 5 }];
    const printers = [aPrinter({ state: 'out-of-paper' })];
    const unprinted = [{ jobId: 'job-1', visitId: 'visit-1', ticket: 'A-007' }];
    const board = applyEvents(boardFrom(aSnapshot()), [
      { type: 'staff-calls', calls },
      { type: 'printer', printer: 'out-of-paper', printers, unprinted },
      { type: 'open', open: { kind: 'break', opensAt: 6 } },
      { type: 'new-day' },
    ]);
    expect(board).toMatchObject({
      staffCalls: calls,
      printer: 'out-of-paper',
      printers,
      unprinted,
      open: { kind: 'break' },
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterRows, currentCalls, recentCalls, skippedNumbers } from '../../../renderer/tv/board-view.ts';
import { afterEvent, boardOf, type Board } from '../../../renderer/tv/board.ts';
import { DEFAULT_TV_SETTINGS } from '../../../shared/domain/tv-settings.ts';
import type { TvEvent } from '../../../shared/protocol/tv.ts';
import { aCall, aCounter, aSnapshot, callEvent } from './builders.ts';

const after = (board: Board, events: readonly TvEvent[]): Board => events.reduce(afterEvent, board);
const tickets = (calls: readonly { ticket: string }[]): string[] => calls.map(({ ticket }) => ticket);
const shown = (board: Board): unknown => ({
  office: board.office,
  current: currentCalls(board),
  recent: recentCalls(board),
  rows: counterRows(board),
  skipped: skippedNumbers(board),
  set: board.set.value,
});

describe('the board', () => {
  it('shows nobody called at the beginning of the day, and the open counters', () => {
    const board = boardOf(
      aSnapshot({ counters: [aCounter(2), aCounter(1), aCounter(3, { state: 'closed' })] }),
    );
    expect(currentCalls(board)).toEqual([]);
    expect(counterRows(board).map(({ counter }) => counter.number)).toEqual([1, 2]);
  });

  it('puts a called number at its counter, and the latest call first', () => {
    const board = after(boardOf(aSnapshot()), [callEvent(1, 'A-001', 'c1'), callEvent(2, 'B-001', 'c2')]);
    expect(tickets(currentCalls(board))).toEqual(['B-001', 'A-001']);
    expect(counterRows(board).map(({ call }) => call?.ticket)).toEqual(['A-001', 'B-001', undefined]);
  });

  it('moves a number among the earlier ones when its counter calls the next or has none', () => {
    const board = after(boardOf(aSnapshot()), [
      callEvent(1, 'A-001', 'c1'),
      callEvent(2, 'A-002', 'c1'),
      callEvent(3, 'A-003', 'c2'),
      { t: 'free', s: 4, c: 'c2' },
    ]);
    expect(tickets(currentCalls(board))).toEqual(['A-002']);
    expect(tickets(recentCalls(board))).toEqual(['A-003', 'A-001']);
  });

  it('shows which call of a number it is, once', () => {
    const board = after(boardOf(aSnapshot()), [
      callEvent(1, 'A-001', 'c1'),
      callEvent(2, 'A-001', 'c1', { k: 2 }),
    ]);
    expect(currentCalls(board)).toEqual([aCall(2, 'A-001', 'c1', { k: 2 })]);
    expect(recentCalls(board)).toEqual([]);
  });

  it('never shows a number at two counters, not even when the later one is free again', () => {
    const routed = after(boardOf(aSnapshot()), [callEvent(1, 'A-001', 'c1'), callEvent(2, 'A-001', 'c3')]);
    expect(currentCalls(routed).map(({ counterId }) => counterId)).toEqual(['c3']);
    const done = afterEvent(routed, { t: 'free', s: 3, c: 'c3' });
    expect(currentCalls(done)).toEqual([]);
    expect(tickets(recentCalls(done))).toEqual(['A-001']);
  });

  it('keeps a closed counter on the board while a number is there', () => {
    const board = after(boardOf(aSnapshot({ counters: [aCounter(1)] })), [
      callEvent(1, 'A-001', 'c1'),
      { t: 'counter', s: 2, c: 'c1', state: 'closed' },
    ]);
    expect(counterRows(board)).toHaveLength(1);
    expect(counterRows(afterEvent(board, { t: 'free', s: 3, c: 'c1' }))).toEqual([]);
  });

  it('shows at most three next tickets of a counter and eight earlier calls', () => {
    const calls = Array.from({ length: 12 }, (_, i) => callEvent(i + 1, `A-0${i + 10}`, 'c1'));
    const board = after(boardOf(aSnapshot()), [
      ...calls,
      { t: 'next', s: 13, next: { c1: ['A-1', 'A-2', 'A-3', 'A-4'] } },
    ]);
    expect(counterRows(board)[0]?.next).toEqual(['A-1', 'A-2', 'A-3']);
    expect(recentCalls(board)).toHaveLength(8);
  });

  it('takes a call and the next tickets of one transaction, which share a seq', () => {
    const board = after(boardOf(aSnapshot()), [
      { t: 'free', s: 7, c: 'c1' },
      callEvent(7, 'A-002', 'c1'),
      { t: 'next', s: 7, next: { c1: ['A-003'] } },
    ]);
    expect(counterRows(board)[0]).toMatchObject({ call: { ticket: 'A-002' }, next: ['A-003'] });
  });

  it('shows the latest call large although an earlier number has been served since', () => {
    const served = { ...aCall(1, 'A-001', 'c1'), seq: 5 };
    const board = boardOf(aSnapshot({ seq: 5, current: [served, aCall(2, 'B-001', 'c2')] }));
    expect(tickets(currentCalls(board))).toEqual(['B-001', 'A-001']);
  });

  it('takes the next tickets told a moment later without a new happening', () => {
    const board = after(boardOf(aSnapshot({ seq: 4 })), [
      { t: 'next', s: 4, next: { c1: ['A-001'] } },
      { t: 'next', s: 4, next: { c1: ['A-002'] } },
    ]);
    expect(counterRows(board)[0]?.next).toEqual(['A-002']);
  });

  it('begins anew with a new office day', () => {
    const board = after(boardOf(aSnapshot()), [
      callEvent(1, 'A-001', 'c1'),
      { t: 'board', s: 9, board: aSnapshot({ seq: 9, counters: [aCounter(1)] }) },
    ]);
    expect(shown(board)).toEqual(shown(boardOf(aSnapshot({ seq: 9, counters: [aCounter(1)] }))));
  });

  it('keeps a counter whose officer is on a break, and one that closes goes', () => {
    const paused = after(boardOf(aSnapshot({ counters: [aCounter(1)] })), [
      { t: 'counter', s: 1, c: 'c1', state: 'paused' },
    ]);
    expect(counterRows(paused).map(({ counter }) => counter.state)).toEqual(['paused']);
    expect(counterRows(afterEvent(paused, { t: 'counter', s: 2, c: 'c1', state: 'closed' }))).toEqual([]);
  });

  it('shows a missed number as missed, not as an earlier call, until it is called again', () => {
    const missed = after(boardOf(aSnapshot()), [
      callEvent(1, 'A-001', 'c1'),
      callEvent(2, 'A-002', 'c1'),
      { t: 'free', s: 3, c: 'c1' },
      { t: 'skipped', s: 3, skipped: ['A-002'] },
    ]);
    expect(skippedNumbers(missed)).toEqual(['A-002']);
    expect(tickets(recentCalls(missed))).toEqual(['A-001']);
    const again = afterEvent(missed, callEvent(4, 'A-002', 'c1'));
    expect(skippedNumbers(again)).toEqual([]);
  });

  it('takes what the coordinator set, the latest word of it', () => {
    const emergency = { text: { id: 'Mohon keluar', en: 'Please leave' }, at: 5 };
    const set = { t: 'set', s: 5, settings: DEFAULT_TV_SETTINGS, emergency } as const;
    const board = after(boardOf(aSnapshot({ seq: 4 })), [set, { ...set, s: 4, emergency: null }]);
    expect(board.set.value.emergency).toEqual(emergency);
    expect(afterEvent(board, { ...set, s: 6, emergency: null }).set.value.emergency).toBeNull();
  });

  it('does not grow with the day', () => {
    const calls = Array.from({ length: 900 }, (_, i) => callEvent(i + 1, `A-${i + 1}`, `c${(i % 3) + 1}`));
    expect(after(boardOf(aSnapshot()), calls).calls.size).toBeLessThanOrEqual(64);
  });
});

const counterId = fc.constantFrom('c1', 'c2', 'c3');
const ticket = fc.constantFrom('A-001', 'A-002', 'A-003', 'B-001', 'B-002', 'F-001');

/** What happened, without its place in time. */
const happening = fc.oneof(
  { weight: 6, arbitrary: fc.record({ t: fc.constant('call'), n: ticket, c: counterId }) },
  { weight: 3, arbitrary: fc.record({ t: fc.constant('free'), c: counterId }) },
  { weight: 3, arbitrary: fc.record({ t: fc.constant('next'), c: counterId, n: ticket }) },
  {
    weight: 2,
    arbitrary: fc.record({
      t: fc.constant('counter'),
      c: counterId,
      state: fc.constantFrom('open' as const, 'paused' as const, 'closed' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ t: fc.constant('skipped'), n: ticket, c: counterId }) },
  { weight: 1, arbitrary: fc.record({ t: fc.constant('set'), n: ticket, c: counterId }) },
  { weight: 1, arbitrary: fc.record({ t: fc.constant('board'), n: ticket, c: counterId }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;

function eventOf(what: Happening, index: number): TvEvent {
  const s = index + 1;
  if (what.t === 'call' && 'n' in what) return callEvent(s, what.n, what.c);
  if (what.t === 'next' && 'n' in what) return { t: 'next', s, next: { [what.c]: [what.n] } };
  if (what.t === 'board' && 'n' in what) {
    return { t: 'board', s, board: aSnapshot({ seq: s, current: [aCall(s, what.n, what.c)] }) };
  }
  if (what.t === 'skipped' && 'n' in what) return { t: 'skipped', s, skipped: [what.n] };
  if (what.t === 'set' && 'n' in what) {
    const emergency = { text: { id: what.n, en: '' }, at: s };
    return { t: 'set', s, settings: DEFAULT_TV_SETTINGS, emergency };
  }
  if ('state' in what) return { t: 'counter', s, c: what.c, state: what.state };
  return { t: 'free', s, c: what.c };
}

const day = fc.array(happening, { minLength: 1, maxLength: 24 }).map((all) => all.map(eventOf));

/** The same events, some of them several times, in any order. */
const disturbed = day.chain((events) =>
  fc
    .shuffledSubarray(
      events.flatMap((event) => [event, event, event]),
      { minLength: 0 },
    )
    .chain((extra) => fc.shuffledSubarray([...events, ...extra], { minLength: events.length + extra.length }))
    .map((delivered) => ({ events, delivered })),
);

describe('whatever the network does', () => {
  it('shows the same board for events delivered twice and in any order', () => {
    fc.assert(
      fc.property(disturbed, ({ events, delivered }) => {
        const empty = boardOf(aSnapshot());
        expect(shown(after(empty, delivered))).toEqual(shown(after(empty, events)));
      }),
    );
  });

  it('shows the same board after a snapshot taken at any moment and all events, known ones again', () => {
    fc.assert(
      fc.property(day, fc.nat(), (events, at) => {
        const known = events.slice(0, at % (events.length + 1));
        const whole = after(boardOf(aSnapshot()), known);
        const rows = counterRows(whole);
        const snapshot = aSnapshot({
          seq: known.length,
          counters: aSnapshot().counters.map((counter) => ({
            ...counter,
            state: whole.states.get(counter.id)?.value ?? 'open',
          })),
          current: currentCalls(whole),
          // as the hub tells them: also those that were missed, which may come back among the earlier ones
          recent: [...whole.calls.values()],
          next: Object.fromEntries([...whole.next].map(([id, { value }]) => [id, value])),
          skipped: whole.skipped.value,
          ...whole.set.value,
        });
        expect(counterRows(boardOf(snapshot))).toEqual(rows);
        expect(shown(after(boardOf(snapshot), events))).toEqual(shown(after(boardOf(aSnapshot()), events)));
      }),
    );
  });
});

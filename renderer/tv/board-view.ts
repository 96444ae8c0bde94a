/** What the board shows, read from its state. Numbers and counters only: the TV knows no person. */
import type { TvCall, TvCounter } from '../../shared/protocol/tv.ts';
import type { Board } from './board.ts';

/** One line of the counters' table. */
export interface CounterRow {
  readonly counter: TvCounter;
  readonly call: TvCall | null;
  /** At most three tickets. */
  readonly next: readonly string[];
}

const RECENT_SHOWN = 8;
const NEXT_SHOWN = 3;

/** The ticket at each counter, latest call first. A ticket stands at one counter only: where it was called last. */
export function currentCalls(board: Board): TvCall[] {
  const calls = [...board.called.values()].flatMap(({ value }) => (value === null ? [] : [value]));
  return latestFirst(calls).filter(
    ({ ticket, counterId, seq }) =>
      (board.calls.get(ticket)?.seq ?? seq) <= seq && counterOf(board, counterId) !== undefined,
  );
}

/** The numbers that were missed and are not called again, latest first. */
export function skippedNumbers(board: Board): readonly string[] {
  const current = new Set(currentCalls(board).map(({ ticket }) => ticket));
  return board.skipped.value.filter((ticket) => !current.has(ticket));
}

/** Earlier calls whose ticket is at no counter any more and was not missed, latest first. */
export function recentCalls(board: Board): TvCall[] {
  const current = new Set(currentCalls(board).map(({ ticket }) => ticket));
  const missed = new Set(board.skipped.value);
  return latestFirst([...board.calls.values()])
    .filter(
      ({ ticket, counterId }) =>
        !current.has(ticket) && !missed.has(ticket) && counterOf(board, counterId) !== undefined,
    )
    .slice(0, RECENT_SHOWN);
}

/** The counters in order of their number: those that are open or on a break, and those that still have a ticket. */
export function counterRows(board: Board): CounterRow[] {
  const calls = new Map(currentCalls(board).map((call) => [call.counterId, call]));
  return board.counters
    .map((counter) => ({
      counter: { ...counter, state: board.states.get(counter.id)?.value ?? counter.state },
      call: calls.get(counter.id) ?? null,
      next: (board.next.get(counter.id)?.value ?? []).slice(0, NEXT_SHOWN),
    }))
    .filter(({ counter, call }) => counter.state !== 'closed' || call !== null)
    .sort((a, b) => a.counter.number - b.counter.number || a.counter.id.localeCompare(b.counter.id));
}

/** By the time of the call: `seq` also grows when a called visit is served. */
function latestFirst(calls: readonly TvCall[]): TvCall[] {
  return [...calls].sort((a, b) => b.at - a.at || b.seq - a.seq);
}

export function counterOf(board: Board, counterId: string): TvCounter | undefined {
  return board.counters.find(({ id }) => id === counterId);
}

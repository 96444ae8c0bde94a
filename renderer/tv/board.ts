/**
 * The board as a pure reducer over the hub's snapshot and events.
 *
 * Each thing that can change (the number at a counter, a counter's next tickets, whether it is open) is a
 * register that remembers the `seq` of its newest word, and older words about it are dropped. So the board is the
 * same however often and in whatever order events are delivered, also when they overtake a snapshot.
 */
import type { TvSettings } from '../../shared/domain/tv-settings.ts';
import type {
  TvCall,
  TvCounter,
  TvCounterState,
  TvEmergency,
  TvEvent,
  TvSnapshot,
} from '../../shared/protocol/tv.ts';

interface Register<T> {
  readonly seq: number;
  readonly value: T;
}
type Registers<T> = ReadonlyMap<string, Register<T>>;

export interface TvSet {
  readonly settings: TvSettings;
  readonly emergency: TvEmergency | null;
}

export interface Board {
  /** `seq` of the newest whole board; every word up to it is contained in it. */
  readonly floor: number;
  readonly office: TvSnapshot['office'];
  readonly counters: readonly TvCounter[];
  /** By counter id: the call whose ticket is there now, or null. */
  readonly called: Registers<TvCall | null>;
  /** By counter id: the tickets it would call next. */
  readonly next: Registers<readonly string[]>;
  /** By counter id. */
  readonly states: Registers<TvCounterState>;
  /** The numbers that were missed, latest first. */
  readonly skipped: Register<readonly string[]>;
  /** What the coordinator set. */
  readonly set: Register<TvSet>;
  /** By ticket: its newest call today. */
  readonly calls: ReadonlyMap<string, TvCall>;
}

/** Enough for eight earlier calls beside the tickets at every counter; a board that runs for years must not grow. */
const CALLS_KEPT = 64;

/** The board of a snapshot, as `tv:sync` answers it. */
export function boardOf(snapshot: TvSnapshot): Board {
  const { seq } = snapshot;
  const called = new Map<string, Register<TvCall | null>>();
  for (const call of newestFirst(snapshot.current).reverse()) {
    called.set(call.counterId, { seq: call.seq, value: call });
  }
  return {
    floor: seq,
    office: snapshot.office,
    counters: snapshot.counters,
    called,
    next: new Map(Object.entries(snapshot.next).map(([id, value]) => [id, { seq, value }])),
    states: new Map(snapshot.counters.map(({ id, state }) => [id, { seq, value: state }])),
    skipped: { seq, value: snapshot.skipped },
    set: { seq, value: { settings: snapshot.settings, emergency: snapshot.emergency } },
    calls: withCalls(new Map(), [...snapshot.recent, ...snapshot.current]),
  };
}

/** Gathered and sent a moment later, so that the last one of a `seq` is the one that holds. */
const GATHERED: ReadonlySet<TvEvent['t']> = new Set<TvEvent['t']>(['next', 'skipped']);

/** The board after an event; the same object where the event says nothing new. */
export function afterEvent(board: Board, event: TvEvent): Board {
  if (event.s < board.floor || (event.s === board.floor && !GATHERED.has(event.t))) return board;
  switch (event.t) {
    case 'call': {
      const call = callOf(event);
      const called = register(board.called, call.counterId, call.seq, call);
      return { ...board, called, calls: withCalls(board.calls, [call]) };
    }
    case 'free':
      return { ...board, called: register(board.called, event.c, event.s, null) };
    case 'next': {
      const next = Object.entries(event.next).reduce(
        (all, [id, tickets]) =>
          event.s < (all.get(id)?.seq ?? 0) ? all : new Map(all).set(id, { seq: event.s, value: tickets }),
        board.next,
      );
      return { ...board, next };
    }
    case 'counter':
      return { ...board, states: withState(board.states, event.c, { seq: event.s, value: event.state }) };
    case 'skipped':
      return { ...board, skipped: latest(board.skipped, { seq: event.s, value: event.skipped }) };
    case 'set': {
      const { settings, emergency } = event;
      return { ...board, set: latest(board.set, { seq: event.s, value: { settings, emergency } }) };
    }
    case 'board':
      return keepNewer(boardOf({ ...event.board, seq: event.s }), board);
    default:
      return event satisfies never;
  }
}

/** The event of a call as the call it stands for. */
export function callOf(event: Extract<TvEvent, { t: 'call' }>): TvCall {
  return { seq: event.s, ticket: event.n, counterId: event.c, k: event.k, lang: event.l, at: event.at };
}

/** A whole board that was overtaken by newer words keeps them. */
function keepNewer(fresh: Board, old: Board): Board {
  return {
    ...fresh,
    called: newerOf(fresh.called, old.called, fresh.floor),
    next: newerOf(fresh.next, old.next, fresh.floor),
    states: newerOf(fresh.states, old.states, fresh.floor),
    skipped: latest(fresh.skipped, old.skipped.seq > fresh.floor ? old.skipped : fresh.skipped),
    set: latest(fresh.set, old.set.seq > fresh.floor ? old.set : fresh.set),
    calls: withCalls(
      fresh.calls,
      [...old.calls.values()].filter(({ seq }) => seq > fresh.floor),
    ),
  };
}

function newerOf<T>(fresh: Registers<T>, old: Registers<T>, floor: number): Registers<T> {
  return new Map([...fresh, ...[...old].filter(([, { seq }]) => seq > floor)]);
}

/** The newer word stays. Of two words of one `seq` a call outweighs "free": one transaction moved a counter on. */
function register<T>(all: Registers<T>, id: string, seq: number, value: T): Registers<T> {
  const known = all.get(id);
  if (known !== undefined) {
    if (seq < known.seq || (seq === known.seq && known.value !== null)) return all;
  }
  return new Map(all).set(id, { seq, value });
}

/** A counter has one state at a time, and every change of it a `seq` of its own. */
function withState(
  all: Registers<TvCounterState>,
  id: string,
  state: Register<TvCounterState>,
): Registers<TvCounterState> {
  const known = all.get(id);
  return known !== undefined && known.seq >= state.seq ? all : new Map(all).set(id, state);
}

function latest<T>(known: Register<T>, word: Register<T>): Register<T> {
  return word.seq < known.seq ? known : word;
}

function withCalls(known: ReadonlyMap<string, TvCall>, more: readonly TvCall[]): ReadonlyMap<string, TvCall> {
  const calls = new Map(known);
  for (const call of more) {
    const before = calls.get(call.ticket);
    if (before === undefined || before.seq < call.seq) calls.set(call.ticket, call);
  }
  if (calls.size <= CALLS_KEPT) return calls;
  const kept = newestFirst([...calls.values()]).slice(0, CALLS_KEPT);
  return new Map(kept.map((call) => [call.ticket, call]));
}

/** Latest word first. */
function newestFirst(calls: readonly TvCall[]): TvCall[] {
  return [...calls].sort((a, b) => b.seq - a.seq);
}

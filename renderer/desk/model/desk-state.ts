/**
 * What a desk knows of the office, and how one pushed event changes it. Pure, and the same whatever way the events
 * came: a snapshot, the events one by one, in lumps, twice over or late all give the same board.
 */
import type { Tally } from '../../../shared/domain/calling.ts';
import type { DeskEvent, DeskSnapshot } from '../../../shared/protocol/desk/board.ts';
import type { DeskCounter } from '../../../shared/protocol/desk/counters.ts';
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';

/** The hub's clock and my counter are left out: the client keeps the one, the counters say the other. */
export interface Board extends Omit<DeskSnapshot, 'visits' | 'now' | 'myCounterId'> {
  readonly visits: ReadonlyMap<string, DeskVisit>;
  /**
   * Newest change of each list that is replaced as a whole, so that an older one never undoes it. The same `seq`
   * again is taken: a picture drawn between a commit and its news may name the change and not have it yet.
   */
  readonly newest: {
    readonly counters: number;
    readonly officers: number;
    readonly stages: number;
    readonly tv: number;
  };
  /** The snapshot this board began with: it contains every event up to that `seq`. */
  readonly since: number;
}

export function boardFrom(snapshot: DeskSnapshot): Board {
  const { seq, day, me, office, stages, rules, pos, procedures, services, counters, officers } = snapshot;
  const { escalations, cases, open, printer, printers, staffCalls, tv, unprinted } = snapshot;
  return {
    ...{ seq, day, me, office, stages, rules, pos, procedures, services, counters, officers },
    ...{ escalations, cases, open, printer, printers, staffCalls, tv, unprinted },
    visits: new Map(snapshot.visits.map((visit) => [visit.id, visit])),
    newest: { counters: seq, officers: seq, stages: seq, tv: seq },
    since: seq,
  };
}

export function applyEvents(board: Board, events: readonly DeskEvent[]): Board {
  return events.reduce(applyEvent, board);
}

/** One event. What the board already holds, or what its snapshot left out on purpose, changes nothing. */
export function applyEvent(board: Board, event: DeskEvent): Board {
  switch (event.type) {
    case 'visit':
      return withTally(withVisit(seen(board, event.seq), event.visit), event.tally);
    case 'counters':
      if (event.seq < board.newest.counters) return board;
      return {
        ...seen(board, event.seq),
        counters: event.counters.map((counter) => newestTally(counter, board)),
        newest: later(board, 'counters', event),
      };
    case 'officers':
      if (event.seq < board.newest.officers) return board;
      return {
        ...seen(board, event.seq),
        officers: event.officers,
        me: event.officers.find((officer) => officer.id === board.me.id) ?? board.me,
        newest: later(board, 'officers', event),
      };
    case 'stages':
      if (event.seq < board.newest.stages) return board;
      return { ...seen(board, event.seq), stages: event.stages, newest: later(board, 'stages', event) };
    case 'tv':
      if (event.seq < board.newest.tv) return board;
      return { ...seen(board, event.seq), tv: event.tv, newest: later(board, 'tv', event) };
    case 'escalations':
      return { ...board, escalations: event.escalations };
    case 'cases':
      return { ...board, cases: event.cases };
    case 'staff-calls':
      return { ...board, staffCalls: event.calls };
    case 'printer':
      return { ...board, printer: event.printer, printers: event.printers, unprinted: event.unprinted };
    case 'open':
      return { ...board, open: event.open };
    case 'new-day':
    case 'office':
      // Nothing to change here: the desk asks for the whole picture.
      return board;
    default:
      return event satisfies never;
  }
}

/**
 * A visit as a command's own answer tells it, which may come before its event. `seq` stays: events of others that
 * came about earlier may still be on their way, and a reconnecting desk must ask for them.
 */
export function withVisit(board: Board, visit: DeskVisit): Board {
  const known = board.visits.get(visit.id);
  const stale = known === undefined ? visit.seq <= board.since : visit.seq <= known.seq;
  if (stale) return board;
  return { ...board, visits: new Map(board.visits).set(visit.id, visit) };
}

/** With a call comes what its counter called so far. A counter's calls of a day only grow, so the larger tally is newer. */
function withTally(board: Board, tally: ({ readonly counterId: string } & Tally) | undefined): Board {
  if (tally === undefined) return board;
  const { counterId, called, streaks } = tally;
  const counters = board.counters.map((counter) =>
    counter.id === counterId && called > counter.tally.called
      ? { ...counter, tally: { called, streaks } }
      : counter,
  );
  return { ...board, counters };
}

function newestTally(counter: DeskCounter, board: Board): DeskCounter {
  const known = board.counters.find((one) => one.id === counter.id)?.tally;
  return known !== undefined && known.called > counter.tally.called ? { ...counter, tally: known } : counter;
}

function seen(board: Board, seq: number): Board {
  return seq > board.seq ? { ...board, seq } : board;
}

function later(board: Board, list: keyof Board['newest'], event: { readonly seq: number }): Board['newest'] {
  return { ...board.newest, [list]: event.seq };
}

/** What each counter could have called at the moment it called, put together from the log alone. */
import { emptyBoard, type ReplayedBoard, type ReplayedVisit } from './replay.ts';
import type { LoggedEvent, OfficeRules, Picture } from './types.ts';
import { WAITING } from './words.ts';

/** One call, with everything its order depends on. */
export interface CallMade {
  readonly event: LoggedEvent;
  readonly counterId: string;
  readonly called: ReplayedVisit;
  /** Everybody this counter could have called, the called one too. */
  readonly waiting: readonly ReplayedVisit[];
  /** Numbers the counter had called that day. */
  readonly calledBefore: number;
  /** By rank: calls of a better rank since the last of that rank. */
  readonly overtaken: Readonly<Record<number, number>>;
}

interface Count {
  day: string;
  called: number;
  overtaken: Record<number, number>;
}

const LESSER = [2, 3, 4] as const;

/** Every call of the log in order, but for those out of turn with a reason (panggil pilihan). */
export function callsMade({ events, rules }: Picture): CallMade[] {
  const board = emptyBoard();
  const counts = new Map<string, Count>();
  const calls: CallMade[] = [];
  for (const event of events) {
    const before = board.visits.get(event.visitId ?? '');
    if (event.type === 'visit.called' && before) {
      const counterId = String(event.data.counterId);
      const count = countOf(counts, counterId, rules.dayOf(event.at));
      const chosen = event.data.chosen === true;
      if (!chosen) calls.push(aCall(board, rules, event, counterId, before, count));
      count.called += 1;
      if (!chosen)
        for (const rank of LESSER)
          count.overtaken[rank] = after(count.overtaken[rank] ?? 0, before.rank, rank);
    }
    board.apply(event);
  }
  return calls;
}

function after(soFar: number, called: number, rank: number): number {
  if (called > rank) return soFar;
  return called === rank ? 0 : soFar + 1;
}

function countOf(counts: Map<string, Count>, counterId: string, day: string): Count {
  const known = counts.get(counterId);
  if (known?.day === day) return known;
  const fresh: Count = { day, called: 0, overtaken: {} };
  counts.set(counterId, fresh);
  return fresh;
}

function aCall(
  board: ReplayedBoard,
  rules: OfficeRules,
  event: LoggedEvent,
  counterId: string,
  called: ReplayedVisit,
  count: Count,
): CallMade {
  const waiting = [...board.visits.values()].filter(
    (visit) => WAITING.has(visit.state) && couldCall(rules, counterId, event.actorId, visit),
  );
  return { event, counterId, called, waiting, calledBefore: count.called, overtaken: { ...count.overtaken } };
}

function couldCall(rules: OfficeRules, counterId: string, officerId: string, visit: ReplayedVisit): boolean {
  const counter = rules.counters.find(({ id }) => id === counterId);
  const own = rules.officers.find(({ id }) => id === officerId)?.serviceIds ?? [];
  const alone = rules.stages === 'one';
  if (!counter || !(alone || (counter.stages as readonly string[]).includes(visit.stage))) return false;
  if (visit.routedOfficerId !== null) return visit.routedOfficerId === officerId;
  if (visit.routedCounterId !== null) return visit.routedCounterId === counterId;
  if (visit.stage === 'front-office') return true;
  return (
    (alone || counter.serviceIds.includes(visit.serviceId)) &&
    (own.length === 0 || own.includes(visit.serviceId))
  );
}

/** Rank, then order of arrival. */
export function goesBefore(one: ReplayedVisit, other: ReplayedVisit): boolean {
  return one.rank < other.rank || (one.rank === other.rank && one.queuedAt < other.queuedAt);
}

/** The rank whose turn the cap demands: overtaken as often as allowed while somebody of it waits long; none is 0. */
export function rankOwed({ waiting, overtaken, event }: CallMade, { settings }: OfficeRules): number {
  const waitsLong = ({ queuedAt }: ReplayedVisit): boolean =>
    event.at - queuedAt > settings.longWaitMinutes * 60_000;
  const owed = [4, 3, 2].find(
    (rank) =>
      (overtaken[rank] ?? 0) >= settings.priorityCap &&
      waiting.some((visit) => visit.rank === rank && visit.returnCounterId === null && waitsLong(visit)),
  );
  return owed ?? 0;
}

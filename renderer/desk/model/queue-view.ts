/** The queue as an officer reads it: six figures, and the numbers behind each of them in the right order. */
import { byCallingOrder, nextCalls, type Waiting } from '../../../shared/domain/calling.ts';
import { isHeld, isWaiting } from '../../../shared/domain/visit.ts';
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import { myCounter, workOf } from './counters.ts';
import type { Board } from './desk-state.ts';

/** The figures of domain 6.5, in its order. */
export const GROUPS = ['waiting', 'in-hand', 'done', 'skipped', 'cancelled', 'rescheduled'] as const;
export type Group = (typeof GROUPS)[number];

export function groupOf(visit: DeskVisit): Group {
  if (isWaiting(visit.state)) return 'waiting';
  // What is put aside is still somebody's, though nobody is at it now.
  if (isHeld(visit.state) || visit.state === 'on-hold') return 'in-hand';
  if (visit.state === 'skipped') return 'skipped';
  if (visit.state === 'cancelled' || visit.state === 'expired') return 'cancelled';
  return visit.outcome === 'rescheduled' ? 'rescheduled' : 'done';
}

export function countGroups(visits: Iterable<DeskVisit>): Readonly<Record<Group, number>> {
  const counts: Record<Group, number> = {
    waiting: 0,
    'in-hand': 0,
    done: 0,
    skipped: 0,
    cancelled: 0,
    rescheduled: 0,
  };
  for (const visit of visits) counts[groupOf(visit)] += 1;
  return counts;
}

/** A visit as the calling rule sees it. */
export function asWaiting(visit: DeskVisit): Waiting & { readonly visit: DeskVisit } {
  // `registeredAt` tells equal places apart: the order of registration is not part of a desk's line.
  return { ...visit, visitId: visit.id, seq: visit.registeredAt, visit };
}

/**
 * What my counter may call, in the order it will be called; empty without a counter.
 * @param now the hub's time, ms: who waits long moves up
 */
export function myQueue(board: Board, now: number): readonly DeskVisit[] {
  const counter = myCounter(board);
  if (counter === null) return [];
  const waiting = [...board.visits.values()].filter((visit) => isWaiting(visit.state)).map(asWaiting);
  const { tally } = counter;
  const order = nextCalls(workOf(counter, board.me, board), waiting, { tally, rules: board.rules, now });
  return order.map(({ visit }) => visit);
}

/** One group: those who wait in calling order, the others with the latest change first. */
export function listGroup(board: Board, group: Group): readonly DeskVisit[] {
  const visits = [...board.visits.values()].filter((visit) => groupOf(visit) === group);
  if (group !== 'waiting') return visits.sort((a, b) => b.seq - a.seq);
  return visits
    .map(asWaiting)
    .sort(byCallingOrder)
    .map((ticket) => ticket.visit);
}

/** Mine first, then what others will call: what the queue's list shows under "Menunggu". */
export interface WaitingList {
  readonly mine: readonly DeskVisit[];
  readonly others: readonly DeskVisit[];
}

export function waitingList(board: Board, now: number): WaitingList {
  const mine = myQueue(board, now);
  const own = new Set(mine.map((visit) => visit.id));
  return { mine, others: listGroup(board, 'waiting').filter((visit) => !own.has(visit.id)) };
}

/** The visit I have in hand; an officer has one at a time. */
export function inHand(board: Board): DeskVisit | null {
  for (const visit of board.visits.values()) {
    if (isHeld(visit.state) && visit.officerId === board.me.id) return visit;
  }
  return null;
}

/** What I put aside and still have to take up again, the longest first. */
export function onHold(board: Board): readonly DeskVisit[] {
  const mine = [...board.visits.values()].filter(
    (visit) => visit.state === 'on-hold' && visit.officerId === board.me.id,
  );
  return mine.sort((a, b) => heldSince(a) - heldSince(b));
}

function heldSince(visit: DeskVisit): number {
  return visit.step?.pausedAt ?? visit.queuedAt;
}

/** The visit I finished last and that may still be rated. */
export function justServed(board: Board): DeskVisit | null {
  let latest: DeskVisit | null = null;
  for (const visit of board.visits.values()) {
    if (visit.state !== 'survey' || visit.officerId !== board.me.id) continue;
    if (latest === null || visit.seq > latest.seq) latest = visit;
  }
  return latest;
}

/** What becomes of who waits when an officer closes their counter. */
import { mayCall } from '../../../shared/domain/calling.ts';
import { isWaiting } from '../../../shared/domain/visit.ts';
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import { myCounter, workOf } from './counters.ts';
import type { Board } from './desk-state.ts';
import { asWaiting, myQueue, onHold } from './queue-view.ts';

export interface Leaving {
  /** Numbers that this counter would call next. */
  readonly waiting: number;
  /** Of these, sent to this counter or officer in person: they become anybody's. */
  readonly offered: number;
  /** Of all who wait here, those whom no other open counter may call then. */
  readonly unserved: number;
  /** Numbers on hold that stay the officer's. */
  readonly held: number;
}

/** @param now the hub's time, ms */
export function leavingOf(board: Board, now: number): Leaving {
  const counter = myCounter(board);
  const waiting = myQueue(board, now);
  const routed = [...board.visits.values()].filter(
    (visit) =>
      isWaiting(visit.state) &&
      (visit.routedOfficerId === board.me.id ||
        (counter !== null && visit.routedOfficerId === null && visit.routedCounterId === counter.id)),
  );
  return {
    waiting: waiting.length,
    offered: routed.length,
    unserved: waiting.filter((visit) => !servedElsewhere(board, visit)).length,
    held: onHold(board).length,
  };
}

/** Whether another open counter may call it once it is sent to nobody in particular. */
function servedElsewhere(board: Board, visit: DeskVisit): boolean {
  const ticket = { ...asWaiting(visit), routedCounterId: null, routedOfficerId: null };
  return board.counters.some((counter) => {
    const officer = board.officers.find(({ id }) => id === counter.officerId);
    if (officer === undefined || officer.id === board.me.id) return false;
    return mayCall(workOf(counter, officer, board), ticket);
  });
}

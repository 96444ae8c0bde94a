/** Where a visit is best sent (H-04): what the visitor chose, at the counter that gets to it soonest. */
import { isWaiting } from '../../../shared/domain/visit.ts';
import type { OfficerView } from '../../../shared/protocol/desk/accounts.ts';
import type { DeskCounter } from '../../../shared/protocol/desk/counters.ts';
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import { myCounter, workedStages } from './counters.ts';
import type { Board } from './desk-state.ts';

export interface RouteChoice {
  readonly serviceId: string;
  readonly topicId: string | null;
  /** Null: whichever counter serves that service. */
  readonly counterId: string | null;
  readonly officerId: string | null;
}

/** Counters that serve a service at the helpdesk, those with an officer first. */
export function countersFor(board: Board, serviceId: string): readonly DeskCounter[] {
  return board.counters
    .filter((counter) => counter.stages.includes('helpdesk') && counter.serviceIds.includes(serviceId))
    .sort((a, b) => Number(b.officerId !== null) - Number(a.officerId !== null) || a.number - b.number);
}

/** Officers who serve a service; without services of their own they serve every one of their counter. */
export function officersFor(board: Board, serviceId: string): readonly OfficerView[] {
  return board.officers.filter(
    (officer) =>
      officer.active &&
      officer.roles.includes('helpdesk') &&
      (officer.serviceIds.length === 0 || officer.serviceIds.includes(serviceId)),
  );
}

/** How many numbers lie before a newcomer at that counter: those waiting for it and the one in hand. */
export function loadOf(board: Board, counter: DeskCounter): number {
  let load = 0;
  for (const visit of board.visits.values()) {
    if (isWaiting(visit.state) && visit.stage === 'helpdesk' && waitsFor(visit, counter)) load += 1;
    if (visit.state === 'serving' && visit.counterId === counter.id) load += 1;
  }
  return load;
}

function waitsFor(visit: DeskVisit, counter: DeskCounter): boolean {
  if (visit.routedCounterId !== null) return visit.routedCounterId === counter.id;
  return counter.serviceIds.includes(visit.serviceId);
}

/** Whether sending a visit to my own counter goes straight on serving it here (single-officer mode). */
export function servesHere(board: Board): boolean {
  const own = myCounter(board);
  if (own === null) return false;
  return workedStages(own, board.stages).includes('helpdesk');
}

/** The choice shown first: at this desk where it serves both stages, else the open counter with the least to do. */
export function defaultRoute(board: Board, visit: DeskVisit): RouteChoice {
  const { serviceId, topicId } = visit;
  return { serviceId, topicId, counterId: bestCounter(board, serviceId), officerId: null };
}

export function bestCounter(board: Board, serviceId: string): string | null {
  const own = myCounter(board);
  if (own !== null && servesHere(board)) return own.id;
  const open = countersFor(board, serviceId).filter((counter) => counter.officerId !== null);
  const [best] = open.sort((a, b) => loadOf(board, a) - loadOf(board, b) || a.number - b.number);
  return best?.id ?? null;
}

/** Where a visit can go from here: counters with who sits there and how many wait, and officers who can take over. */
import { mayCall } from '../../../shared/domain/calling.ts';
import { isHeld, isWaiting } from '../../../shared/domain/visit.ts';
import type { OfficerView } from '../../../shared/protocol/desk/accounts.ts';
import type { DeskCounter } from '../../../shared/protocol/desk/counters.ts';
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import { isServing, workedStages, workOf } from './counters.ts';
import type { Board } from './desk-state.ts';
import { asWaiting } from './queue-view.ts';

export interface Destination {
  readonly counter: DeskCounter;
  /** Who sits there; null while the counter is closed. */
  readonly officer: OfficerView | null;
  readonly paused: boolean;
  /** It serves that service anyway; another takes it because it is sent there. */
  readonly usual: boolean;
  /** Numbers this counter may call, or that were sent to it. */
  readonly waiting: number;
}

/** Counters a visit may be moved to at its stage, those that call now and serve it first, the quietest of them on top. */
export function destinationsFor(board: Board, visit: DeskVisit, serviceId: string): readonly Destination[] {
  return board.counters
    .filter((counter) => workedStages(counter, board.stages).includes(visit.stage))
    .filter((counter) => counter.id !== visit.counterId)
    .map((counter) => {
      const officer = officerAt(board, counter);
      const waiting = waitingAt(board, counter, officer);
      const usual = visit.stage === 'front-office' || counter.serviceIds.includes(serviceId);
      return { counter, officer, paused: counter.paused !== null, usual, waiting };
    })
    .sort(
      (a, b) =>
        awayness(a) - awayness(b) ||
        Number(b.usual) - Number(a.usual) ||
        a.waiting - b.waiting ||
        a.counter.number - b.counter.number,
    );
}

function awayness({ officer, paused }: Destination): number {
  if (officer === null) return 2;
  return paused ? 1 : 0;
}

function officerAt(board: Board, counter: DeskCounter): OfficerView | null {
  return board.officers.find(({ id }) => id === counter.officerId) ?? null;
}

function waitingAt(board: Board, counter: DeskCounter, officer: OfficerView | null): number {
  const waiting = [...board.visits.values()].filter((visit) => isWaiting(visit.state));
  if (officer === null) return waiting.filter((visit) => visit.routedCounterId === counter.id).length;
  const place = workOf(counter, officer, board);
  return waiting.filter((visit) => mayCall(place, asWaiting(visit))).length;
}

/** An officer who could take over, with the counter they sit at. */
export interface Successor {
  readonly officer: OfficerView;
  readonly counter: DeskCounter | null;
}

/** Who may take visits over: serving officers who work at the stage of every one of them, who sits there now first. */
export function successorsOf(
  board: Board,
  fromOfficerId: string,
  visits: readonly DeskVisit[],
): readonly Successor[] {
  const stages = new Set(visits.map(({ stage }) => stage));
  return board.officers
    .filter((officer) => officer.active && officer.id !== fromOfficerId && isServing(officer))
    .filter(
      (officer) => board.stages === 'one' || [...stages].every((stage) => officer.roles.includes(stage)),
    )
    .map((officer) => ({
      officer,
      counter: board.counters.find((counter) => counter.officerId === officer.id) ?? null,
    }))
    .sort((a, b) => absence(a) - absence(b) || a.officer.name.localeCompare(b.officer.name, 'id'));
}

function absence({ counter }: Successor): number {
  if (counter === null) return 2;
  return counter.paused === null ? 0 : 1;
}

/** Whose visit it is: who has it in hand or on hold, or whom it was sent to. */
export function ownerOf(visit: DeskVisit): string | null {
  if (isHeld(visit.state) || visit.state === 'on-hold') return visit.officerId;
  return isWaiting(visit.state) ? visit.routedOfficerId : null;
}

/** Every open visit of an officer: in hand, on hold, or waiting for them. */
export function openVisitsOf(board: Board, officerId: string): readonly DeskVisit[] {
  return [...board.visits.values()].filter((visit) => ownerOf(visit) === officerId);
}

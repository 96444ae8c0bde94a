/** One line of the board: who has a visit and where, in the words both boards share. */
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import { counterName } from './counters.ts';
import type { Board } from './desk-state.ts';
import { ownerOf } from './destinations.ts';

export interface Holder {
  /** The officer's name; null where nobody has it or was given it. */
  readonly officer: string | null;
  /** Only sent to them: they have not begun. */
  readonly expected: boolean;
  readonly counter: string | null;
  /** The office is done with it: what is left is the visitor's own (the survey). */
  readonly visitors: boolean;
}

export function holderOf(board: Board, visit: DeskVisit): Holder {
  const ownerId = ownerOf(visit);
  const counter = board.counters.find(({ id }) => id === (visit.counterId ?? visit.routedCounterId));
  return {
    officer: board.officers.find(({ id }) => id === ownerId)?.name ?? null,
    expected: visit.officerId === null,
    counter: counter === undefined ? null : counterName(counter),
    visitors: visit.state === 'survey',
  };
}

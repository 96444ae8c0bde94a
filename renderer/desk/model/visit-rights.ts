/** What this officer may see of a visit and do with it from the list; the hub decides, the screen only offers. */
import { isHeld } from '../../../shared/domain/visit.ts';
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import { actionsFromList, type ListAction } from './actions.ts';
import { isLead, isServing, myCounter, supervises, workedStages } from './counters.ts';
import type { Board } from './desk-state.ts';
import { ownerOf } from './destinations.ts';
import { inHand } from './queue-view.ts';

/** Who serves a visit or answers for the office sees its record. */
export function mayLook(board: Board, visit: DeskVisit): boolean {
  return supervises(board.me) || visit.officerId === board.me.id;
}

/** @param undoOpen "Tidak Hadir" can still be taken back */
export function listActionsOf(board: Board, visit: DeskVisit, undoOpen: boolean): readonly ListAction[] {
  const lead = isLead(board.me);
  if (!lead && !isServing(board.me)) return [];
  const counter = myCounter(board);
  const { state } = visit;
  return actionsFromList({
    state,
    lead,
    mine: visit.officerId === board.me.id,
    owned: ownerOf(visit) !== null,
    mayCall:
      counter !== null &&
      counter.paused === null &&
      inHand(board) === null &&
      workedStages(counter, board.stages).includes(visit.stage),
    mayResume: counter !== null && counter.paused === null && inHand(board) === null,
    mayUndo: undoOpen && (lead || visit.skippedBy === board.me.id),
    inMyHand: isHeld(state) && visit.officerId === board.me.id,
  });
}

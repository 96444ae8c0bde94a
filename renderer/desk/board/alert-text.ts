import type { DeskVisitTexts } from '../../../shared/messages/desk-visit.ts';
import type { Alert } from '../model/alerts.ts';
import type { Board } from '../model/desk-state.ts';
import { procedureOf } from '../model/step-clock.ts';
import { numberedStep } from '../work/step-name.ts';

/** "2. Verifikasi": the step an alert is about, by the procedure its visit runs under. */
export function stepOfAlert(board: Board, { visitId, stepNo }: Alert, t: DeskVisitTexts): string {
  const visit = board.visits.get(visitId);
  const pos = visit === undefined ? board.pos : procedureOf(board, visit);
  return numberedStep(pos, stepNo, t);
}

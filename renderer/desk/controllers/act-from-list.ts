/** What the buttons of a visit in the list do; the visit is in nobody's hand here, or in a colleague's. */
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import type { ListAction } from '../model/actions.ts';
import { myQueue } from '../model/queue-view.ts';
import { act, undoNoShow } from './act.ts';
import type { Desk } from './desk.svelte.ts';

export async function actFromList(desk: Desk, action: ListAction, visit: DeskVisit): Promise<void> {
  switch (action) {
    case 'call-chosen':
      await callThis(desk, visit);
      return;
    case 'undo-no-show':
      await undoNoShow(desk, visit);
      desk.close();
      return;
    case 'report-back':
      if (await reportBack(desk, visit)) desk.close();
      return;
    case 'resume':
      if (!(await desk.work.move('visit:resume', visit))) return;
      desk.tab = 'queue';
      desk.close();
      return;
    default:
      await act(desk, action, visit);
  }
}

/** Whose turn it is anyway needs no reason. */
async function callThis(desk: Desk, visit: DeskVisit): Promise<void> {
  const [next] = myQueue(desk.board, desk.live.now());
  if (next?.id !== visit.id) {
    desk.open('call-chosen', visit);
    return;
  }
  if ((await desk.work.callNext()) === undefined) return;
  desk.tab = 'queue';
  desk.close();
}

/** Lapor kembali: passed over, and there after all. */
export async function reportBack(desk: Desk, visit: DeskVisit): Promise<boolean> {
  if (!(await desk.work.move('visit:report-back', visit))) return false;
  desk.teller.say(desk.teller.texts.work.reportedToast(visit.ticket), 'info');
  return true;
}

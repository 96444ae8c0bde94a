import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import type { Desk } from '../controllers/desk.svelte.ts';
import type { TextDialogKind } from '../controllers/typed-texts.ts';

/** Sends what was typed; it is dropped only once the hub has it. @returns whether it went through */
export async function sendText(desk: Desk, kind: TextDialogKind, visit: DeskVisit): Promise<boolean> {
  const text = desk.work.typed.get(visit.id, kind).trim();
  const sent = await SENDERS[kind](desk, visit, text);
  if (sent) desk.work.typed.drop(visit.id, kind);
  return sent;
}

type Sender = (desk: Desk, visit: DeskVisit, text: string) => Promise<boolean>;

const SENDERS: Readonly<Record<TextDialogKind, Sender>> = {
  async note(desk, visit, text) {
    const detail = await desk.work.send('visit:note', { visitId: visit.id, text });
    if (detail === undefined) return false;
    if (desk.work.detail?.visit.id === visit.id) desk.work.took(detail);
    desk.teller.say(desk.teller.texts.work.noteToast);
    return true;
  },
  async cancel(desk, visit, reason) {
    if ((await desk.work.part(visit, 'visit:cancel', { visitId: visit.id, reason })) === undefined)
      return false;
    desk.teller.say(desk.teller.texts.work.cancelledToast(visit.ticket), 'info');
    return true;
  },
  async reject(desk, visit, reason) {
    const detail = await desk.work.finishStep(visit, (deviation) =>
      desk.live.send('visit:verify', {
        visitId: visit.id,
        result: 'rejected',
        corrections: null,
        reason,
        deviation,
      }),
    );
    return detail !== null;
  },
  async hold(desk, visit, reason) {
    if ((await desk.work.part(visit, 'visit:hold', { visitId: visit.id, reason })) === undefined)
      return false;
    desk.teller.say(desk.teller.texts.act.heldToast(visit.ticket), 'info');
    return true;
  },
  async 'call-chosen'(desk, visit, reason) {
    const detail = await desk.work.send('visit:call-chosen', { visitId: visit.id, reason });
    if (detail === undefined) return false;
    desk.work.took(detail);
    desk.tab = 'queue';
    return true;
  },
  async compensation(desk, visit, reason) {
    const done = await desk.work.send('visit:set-compensation', { visitId: visit.id, reason });
    if (done === undefined) return false;
    desk.teller.say(desk.teller.texts.act.compensationToast(visit.ticket));
    return true;
  },
  async reprint(desk, visit, reason) {
    const printed = await desk.work.send('ticket:reprint', { visitId: visit.id, reason });
    if (printed === undefined) return false;
    const { work } = desk.teller.texts;
    if (printed.printJobId === null) desk.teller.say(work.reprintNone, 'info');
    else desk.teller.say(work.reprintToast(visit.ticket));
    return true;
  },
};

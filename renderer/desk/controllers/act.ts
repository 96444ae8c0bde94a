/** What each button and its key does. Forms that are not complete are marked instead of sent. */
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import type { VisitDetail } from '../../../shared/protocol/desk/visit-detail.ts';
import type { ActionId } from '../model/actions.ts';
import { counterName } from '../model/counters.ts';
import { callButtons, type CallButtons } from '../model/call-buttons.ts';
import { serviceName } from '../../lib/officer/services.ts';
import type { Desk } from './desk.svelte.ts';
import { longEnough } from '../../lib/officer/long-enough.ts';

/** @param visit the visit in hand, or the one just served; null where there is none */
export async function act(desk: Desk, action: ActionId, visit: DeskVisit | null): Promise<void> {
  if (!desk.ready) return;
  if (action === 'call-next') return callNext(desk);
  if (action === 'continue') return continueCounter(desk);
  if (visit === null) return;
  switch (action) {
    case 'start':
      await desk.work.move('visit:start', visit);
      return;
    case 'recall':
      if (buttonsOf(desk, visit).recall.allowed) await desk.work.move('visit:recall', visit);
      return;
    case 'no-show':
      if (buttonsOf(desk, visit).noShow.allowed) await desk.work.move('visit:no-show', visit);
      return;
    case 'release':
      return release(desk, visit);
    case 'verified':
      return verified(desk, visit);
    case 'route':
      return route(desk, visit);
    case 'record-question':
      return recordQuestion(desk, visit);
    case 'finish':
      return finish(desk, visit);
    case 'request-survey':
      return requestSurvey(desk, visit);
    case 'corrected':
      desk.open('correct', visit);
      return;
    case 'rejected':
      desk.open('reject', visit);
      return;
    case 'request':
    case 'reschedule':
    case 'hold':
    case 'services':
    case 'transfer':
    case 'deputise':
    case 'deviation':
    case 'note':
    case 'priority':
    case 'compensation':
    case 'priority-code':
    case 'reprint':
    case 'cancel':
      desk.open(action, visit);
      return;
    default:
      return action satisfies never;
  }
}

function buttonsOf(desk: Desk, visit: DeskVisit): CallButtons {
  return callButtons(visit, desk.board.rules, desk.live.now());
}

async function callNext(desk: Desk): Promise<void> {
  await desk.work.callNext();
}

/** Ends the break (istirahat). */
async function continueCounter(desk: Desk): Promise<void> {
  if ((await desk.work.send('counter:continue', {})) === undefined) return;
  desk.teller.say(desk.teller.texts.act.continued);
}

async function release(desk: Desk, visit: DeskVisit): Promise<void> {
  if (!(await desk.work.move('visit:release', visit))) return;
  desk.teller.say(desk.teller.texts.work.releasedToast(visit.ticket), 'info');
}

/** Takes a wrong "Tidak Hadir" back, within its minute. */
export async function undoNoShow(desk: Desk, visit: DeskVisit): Promise<void> {
  if (!(await desk.work.move('visit:undo-no-show', visit))) return;
  const { act: t } = desk.teller.texts;
  const inHand = desk.hand?.id === visit.id;
  desk.teller.say(inHand ? t.undone(visit.ticket) : t.undoneToQueue(visit.ticket), 'info');
}

async function verified(desk: Desk, visit: DeskVisit): Promise<void> {
  const detail = await desk.work.finishStep(visit, (deviation) =>
    desk.live.send('visit:verify', {
      visitId: visit.id,
      result: 'verified',
      corrections: null,
      reason: '',
      deviation,
    }),
  );
  if (detail !== null) proposeRoute(desk, detail);
}

/** Routing begins: the proposal follows the queues as they are now. */
export function proposeRoute(desk: Desk, detail: VisitDetail): void {
  desk.work.draft?.proposeRoute(detail, desk.board);
}

async function route(desk: Desk, visit: DeskVisit): Promise<void> {
  const { draft } = desk.work;
  if (draft === null) return;
  const { serviceId, topicId, counterId, officerId } = draft;
  const detail = await desk.work.finishStep(visit, (deviation) =>
    desk.live.send('visit:route', { visitId: visit.id, serviceId, topicId, counterId, officerId, deviation }),
  );
  if (detail === null || detail.visit.state === 'serving') return;
  const { work } = desk.teller.texts;
  const counter = desk.board.counters.find((one) => one.id === counterId);
  desk.teller.say(work.routedToast(visit.ticket, counter ? counterName(counter) : work.routedAny));
}

async function recordQuestion(desk: Desk, visit: DeskVisit): Promise<void> {
  const { draft } = desk.work;
  if (draft === null) return;
  draft.tried = !longEnough(draft.question);
  if (draft.tried) return;
  await desk.work.finishStep(visit, (deviation) =>
    desk.live.send('visit:record-question', {
      visitId: visit.id,
      question: draft.question.trim(),
      deviation,
    }),
  );
}

async function finish(desk: Desk, visit: DeskVisit): Promise<void> {
  const { draft } = desk.work;
  if (draft === null) return;
  draft.tried = !longEnough(draft.summary);
  if (draft.tried) return;
  const { outcome } = draft;
  const summary = draft.summary.trim();
  const detail = await desk.work.finishStep(visit, (deviation) =>
    desk.live.send('visit:finish', { visitId: visit.id, outcome, summary, deviation }),
  );
  if (detail?.visit.state !== 'waiting-helpdesk') return;
  const { texts, lang } = desk.teller;
  const next = serviceName(desk.board, detail.visit.serviceId, lang);
  desk.teller.say(texts.act.nextServiceToast(visit.ticket, next), 'info');
}

async function requestSurvey(desk: Desk, visit: DeskVisit): Promise<void> {
  const asked = await desk.work.send('visit:request-survey', { visitId: visit.id });
  if (asked === undefined) return;
  desk.work.surveysAsked.add(visit.id);
  desk.teller.say(desk.teller.texts.visit.surveyAsked(visit.ticket));
}

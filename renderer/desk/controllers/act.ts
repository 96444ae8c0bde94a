/** What each button and its key does. Forms that are not complete are marked instead of sent. */
import type { DeskVisit, VisitDetail } from '../../../shared/protocol/desk.ts';
import type { ActionId } from '../model/actions.ts';
import { counterName } from '../model/counters.ts';
import { mayRecall } from '../../../shared/domain/visit.ts';
import type { Desk } from './desk.svelte.ts';
import { longEnough } from './draft.svelte.ts';

/** @param visit the visit in hand, or the one just served; null where there is none */
export async function act(desk: Desk, action: ActionId, visit: DeskVisit | null): Promise<void> {
  if (!desk.ready) return;
  if (action === 'call-next') return callNext(desk);
  if (visit === null) return;
  switch (action) {
    case 'start':
      await desk.work.move('visit:start', visit);
      return;
    case 'recall':
      if (mayRecall(visit.calls)) await desk.work.move('visit:recall', visit);
      return;
    case 'no-show':
      if (mayRecall(visit.calls)) desk.open('no-show', visit);
      else await skip(desk, visit);
      return;
    case 'release':
      if (await desk.work.move('visit:release', visit)) say(desk, 'releasedToast', visit);
      return;
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
    case 'reschedule':
    case 'note':
    case 'priority':
    case 'reprint':
    case 'cancel':
      desk.open(action, visit);
      return;
    default:
      return action satisfies never;
  }
}

function say(desk: Desk, toast: 'releasedToast' | 'skippedToast', visit: DeskVisit): void {
  desk.teller.say(desk.teller.texts.work[toast](visit.ticket), 'info');
}

async function callNext(desk: Desk): Promise<void> {
  await desk.work.callNext();
}

/** Tidak Hadir: the number is passed over until its visitor reports back. */
export async function skip(desk: Desk, visit: DeskVisit): Promise<boolean> {
  const done = await desk.work.move('visit:no-show', visit);
  if (done) say(desk, 'skippedToast', visit);
  return done;
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
  await desk.work.finishStep(visit, (deviation) =>
    desk.live.send('visit:finish', { visitId: visit.id, outcome, summary, deviation }),
  );
}

async function requestSurvey(desk: Desk, visit: DeskVisit): Promise<void> {
  const asked = await desk.work.send('visit:request-survey', { visitId: visit.id });
  if (asked === undefined) return;
  desk.work.surveysAsked.add(visit.id);
  desk.teller.say(desk.teller.texts.visit.surveyAsked(visit.ticket));
}

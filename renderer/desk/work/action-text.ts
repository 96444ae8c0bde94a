import type { DeskTexts } from '../../../shared/messages/desk.ts';
import { MAX_CALLS, type Stage } from '../../../shared/domain/visit.ts';
import { callProgress, type ActionId } from '../model/actions.ts';

interface Where {
  readonly calls: number;
  readonly again: boolean;
  readonly stage: Stage | undefined;
}

/** The words on a button (domain 6.5). */
export function actionText(
  action: ActionId,
  { work: t, visit }: DeskTexts,
  { calls, again, stage }: Where,
): string {
  switch (action) {
    case 'call-next':
      return t.callNext;
    case 'start':
      return stage === 'helpdesk' ? t.startServe : t.startVerify;
    case 'recall':
      return callProgress(calls).left ? t.recall(callProgress(calls).next, MAX_CALLS) : t.recallUsedUp;
    case 'no-show':
      return t.noShow;
    case 'record-question':
      return t.recordQuestion;
    case 'request-survey':
      return again ? visit.surveyAgain : t.requestSurvey;
    case 'cancel':
      return t.cancelVisit;
    case 'priority':
      return t.priority;
    default:
      return t[action];
  }
}

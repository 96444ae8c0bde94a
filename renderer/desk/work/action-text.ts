import type { DeskTexts } from '../../../shared/messages/desk.ts';
import type { Stage } from '../../../shared/domain/visit.ts';
import type { ActionId } from '../model/actions.ts';
import type { CallButtons } from '../model/call-buttons.ts';

export interface ActionWhere {
  /** The buttons of a called number. */
  readonly calls: CallButtons | null;
  /** The survey was asked for already. */
  readonly again: boolean;
  /** More services of this number are still to come. */
  readonly moreToCome: boolean;
  readonly stage: Stage | undefined;
}

/** The words on a button (domain 6.5). */
export function actionText(action: ActionId, texts: DeskTexts, where: ActionWhere): string {
  const { work: t, visit, act } = texts;
  switch (action) {
    case 'call-next':
      return t.callNext;
    case 'start':
      return where.stage === 'helpdesk' ? t.startServe : t.startVerify;
    case 'recall':
      return recallText(texts, where.calls);
    case 'no-show':
      return noShowText(texts, where.calls);
    case 'finish':
      return where.moreToCome ? act.finishAndNext : t.finish;
    case 'record-question':
      return t.recordQuestion;
    case 'request-survey':
      return where.again ? visit.surveyAgain : t.requestSurvey;
    case 'cancel':
      return t.cancelVisit;
    case 'continue':
    case 'hold':
    case 'services':
    case 'request':
    case 'transfer':
    case 'deputise':
    case 'deviation':
    case 'compensation':
      return act[action];
    case 'priority-code':
      return act.priorityCode;
    default:
      return t[action];
  }
}

/** "Panggil Ulang (2/3) · 12 dtk": which call it would be, and how long the visitor still has to stand up. */
function recallText({ work: t, act }: DeskTexts, calls: CallButtons | null): string {
  if (calls === null) return t.recallPlain;
  const { next, max, usedUp, seconds } = calls.recall;
  if (usedUp) return act.recallUsedUp(max);
  const label = t.recall(next, max);
  return seconds > 0 ? act.recallSoon(label, seconds) : label;
}

function noShowText({ work: t, act }: DeskTexts, calls: CallButtons | null): string {
  const counting = calls !== null && calls.noShow.callsMissing === 0 && calls.noShow.seconds > 0;
  return counting ? act.recallSoon(t.noShow, calls.noShow.seconds) : t.noShow;
}

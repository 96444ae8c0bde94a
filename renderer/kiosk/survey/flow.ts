import { QUESTIONNAIRE_ORDER, type SkmAnswer, type SkmCode } from '../../../shared/domain/skm.ts';
import type { SubmitSurvey } from '../../../shared/protocol/kiosk.ts';

/** The survey's screens in order (domain 2.1, 2.2, 2.6); the nine elements are asked one after the other. */
export type SurveyScreen =
  | { readonly at: 'start' | 'rating' | 'more' }
  | { readonly at: 'element'; readonly index: number }
  | { readonly at: 'sex' | 'age' | 'education' | 'occupation' | 'comment' };

export const ELEMENTS = QUESTIONNAIRE_ORDER.length;

export interface SurveyAnswers {
  rating: number | null;
  elements: Partial<Record<SkmCode, SkmAnswer>>;
  sex: SubmitSurvey['respondent']['sex'];
  /** As typed. */
  age: string;
  education: SubmitSurvey['respondent']['education'];
  occupation: SubmitSurvey['respondent']['occupation'];
  comment: string;
}

export function noAnswers(): SurveyAnswers {
  return {
    rating: null,
    elements: {},
    sex: null,
    age: '',
    education: null,
    occupation: null,
    comment: '',
  };
}

const ORDER: readonly SurveyScreen[] = [
  { at: 'start' },
  { at: 'rating' },
  { at: 'more' },
  ...QUESTIONNAIRE_ORDER.map((_, index) => ({ at: 'element' as const, index })),
  { at: 'sex' },
  { at: 'age' },
  { at: 'education' },
  { at: 'occupation' },
  { at: 'comment' },
];

function placeOf(screen: SurveyScreen): number {
  return ORDER.findIndex(
    (one) =>
      one.at === screen.at &&
      (one.at !== 'element' || (screen.at === 'element' && one.index === screen.index)),
  );
}

/** The next screen; undefined after the last, when the answers are sent. */
export function nextSurveyScreen(screen: SurveyScreen): SurveyScreen | undefined {
  return ORDER[placeOf(screen) + 1];
}

export function previousSurveyScreen(screen: SurveyScreen): SurveyScreen | undefined {
  return ORDER[placeOf(screen) - 1];
}

/** The element asked at this place: U9 stands before U8, so it is never counted. */
export function codeAt(index: number): SkmCode {
  const code = QUESTIONNAIRE_ORDER[index];
  if (code === undefined) throw new Error(`the questionnaire has no question ${index}`);
  return code;
}

export const YOUNGEST = 5;
export const OLDEST = 120;

/** The age typed, or null where none or an impossible one is. */
export function ageOf(typed: string): number | null {
  const age = Number(typed);
  return /^\d{1,3}$/.test(typed) && age >= YOUNGEST && age <= OLDEST ? age : null;
}

/**
 * The answers as the hub takes them. The nine elements count only together (domain 2.3), so a part of them is left
 * out and the rating kept. Without a rating there is nothing to send.
 */
export function toSubmit(visitId: string, answers: SurveyAnswers): SubmitSurvey | null {
  if (answers.rating === null) return null;
  const complete = QUESTIONNAIRE_ORDER.every((code) => answers.elements[code] !== undefined);
  return {
    visitId,
    rating: answers.rating,
    answers: complete ? { ...answers.elements } : null,
    respondent: {
      sex: answers.sex,
      age: ageOf(answers.age),
      education: answers.education,
      occupation: answers.occupation,
    },
    comment: answers.comment.trim(),
  };
}

/**
 * What may be sent for a visitor who walked away: the rating and a complete nine, which they chose, but nothing
 * of what they were still telling about themselves.
 */
export function toSubmitAbandoned(visitId: string, answers: SurveyAnswers): SubmitSurvey | null {
  return toSubmit(visitId, { ...noAnswers(), rating: answers.rating, elements: answers.elements });
}

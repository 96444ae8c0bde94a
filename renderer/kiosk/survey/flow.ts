import type { SkmAnswer } from '../../../shared/domain/skm.ts';
import type { Questionnaire, SubmitSurvey, SurveyOpened } from '../../../shared/protocol/kiosk.ts';

/** The survey's screens in order (domain 2.1, 2.2, 2.6); the elements are asked one after the other, as the hub names them. */
export type SurveyScreen =
  | { readonly at: 'start' | 'rating' | 'more' }
  | { readonly at: 'element'; readonly index: number }
  | { readonly at: 'sex' | 'age' | 'education' | 'occupation' | 'comment' };

export interface SurveyAnswers {
  rating: number | null;
  /** By element code. */
  elements: Record<string, SkmAnswer>;
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

function screensOf({ elements }: Questionnaire): readonly SurveyScreen[] {
  return [
    { at: 'start' },
    { at: 'rating' },
    { at: 'more' },
    ...elements.map((_, index) => ({ at: 'element' as const, index })),
    { at: 'sex' },
    { at: 'age' },
    { at: 'education' },
    { at: 'occupation' },
    { at: 'comment' },
  ];
}

function beside(asked: Questionnaire, screen: SurveyScreen, step: 1 | -1): SurveyScreen | undefined {
  const screens = screensOf(asked);
  const place = screens.findIndex(
    (one) =>
      one.at === screen.at &&
      (one.at !== 'element' || (screen.at === 'element' && one.index === screen.index)),
  );
  return screens[place + step];
}

/** The next screen; undefined after the last, when the answers are sent. */
export function nextSurveyScreen(asked: Questionnaire, screen: SurveyScreen): SurveyScreen | undefined {
  return beside(asked, screen, 1);
}

export function previousSurveyScreen(asked: Questionnaire, screen: SurveyScreen): SurveyScreen | undefined {
  return beside(asked, screen, -1);
}

/** The element asked at this place: U9 may stand before U8, so its code is never counted. */
export function elementAt({ elements }: Questionnaire, index: number): Questionnaire['elements'][number] {
  const element = elements[index];
  if (element === undefined) throw new Error(`the questionnaire has no question ${index}`);
  return element;
}

export const YOUNGEST = 5;
export const OLDEST = 120;

/** The age typed, or null where none or an impossible one is. */
export function ageOf(typed: string): number | null {
  const age = Number(typed);
  return /^\d{1,3}$/.test(typed) && age >= YOUNGEST && age <= OLDEST ? age : null;
}

/**
 * The answers as the hub takes them. The elements count only together (domain 2.3), so a part of them is left
 * out and the rating kept. Without a rating there is nothing to send.
 */
export function toSubmit(survey: SurveyOpened, answers: SurveyAnswers): SubmitSurvey | null {
  if (answers.rating === null) return null;
  const { version, elements } = survey.questionnaire;
  const complete = elements.every(({ code }) => answers.elements[code] !== undefined);
  return {
    visitId: survey.visitId,
    rating: answers.rating,
    version,
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
 * What may be sent for a visitor who walked away: the rating and the elements if complete, which they chose, but nothing
 * of what they were still telling about themselves.
 */
export function toSubmitAbandoned(survey: SurveyOpened, answers: SurveyAnswers): SubmitSurvey | null {
  return toSubmit(survey, { ...noAnswers(), rating: answers.rating, elements: answers.elements });
}

/** What visitors said in a period: how many answered, how they rated, and their satisfaction index so far. */
import { checkSurvey, PERMENPANRB_14_2017, type IkmWeight, type Mutu } from '../skm.ts';
import { skmFigures, tallyOf } from '../skm-figures.ts';
import { shareOf } from '../reports/spread.ts';

/** From very poor to very good (domain 2.6). */
export const RATINGS = [1, 2, 3, 4, 5] as const;

export interface SurveyOfDay {
  readonly rating: number;
  /** The nine elements' answers; null where only the rating was given. */
  readonly answers: Readonly<Record<string, unknown>> | null;
}

export interface SurveyFigures {
  readonly answered: number;
  /** Of the visits that were brought to an end; null where there are none. */
  readonly response: number | null;
  /** How many gave each rating, worst first. */
  readonly ratings: readonly number[];
  /** Their mean, 1 to 5. */
  readonly rating: number | null;
  /** Null where nobody answered the nine elements. */
  readonly index: { readonly value: number; readonly mutu: Mutu; readonly respondents: number } | null;
}

export function surveyFigures(
  surveys: readonly SurveyOfDay[],
  finished: number,
  weight: IkmWeight,
): SurveyFigures {
  const complete = surveys.flatMap(({ answers }) => {
    const checked = answers === null ? null : checkSurvey(answers);
    return checked?.ok ? [checked.value] : [];
  });
  const index = skmFigures(PERMENPANRB_14_2017, [tallyOf(complete)], { weight, unit: 'pooled' });
  return {
    answered: surveys.length,
    response: shareOf(surveys.length, finished),
    ratings: RATINGS.map((rating) => surveys.filter((survey) => survey.rating === rating).length),
    rating: shareOf(
      surveys.reduce((sum, { rating }) => sum + rating, 0),
      surveys.length,
    ),
    index: index && { value: index.nik, mutu: index.mutu, respondents: index.responses },
  };
}

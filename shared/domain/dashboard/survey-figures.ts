/** What visitors said in a period: how many answered, how they rated, and their satisfaction index so far. */
import type { LocalText } from '../pos.ts';
import type { PeriodFigures } from '../skm-counts.ts';
import { intervalOf, type Mutu } from '../skm-version.ts';
import { shareOf } from '../reports/spread.ts';

/** From very poor to very good (domain 2.6). */
export const RATINGS = [1, 2, 3, 4, 5] as const;

export interface SurveyOfDay {
  readonly rating: number;
}

export interface RatingFigures {
  readonly answered: number;
  /** Of the visits that were brought to an end; null where there are none. */
  readonly response: number | null;
  /** How many gave each rating, worst first. */
  readonly ratings: readonly number[];
  /** Their mean, 1 to 5. */
  readonly rating: number | null;
}

export interface SurveyFigures extends RatingFigures {
  /** Null where nobody answered the elements whole. */
  readonly index: {
    readonly value: number;
    readonly mutu: Mutu;
    readonly label: LocalText;
    readonly respondents: number;
  } | null;
}

export function ratingFigures(surveys: readonly SurveyOfDay[], finished: number): RatingFigures {
  return {
    answered: surveys.length,
    response: shareOf(surveys.length, finished),
    ratings: RATINGS.map((rating) => surveys.filter((survey) => survey.rating === rating).length),
    rating: shareOf(
      surveys.reduce((sum, { rating }) => sum + rating, 0),
      surveys.length,
    ),
  };
}

/** The unit's index, as every report has it (skm-counts.ts), with its class in words. */
export function shownIndex({ unit, version }: PeriodFigures): SurveyFigures['index'] {
  if (unit === null) return null;
  const { nik: value, mutu, responses: respondents } = unit;
  return { value, mutu, label: intervalOf(value, version).label, respondents };
}

/** What visitors answer (domain 7): mostly 3 and 4, and now and then a 1 or 2, so that the follow-up is exercised. */
import type { SubmitSurvey } from '../../../shared/protocol/kiosk.ts';
import { PERMENPANRB_14_2017, QUESTIONNAIRE_ORDER } from '../../../shared/domain/skm.ts';
import type { Random } from '../random.ts';

/** Of the content. */
const RATINGS = [
  [3, 17],
  [4, 45],
  [5, 35],
] as const;

/** Of one content visitor's answers. */
const ANSWERS = [
  [3, 52],
  [4, 48],
] as const;
const POOR_ANSWERS = [
  [1, 15],
  [2, 55],
  [3, 30],
] as const;

/** Three in a hundred give 2 or less. */
const DISCONTENT = 0.03;
/** These stop after the first question. */
const RATING_ONLY = 0.1;

export type Answers = Omit<SubmitSurvey, 'visitId'>;

/** @param eventful how many times as many are discontent as usual */
export function answersOf(random: Random, eventful: number): Answers {
  const discontent = random.chance(DISCONTENT * eventful);
  const rating = discontent ? random.pick([1, 2]) : random.weighted(RATINGS);
  const answers = random.chance(RATING_ONLY)
    ? null
    : Object.fromEntries(
        QUESTIONNAIRE_ORDER.map((code) => [code, random.weighted(discontent ? POOR_ANSWERS : ANSWERS)]),
      );
  return {
    rating,
    version: PERMENPANRB_14_2017.id,
    answers,
    respondent: {
      sex: random.pick(['L', 'P']),
      age: 20 + random.below(45),
      education: random.pick(['SMA', 'D3', 'S1', 'S1', 'S2']),
      occupation: random.pick(['PNS', 'PNS', 'Swasta', 'Lainnya']),
    },
    comment: discontent ? 'Menunggu terlalu lama.' : '',
  };
}

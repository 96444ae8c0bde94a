import type { LocalText } from './pos.ts';
import { ok, refuse, type Result } from '../result.ts';
import { SKM_ELEMENTS, type SkmCode } from './skm-elements.ts';

export { OFFICER_RATING, QUESTIONNAIRE_ORDER, SKM_ELEMENTS } from './skm-elements.ts';
export type { SkmCode } from './skm-elements.ts';

/** Satisfaction survey (SKM) and index (IKM) of PermenPANRB 14/2017. */

/** 1 to 4 of the element's own labels; "kurang" and "sangat kurang" are not among them. */
export type SkmAnswer = 1 | 2 | 3 | 4;
export type SkmAnswers = Readonly<Record<SkmCode, SkmAnswer>>;

const CODES = Object.keys(SKM_ELEMENTS) as SkmCode[];

/** Takes a survey only whole: all nine elements, each 1 to 4, nothing else. The refusal names what is amiss. */
export function checkSurvey(answers: Readonly<Record<string, unknown>>): Result<SkmAnswers> {
  const unknown = Object.keys(answers).filter((code) => !Object.hasOwn(SKM_ELEMENTS, code));
  const open = CODES.filter((code) => !isAnswer(answers[code]));
  if (unknown.length > 0 || open.length > 0) {
    return refuse('survey-answers', { missing: open.join(','), unknown: unknown.length });
  }
  return ok(Object.fromEntries(CODES.map((code) => [code, answers[code]])) as unknown as SkmAnswers);
}

function isAnswer(value: unknown): value is SkmAnswer {
  return value === 1 || value === 2 || value === 3 || value === 4;
}

/**
 * The weight of one element. Exactly 1/9 lets the index reach 100; offices that print 0,11 or 0,111 reach
 * 99 and 99,9 with the same answers.
 */
export const IKM_WEIGHTS = ['1/9', '0.11', '0.111'] as const;
export type IkmWeight = (typeof IKM_WEIGHTS)[number];

const FRACTIONS: Readonly<Record<IkmWeight, readonly [numerator: number, denominator: number]>> = {
  '1/9': [1, 9],
  '0.11': [11, 100],
  '0.111': [111, 1000],
};

/** Answers added up: how many complete responses, and the sum of values of each element. */
export interface SkmTally {
  readonly responses: number;
  readonly sums: Readonly<Record<SkmCode, number>>;
}

export type Mutu = 'A' | 'B' | 'C' | 'D';

export interface SatisfactionIndex {
  readonly responses: number;
  /** Mean of each element (nilai rata-rata, NRR), 1 to 4. */
  readonly means: Readonly<Record<SkmCode, number>>;
  /** Weighted sum of the means (nilai indeks, NI). */
  readonly ni: number;
  /** NI times 25, rounded half up to two decimals (nilai interval konversi). */
  readonly nik: number;
  readonly mutu: Mutu;
}

/** @returns null where nobody has answered: there is no index of nothing */
export function satisfactionIndex(tally: SkmTally, weight: IkmWeight = '1/9'): SatisfactionIndex | null {
  const { responses, sums } = tally;
  if (responses === 0) return null;
  const total = CODES.reduce((sum, code) => sum + sums[code], 0);
  const [numerator, denominator] = FRACTIONS[weight];
  const means = Object.fromEntries(CODES.map((code) => [code, sums[code] / responses]));
  const nik = conversionValue(total, responses, weight);
  return {
    responses,
    means: means as Record<SkmCode, number>,
    ni: (total * numerator) / (responses * denominator),
    nik,
    mutu: mutuOf(nik),
  };
}

/**
 * NIK from the sum of all answers, in whole numbers throughout so that no half is lost:
 * `roundHalfUp(2500 T w / n) / 100`.
 */
export function conversionValue(total: number, responses: number, weight: IkmWeight = '1/9'): number {
  const [numerator, denominator] = FRACTIONS[weight];
  const divisor = responses * denominator;
  return Math.floor((2 * 2500 * total * numerator + divisor) / (2 * divisor)) / 100;
}

/** The printed intervals have gaps (88,30 to 88,31), so the value is rounded first and classified after. */
export function mutuOf(nik: number): Mutu {
  if (nik >= 88.31) return 'A';
  if (nik >= 76.61) return 'B';
  return nik >= 65 ? 'C' : 'D';
}

export const MUTU_LABELS: Readonly<Record<Mutu, LocalText>> = {
  A: { id: 'Sangat baik', en: 'Very good' },
  B: { id: 'Baik', en: 'Good' },
  C: { id: 'Kurang baik', en: 'Less than good' },
  D: { id: 'Tidak baik', en: 'Not good' },
};

export function tally(surveys: Iterable<SkmAnswers>): SkmTally {
  const sums = Object.fromEntries(CODES.map((code) => [code, 0])) as Record<SkmCode, number>;
  let responses = 0;
  for (const answers of surveys) {
    responses += 1;
    for (const code of CODES) sums[code] += answers[code];
  }
  return { responses, sums };
}

/** Chi square for one degree of freedom at 95 %, the share assumed and the margin of Krejcie and Morgan. */
const CHI_SQUARE = 3.841;
const SHARE = 0.5;
const MARGIN = 0.05;

/** How many responses a population of service users needs (Krejcie-Morgan; the printed table rounds to nearest). */
export function sampleSize(population: number): number {
  const spread = CHI_SQUARE * SHARE * (1 - SHARE);
  return Math.round((spread * population) / (MARGIN ** 2 * (population - 1) + spread));
}

import { fraction, roundHalfUp, times } from './fraction.ts';
import type { LocalText } from './pos.ts';
import { ok, refuse, type Result } from '../result.ts';
import { PERMENPANRB_14_2017 } from './skm-regulation.ts';
import { intervalOf, weightOf, type IkmWeight, type Mutu, type SkmVersion } from './skm-version.ts';

export { OFFICER_RATING, QUESTIONNAIRE_ORDER, SKM_ELEMENTS } from './skm-elements.ts';
export type { SkmCode } from './skm-elements.ts';
export { PERMENPANRB_14_2017 } from './skm-regulation.ts';
export { IKM_WEIGHTS } from './skm-version.ts';
export type { IkmWeight, Mutu, SkmVersion } from './skm-version.ts';

/** Satisfaction survey (SKM) and index (IKM) of PermenPANRB 14/2017. */

/** 1 to 4 of the element's own labels; "kurang" and "sangat kurang" are not among them. */
export type SkmAnswer = 1 | 2 | 3 | 4;
/** By element code. */
export type SkmAnswers = Readonly<Record<string, SkmAnswer>>;

/**
 * Takes a survey only whole: every element of the version it was answered under, each 1 to 4, nothing else. The
 * refusal names what is amiss.
 */
export function checkSurvey(
  answers: Readonly<Record<string, unknown>>,
  version: SkmVersion = PERMENPANRB_14_2017,
): Result<SkmAnswers> {
  const codes = version.elements.map(({ code }) => code);
  const unknown = Object.keys(answers).filter((code) => !codes.includes(code));
  const open = codes.filter((code) => !isAnswer(answers[code]));
  if (unknown.length > 0 || open.length > 0) {
    return refuse('survey-answers', { missing: open.join(','), unknown: unknown.length });
  }
  return ok(Object.fromEntries(codes.map((code) => [code, answers[code]])) as SkmAnswers);
}

function isAnswer(value: unknown): value is SkmAnswer {
  return value === 1 || value === 2 || value === 3 || value === 4;
}

/**
 * NIK from the sum of all answers of complete surveys: `roundHalfUp(2500 T w / n) / 100`, in whole numbers throughout
 * so that no half is lost.
 */
export function conversionValue(total: number, responses: number, weight: IkmWeight = '1/9'): number {
  return roundHalfUp(times(fraction(25 * total, responses), weightOf(PERMENPANRB_14_2017, weight, 'U1')), 2);
}

/** The class of a value that was rounded to two decimals. */
export function mutuOf(nik: number, version: SkmVersion = PERMENPANRB_14_2017): Mutu {
  return intervalOf(nik, version).mutu;
}

export function mutuLabel(mutu: Mutu, version: SkmVersion = PERMENPANRB_14_2017): LocalText {
  return version.intervals.find((interval) => interval.mutu === mutu)?.label ?? { id: mutu, en: mutu };
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

export interface SampleReached {
  /** Users of the service in the previous comparable period; null where there were none to go by. */
  readonly population: number | null;
  readonly needed: number | null;
  readonly responses: number;
  /** Share of what is needed, also above 1. */
  readonly share: number | null;
}

/** How far the sample is reached; without users in the period before, nothing is pretended. */
export function sampleReached(population: number, responses: number): SampleReached {
  if (population === 0) return { population: null, needed: null, responses, share: null };
  const needed = sampleSize(population);
  return { population, needed, responses, share: responses / needed };
}

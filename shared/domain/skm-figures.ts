/** The figures of a satisfaction survey (domain 2.3, 2.4): every screen, board and report takes them from here. */
import { add, fraction, meanOf, roundHalfUp, times, toNumber, ZERO, type Fraction } from './fraction.ts';
import { intervalOf, weightOf, type IkmWeight, type Mutu, type SkmVersion } from './skm-version.ts';

/** Answers added up: how many surveys, and of each element how many answers and their sum. */
export interface SkmTally {
  readonly responses: number;
  readonly elements: Readonly<Record<string, ElementTally>>;
}

export interface ElementTally {
  readonly n: number;
  readonly sum: number;
}

/** Several services make one unit: all respondents together, or the mean of the services (domain 2.3). */
export const UNIT_INDICES = ['pooled', 'mean-of-services'] as const;
export type UnitIndex = (typeof UNIT_INDICES)[number];

export interface SkmRules {
  readonly weight: IkmWeight;
  readonly unit: UnitIndex;
}

export interface ElementFigure {
  readonly code: string;
  /** Answers (n_u). */
  readonly n: number;
  /** Nilai rata-rata (NRR), 1 to 4. */
  readonly mean: number;
  /** NRR tertimbang. */
  readonly weighted: number;
  /** NRR times 25, two decimals, and its class. */
  readonly nik: number;
  readonly mutu: Mutu;
}

export interface SkmFigures {
  readonly responses: number;
  /** In the version's order. */
  readonly elements: readonly ElementFigure[];
  /** Nilai indeks: the weighted means together. */
  readonly ni: number;
  /** NI times 25, rounded half up to two decimals: the IKM. */
  readonly nik: number;
  readonly mutu: Mutu;
}

const NO_ANSWERS: ElementTally = { n: 0, sum: 0 };
const TO_HUNDRED = fraction(25);

/**
 * @param heaps the answers of one service, or of each service of a unit
 * @returns null where nobody has answered: there is no index of nothing
 */
export function skmFigures(
  version: SkmVersion,
  heaps: readonly SkmTally[],
  rules: SkmRules,
): SkmFigures | null {
  const responses = heaps.reduce((sum, heap) => sum + heap.responses, 0);
  if (responses === 0) return null;
  const means = version.elements.map(({ code }) => ({
    code,
    weight: weightOf(version, rules.weight, code),
    ...elementMean(heaps, code, rules.unit),
  }));
  const ni = means.reduce((sum, { mean, weight }) => add(sum, times(mean, weight)), ZERO);
  const nik = roundHalfUp(times(ni, TO_HUNDRED), 2);
  return {
    responses,
    elements: means.map(({ code, n, mean, weight }) => elementFigure({ code, n }, mean, weight, version)),
    ni: toNumber(ni),
    nik,
    mutu: intervalOf(nik, version).mutu,
  };
}

function elementMean(
  heaps: readonly SkmTally[],
  code: string,
  unit: UnitIndex,
): { readonly n: number; readonly mean: Fraction } {
  const parts = heaps.map(({ elements }) => elements[code] ?? NO_ANSWERS).filter(({ n }) => n > 0);
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  if (n === 0) return { n, mean: ZERO };
  if (unit === 'mean-of-services')
    return { n, mean: meanOf(parts.map((part) => fraction(part.sum, part.n))) };
  return {
    n,
    mean: fraction(
      parts.reduce((sum, part) => sum + part.sum, 0),
      n,
    ),
  };
}

function elementFigure(
  of: { readonly code: string; readonly n: number },
  mean: Fraction,
  weight: Fraction,
  version: SkmVersion,
): ElementFigure {
  const nik = roundHalfUp(times(mean, TO_HUNDRED), 2);
  return {
    ...of,
    mean: toNumber(mean),
    weighted: toNumber(times(mean, weight)),
    nik,
    mutu: intervalOf(nik, version).mutu,
  };
}

/** Surveys that were answered whole, added up. Their order says nothing. */
export function tallyOf(surveys: Iterable<Readonly<Record<string, number>>>): SkmTally {
  const elements: Record<string, { n: number; sum: number }> = {};
  let responses = 0;
  for (const answers of surveys) {
    responses += 1;
    for (const [code, value] of Object.entries(answers)) {
      const element = (elements[code] ??= { n: 0, sum: 0 });
      element.n += 1;
      element.sum += value;
    }
  }
  return { responses, elements };
}

export function addTallies(tallies: readonly SkmTally[]): SkmTally {
  const elements: Record<string, { n: number; sum: number }> = {};
  for (const tally of tallies) {
    for (const [code, { n, sum }] of Object.entries(tally.elements)) {
      const element = (elements[code] ??= { n: 0, sum: 0 });
      element.n += n;
      element.sum += sum;
    }
  }
  return { responses: tallies.reduce((sum, { responses }) => sum + responses, 0), elements };
}

/** The weakest elements are marked up to this many. */
export const MARKED_WEAKEST = 3;

/** The elements by their mean, weakest first; equal ones in the regulation's order. */
export function weakestFirst(figures: SkmFigures): readonly ElementFigure[] {
  return [...figures.elements].sort((one, other) => one.mean - other.mean);
}

/** The codes worth working on first: below the mean of all elements, at most three. */
export function weakestCodes(figures: SkmFigures): readonly string[] {
  const { elements } = figures;
  const usual = elements.reduce((sum, { mean }) => sum + mean, 0) / elements.length;
  return (
    weakestFirst(figures)
      // equal means are equal, whatever adding them up did to their last digits
      .filter(({ mean }) => mean < usual - 1e-9)
      .slice(0, MARKED_WEAKEST)
      .map(({ code }) => code)
  );
}

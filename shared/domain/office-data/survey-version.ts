/**
 * A version of the satisfaction survey as an office makes one: the nine elements in words and weights of its own, and
 * classes that leave no value out (PermenPANRB 14/2017; domain 2.1 to 2.4, 2.8).
 */
import { ok, refuse, type Result } from '../../result.ts';
import { add, fraction, ZERO } from '../fraction.ts';
import { SKM_ELEMENTS, type SkmCode } from '../skm-elements.ts';
import { exactWeight, type Mutu, type MutuInterval, type Ratio, type SkmVersion } from '../skm-version.ts';

/** What answers are worth at the least and at the most: 1 and 4, times 25. */
export const LOWEST_NIK = 25;
export const HIGHEST_NIK = 100;

/** The elements of the regulation, in its order; their words may be others, they themselves not. */
export const ELEMENT_CODES = Object.keys(SKM_ELEMENTS) as SkmCode[];

/** Best first. */
export const MUTU: readonly Mutu[] = ['A', 'B', 'C', 'D'];

/** A version may change and go as long as its day has not come: then it begins to be answered. */
export function isPlanned(version: Pick<SkmVersion, 'effectiveFrom'>, today: string): boolean {
  return version.effectiveFrom > today;
}

/** What decides whether a version may begin on its day. */
interface VersionDay {
  /** The office day. */
  readonly today: string;
  /** Whether somebody answered the elements today: that day's answers stay under one version. */
  readonly answeredToday: boolean;
}

/**
 * Whether a version may be kept, or taken away again.
 * @param others every other version
 */
export function checkSurveyVersion(
  change: { readonly before: SkmVersion | null; readonly after: SkmVersion | null },
  others: readonly SkmVersion[],
  day: VersionDay,
): Result<true> {
  const { before, after } = change;
  if (before !== null && !isPlanned(before, day.today)) return refuse('survey-version-in-force');
  if (after === null) return ok(true);
  const begins = checkDay(after, others, day);
  if (!begins.ok) return begins;
  if (after.elements.map(({ code }) => code).join() !== ELEMENT_CODES.join())
    return refuse('survey-version-elements');
  if (!weighsOne(after.elements.map(({ code }) => exactWeight(after, code))))
    return refuse('survey-version-weights');
  return intervalFlaw(after.intervals) === null ? ok(true) : refuse('survey-version-intervals');
}

function checkDay(
  { effectiveFrom }: SkmVersion,
  others: readonly SkmVersion[],
  { today, answeredToday }: VersionDay,
): Result<true> {
  if (effectiveFrom < today) return refuse('survey-version-day-past');
  if (others.some((other) => other.effectiveFrom === effectiveFrom))
    return refuse('survey-version-day-taken');
  return effectiveFrom === today && answeredToday ? refuse('survey-version-answered') : ok(true);
}

/** Whether these weights together are exactly 1, so that answers of 1 to 4 make an index of 25 to 100. */
export function weighsOne(weights: readonly Ratio[]): boolean {
  const { n, d } = weights
    .map(([numerator, denominator]) => fraction(numerator, denominator))
    .reduce(add, ZERO);
  return n === d;
}

/** What is amiss with the classes, or with the value one of them begins at. */
export interface IntervalFlaw {
  readonly mutu: Mutu;
  readonly flaw: 'decimals' | 'order' | 'lowest';
}

/**
 * Each class begins at a value of two decimals and ends where the better one begins; a value is rounded to two decimals
 * before it is classed (domain 2.4). So nothing lies between two classes or in both, and the lowest begins at 25.
 */
export function intervalFlaw(intervals: readonly Pick<MutuInterval, 'mutu' | 'from'>[]): IntervalFlaw | null {
  for (const [index, { mutu, from }] of intervals.entries()) {
    if (!hasTwoDecimals(from)) return { mutu, flaw: 'decimals' };
    const better = intervals[index - 1];
    const below = better === undefined ? from <= HIGHEST_NIK : from < better.from;
    if (mutu !== MUTU[index] || !below) return { mutu, flaw: 'order' };
  }
  const lowest = intervals.at(-1);
  return intervals.length === MUTU.length && lowest?.from === LOWEST_NIK
    ? null
    : { mutu: lowest?.mutu ?? 'D', flaw: 'lowest' };
}

function hasTwoDecimals(value: number): boolean {
  return Number(value.toFixed(2)) === value;
}

/** The highest value of a class, two decimals: just below where the better one begins. */
export function highestOf(intervals: readonly Pick<MutuInterval, 'from'>[], index: number): number {
  const better = intervals[index - 1];
  return better === undefined ? HIGHEST_NIK : Math.round(better.from * 100 - 1) / 100;
}

const LARGEST = 1_000_000;

/**
 * A weight as people write it: "1/9" as it is, "0,125" or "0.125" as the fraction it says.
 * @returns null of anything else, and of nothing
 */
export function readWeight(typed: string): Ratio | null {
  const asFraction = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(typed.trim());
  const asDecimal = /^(\d)(?:[.,](\d{1,5}))?$/.exec(typed.trim());
  const ratio: Ratio | null = asFraction
    ? [Number(asFraction[1]), Number(asFraction[2])]
    : asDecimal
      ? [Number(`${asDecimal[1] ?? ''}${asDecimal[2] ?? ''}`), 10 ** (asDecimal[2]?.length ?? 0)]
      : null;
  if (ratio === null) return null;
  const [numerator, denominator] = ratio;
  return numerator >= 1 && numerator <= denominator && denominator <= LARGEST ? ratio : null;
}

/** The other way round: tenths and hundredths as a decimal, everything else as the fraction it is. */
export function writeWeight([numerator, denominator]: Ratio, comma: ',' | '.'): string {
  const decimals = Math.round(Math.log10(denominator));
  if (denominator === 1 || 10 ** decimals !== denominator) return `${numerator}/${denominator}`;
  return (numerator / denominator).toFixed(decimals).replace('.', comma);
}

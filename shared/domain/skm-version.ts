/**
 * What a survey asks and how its answers are classed, as data with the day it holds from: a newer regulation is a
 * new version, and what was answered under an older one stays what it was (domain 2.8).
 */
import { fraction, type Fraction } from './fraction.ts';
import type { LocalText } from './pos.ts';
import { SKM_ELEMENTS, type SkmCode, type SkmElement } from './skm-elements.ts';

export type Mutu = 'A' | 'B' | 'C' | 'D';

/** Kept as it was decided: 1/9 is not 0.111. */
export type Ratio = readonly [numerator: number, denominator: number];

/** One element of a version, known by its code and never by its place. */
export interface VersionElement extends SkmElement {
  readonly code: string;
  /** Where it does not weigh as much as every other one. */
  readonly weight?: Ratio | undefined;
}

export interface MutuInterval {
  readonly mutu: Mutu;
  /** The lowest NIK in it, two decimals. */
  readonly from: number;
  /** Kinerja unit pelayanan. */
  readonly label: LocalText;
}

export interface SkmVersion {
  readonly id: string;
  /** The first office day it is asked on. */
  readonly effectiveFrom: string;
  /** The regulation, for reports. */
  readonly source: LocalText;
  /** In the regulation's order, in which they are reported. */
  readonly elements: readonly VersionElement[];
  /** Codes in the order of its questionnaire. */
  readonly asked: readonly string[];
  /** The weight of every element that has none of its own, exactly. */
  readonly weight: Ratio;
  /** Best first. */
  readonly intervals: readonly MutuInterval[];
}

/**
 * The weight of one element. Exactly 1/9 lets the index reach 100; offices that print 0,11 or 0,111 reach 99 and 99,9
 * with the same answers. Of a version with other weights, these are its own as they are, or cut off so: never rounded up,
 * or together they could weigh more than the whole.
 */
export const IKM_WEIGHTS = ['1/9', '0.11', '0.111'] as const;
export type IkmWeight = (typeof IKM_WEIGHTS)[number];

/** What an element is called in the version it was answered under; the delivered name where that is not known. */
export function elementName(
  versions: readonly SkmVersion[],
  versionId: string | null,
  code: SkmCode,
): LocalText {
  const version = versions.find(({ id }) => id === versionId);
  return version?.elements.find((element) => element.code === code)?.name ?? SKM_ELEMENTS[code].name;
}

/** What an element of that code weighs, as the version was decided. */
export function exactWeight(version: Pick<SkmVersion, 'elements' | 'weight'>, code: string): Ratio {
  return version.elements.find((element) => element.code === code)?.weight ?? version.weight;
}

export function weightOf(version: SkmVersion, weight: IkmWeight, code: string): Fraction {
  const [numerator, denominator] = exactWeight(version, code);
  if (weight === '1/9') return fraction(numerator, denominator);
  const scale = weight === '0.11' ? 100 : 1_000;
  return fraction(Math.floor((numerator * scale) / denominator), scale);
}

/** The printed intervals have gaps (88,30 to 88,31), so a value is rounded first and classed after (domain 2.4). */
export function intervalOf(nik: number, version: SkmVersion): MutuInterval {
  const found = version.intervals.find(({ from }) => nik >= from) ?? version.intervals.at(-1);
  if (!found) throw new Error(`Version ${version.id} of the survey has no intervals.`);
  return found;
}

/** The newest version whose day has come; before the first of them, that one. */
export function skmVersionOn(versions: readonly SkmVersion[], day: string): SkmVersion {
  const byDay = [...versions].sort((one, other) => other.effectiveFrom.localeCompare(one.effectiveFrom));
  const found = byDay.find(({ effectiveFrom }) => effectiveFrom <= day) ?? byDay.at(-1);
  if (!found) throw new Error('There is no version of the survey.');
  return found;
}

/** The elements in the order they are asked: the office's own where it names them, else the version's. */
export function inAskingOrder(version: SkmVersion, order: readonly string[]): readonly VersionElement[] {
  const codes = [...new Set([...order, ...version.asked, ...version.elements.map(({ code }) => code)])];
  return codes
    .map((code) => version.elements.find((element) => element.code === code))
    .filter((element) => element !== undefined);
}

/** Whether answers of both may be counted together: they rate the same elements. */
export function ratesTheSame(one: SkmVersion, other: SkmVersion): boolean {
  const codes = (version: SkmVersion): string =>
    version.elements
      .map(({ code }) => code)
      .sort()
      .join(',');
  return codes(one) === codes(other);
}

/**
 * What the day's recap is made of (S3 Z-01 B, domain 2.6): ratings of "kurang" and "sangat kurang". A finding is
 * something to check, never a sanction and never the beginning of one by itself.
 */
import { SKM_ELEMENTS, type SkmCode } from '../skm-elements.ts';

/** Kurang, sangat kurang. */
export const FINDING_LEVELS = ['very-poor', 'poor'] as const;
export type FindingLevel = (typeof FINDING_LEVELS)[number];

/** Up to which value an answer is "sangat kurang" and "kurang". */
interface Scale {
  readonly veryPoor: number;
  readonly poor: number;
}

/** The mapping of 2.6, which is the office's setting: SKM's own labels know no "kurang". */
export interface FindingRules {
  /** The five-point question about officer and service, the nine elements where an office asks only those, or both. */
  readonly from: 'rating' | 'elements' | 'both';
  readonly rating: Scale;
  readonly element: Scale;
  /** The elements a single officer answers for; all others are the unit's. */
  readonly officerElements: readonly SkmCode[];
}

/** The mapping of domain 2.6: competence and conduct (U6, U7) are the officer's. */
export const DEFAULT_FINDING_RULES: FindingRules = {
  from: 'rating',
  rating: { veryPoor: 1, poor: 2 },
  element: { veryPoor: 1, poor: 2 },
  officerElements: ['U6', 'U7'],
};

export interface Finding {
  readonly level: FindingLevel;
  /** Whose it is to answer: the officer who served, or the unit as a whole. */
  readonly about: 'officer' | 'unit';
  /** The five-point question was answered so. */
  readonly rated: boolean;
  /** The elements that were answered so, in the order of the regulation. */
  readonly elements: readonly SkmCode[];
}

export interface Answered {
  readonly rating: number;
  readonly answers: Readonly<Record<string, number>> | null;
}

/** At most one finding about the officer and one about the unit, each with the worst that was answered. */
export function findingsOf(survey: Answered, rules: FindingRules): Finding[] {
  const rating = rules.from === 'elements' ? null : levelOf(survey.rating, rules.rating);
  const codes = rules.from === 'rating' ? [] : (Object.keys(SKM_ELEMENTS) as SkmCode[]);
  const poor = codes.flatMap((code) => {
    const level = levelOf(survey.answers?.[code] ?? Infinity, rules.element);
    return level === null ? [] : [{ code, level }];
  });
  const officers = poor.filter(({ code }) => rules.officerElements.includes(code));
  const units = poor.filter(({ code }) => !rules.officerElements.includes(code));
  return [...findingOf('officer', rating, officers), ...findingOf('unit', null, units)];
}

function findingOf(
  about: Finding['about'],
  rating: FindingLevel | null,
  poor: readonly { readonly code: SkmCode; readonly level: FindingLevel }[],
): Finding[] {
  const levels = [rating, ...poor.map(({ level }) => level)];
  const level = FINDING_LEVELS.find((one) => levels.includes(one));
  if (level === undefined) return [];
  return [{ level, about, rated: rating !== null, elements: poor.map(({ code }) => code) }];
}

function levelOf(value: number, scale: Scale): FindingLevel | null {
  if (value <= scale.veryPoor) return 'very-poor';
  return value <= scale.poor ? 'poor' : null;
}

/** A day of the recap with what there is to check, and how far that was done (Z-02). */
export type RecapState = 'nothing' | 'open' | 'examined';

/**
 * Examined is a day whose last finding was seen: one that came after the mark opens the day again.
 * @param lastAt when the newest finding of the day was made, null where there is none; ms
 * @param examinedAt the mark, null where nobody set it; ms
 */
export function recapState(lastAt: number | null, examinedAt: number | null): RecapState {
  if (examinedAt !== null && (lastAt === null || examinedAt >= lastAt)) return 'examined';
  return lastAt === null ? 'nothing' : 'open';
}

/** The daily recap (S3 Z-01 B, Z-02): what was rated "kurang" and "sangat kurang", and which days were examined. */
import { z } from 'zod';
import type { Finding, RecapState } from '../../domain/cases/findings.ts';
import type { LocalText } from '../../domain/pos.ts';
import type { SkmCode } from '../../domain/skm-elements.ts';
import * as f from '../fields.ts';

/** At most a year at once. */
export const recapPeriod = z
  .object({ from: f.officeDay, to: f.officeDay })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= 366 * 86_400_000);
export const recapDay = z.object({ day: f.officeDay });

/** One working day, or another on which somebody rated. */
export interface RecapDayLine {
  readonly day: string;
  readonly state: RecapState;
  readonly surveys: number;
  readonly poor: number;
  readonly veryPoor: number;
  readonly examinedAt: number | null;
  readonly examinedBy: string | null;
}

export interface RecapOverview {
  /** Newest first. */
  readonly days: readonly RecapDayLine[];
  /** Days of the period that wait to be examined. */
  readonly toExamine: number;
}

/** One rating to check. */
export interface RecapLine {
  readonly visitId: string;
  /** Null where it is about the caller, who never learns whose rating it is (Z-08); so are the words. */
  readonly ticket: string | null;
  readonly serviceName: LocalText;
  readonly rating: number;
  readonly words: string | null;
  readonly at: number;
  readonly findings: readonly Finding[];
  /** What the elements of the findings are called in the questionnaire that was answered. */
  readonly elementNames: Readonly<Partial<Record<SkmCode, LocalText>>>;
  /** Who served, the officer who ended the visit first. */
  readonly officers: readonly { readonly id: string; readonly name: string }[];
  /** Cases that were opened from it, as far as the caller may know of them. */
  readonly cases: readonly { readonly id: string; readonly name: string; readonly officerId: string }[];
  /** About the caller: somebody else examines it. */
  readonly own: boolean;
}

export interface RecapDay extends RecapDayLine {
  readonly lines: readonly RecapLine[];
}

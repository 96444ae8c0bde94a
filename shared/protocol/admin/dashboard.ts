/** The dashboard of coordinator and head: what needs attention now, and the figures of a day, a week or a month. */
import { z } from 'zod';
import type { Period } from '../../domain/dashboard/period.ts';
import { PERIOD_KINDS } from '../../domain/dashboard/period.ts';
import type { PeriodFigures } from '../../domain/dashboard/period-figures.ts';
import type { SurveyFigures } from '../../domain/dashboard/survey-figures.ts';
import type { LocalText } from '../../domain/pos.ts';
import * as f from '../fields.ts';
import type { PrinterState } from '../kiosk.ts';

export const showFigures = z.object({
  kind: z.enum(PERIOD_KINDS),
  /** Any day of the period. */
  day: f.officeDay,
  /** `seq` of the answer that is on the screen: where nothing happened since, nothing is counted again. */
  seen: z.number().int().min(0).nullable(),
});

/** A few figures of the period before; of a running one only up to the same moment. */
export interface Comparison {
  readonly period: Period;
  readonly visits: number;
  readonly wait: number | null;
  readonly handling: number | null;
  /** Share of finished visits without a late step. */
  readonly punctuality: number | null;
  readonly response: number | null;
  readonly rating: number | null;
}

/** One day of a week or a month. */
export interface DayLine {
  readonly day: string;
  readonly visits: number;
  readonly done: number;
  readonly wait: number | null;
  readonly handling: number | null;
  readonly rating: number | null;
}

/** The hall as it is now. */
export interface HallNow {
  /** The instant since which the visitor who waits longest waits; null where nobody does. */
  readonly longestSince: number | null;
  readonly openCounters: number;
  readonly pausedCounters: number;
}

export interface DashboardFigures {
  readonly seq: number;
  readonly period: Period;
  /** Today belongs to it: it still changes. */
  readonly running: boolean;
  readonly figures: PeriodFigures;
  readonly surveys: SurveyFigures;
  readonly deviations: number;
  readonly before: Comparison;
  /** Of a week or a month; empty for a day. */
  readonly days: readonly DayLine[];
  /** Visits of the last twelve months, with a month; empty otherwise. `from` is a month's first day. */
  readonly months: readonly { readonly from: string; readonly visits: number }[];
  /** With today alone. */
  readonly hall: HallNow | null;
}

/** A step that runs over its standard now. */
export interface OverdueStep {
  readonly ticket: string;
  readonly step: LocalText;
  /** Who has it; empty while nobody has taken it up. */
  readonly officer: string;
  readonly dueAt: number;
}

/** What of the accountability tasks waits for the caller's duty; empty where it is not theirs to see (Z-08). */
export interface AccountabilityAttention {
  /** Days of the recap with low ratings that nobody examined, oldest first (Z-02). */
  readonly recap: readonly string[];
  /** Cases whose week is near its end or over (Z-03): negative once it is over. */
  readonly cases: readonly { readonly id: string; readonly name: string; readonly daysLeft: number }[];
  /** Complaints near or past their working days (C-08). */
  readonly complaints: readonly {
    readonly id: string;
    readonly number: string;
    readonly dueDay: string;
    readonly late: boolean;
  }[];
  /** Services again online that were promised for today or earlier, by case (Z-04). */
  readonly onlineServices: readonly { readonly id: string; readonly name: string; readonly dueDay: string }[];
  /** What data subjects asked for, near the end of its 72 hours or past it (UU 27/2022). */
  readonly subjectRequests: readonly {
    readonly id: string;
    readonly number: string;
    /** ms */
    readonly dueAt: number;
    readonly late: boolean;
  }[];
  /** Requests that are late, or due by the end of today. */
  readonly requests: readonly {
    readonly id: string;
    readonly number: string;
    readonly dueDay: string;
    readonly late: boolean;
  }[];
  /** Priority codes nobody used whose last day is near, by case (Z-04). */
  readonly codes: readonly { readonly id: string; readonly name: string; readonly validUntil: string }[];
}

export interface Attention extends AccountabilityAttention {
  readonly overdue: readonly OverdueStep[];
  /** Visitors who wait longer than the office finds right, longest first; nobody's fault. */
  readonly longWaits: readonly { readonly ticket: string; readonly since: number }[];
  /** Deviations whose officer was not asked yet and still owes an explanation. */
  readonly owed: readonly { readonly ticket: string; readonly day: string; readonly officer: string }[];
  /** Told to my level of supervision and not answered. */
  readonly unanswered: number;
  readonly printer: PrinterState;
  /** Numbers of today that are not on paper. */
  readonly unprinted: number;
  /** Kiosks whose visitors ask for an officer. */
  readonly staffCalls: number;
}

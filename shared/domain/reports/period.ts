/**
 * The period (periode) a report is of: a day, a month, a quarter (triwulan), a year, or the days from one to another.
 * Days are office-local, `YYYY-MM-DD`.
 */
import { formatDate, formatDay, monthName, type Language } from '../office-day-format.ts';
import { dayAfter } from '../working-days.ts';

export const PERIOD_KINDS = ['day', 'month', 'quarter', 'year', 'range'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export type Period =
  | { readonly kind: 'day'; readonly day: string }
  /** 1 to 12. */
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'range'; readonly from: string; readonly to: string };

/** First and last day, both of it. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export function spanOf(period: Period): Span {
  switch (period.kind) {
    case 'day':
      return { from: period.day, to: period.day };
    case 'month':
      return monthsOf(period.year, period.month, period.month);
    case 'quarter':
      return monthsOf(period.year, period.quarter * 3 - 2, period.quarter * 3);
    case 'year':
      return monthsOf(period.year, 1, 12);
    case 'range':
      return { from: period.from, to: period.to };
  }
}

function monthsOf(year: number, first: number, last: number): Span {
  const of = (month: number): string => `${year}-${String(month).padStart(2, '0')}`;
  return { from: `${of(first)}-01`, to: `${of(last)}-${lastDateOf(year, last)}` };
}

/** How many days a month has. @param month 1 to 12 */
function lastDateOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** As it stands below a title: "November 2026", "Triwulan IV 2026", "1 November 2026 s.d. 30 November 2026". */
export function periodName(period: Period, language: Language = 'id'): string {
  const indonesian = language === 'id';
  switch (period.kind) {
    case 'day':
      return formatDay(period.day, language);
    case 'month':
      return `${monthName(period.month, language)} ${period.year}`;
    case 'quarter':
      return `${indonesian ? 'Triwulan' : 'Quarter'} ${ROMAN[period.quarter - 1]} ${period.year}`;
    case 'year':
      return `${indonesian ? 'Tahun ' : ''}${period.year}`;
    case 'range':
      return `${formatDate(period.from, language)} ${indonesian ? 's.d.' : 'to'} ${formatDate(period.to, language)}`;
  }
}

/** For the name of a file: letters, digits and dashes. */
export function periodSlug(period: Period): string {
  switch (period.kind) {
    case 'day':
      return period.day;
    case 'month':
      return `${period.year}-${String(period.month).padStart(2, '0')}`;
    case 'quarter':
      return `${period.year}-tw${period.quarter}`;
    case 'year':
      return String(period.year);
    case 'range':
      return `${period.from}-sd-${period.to}`;
  }
}

/**
 * The days of a span in pieces of at most `days`, in order: long ones are read a piece at a time, so that what is in
 * memory at once does not grow with the period.
 */
export function piecesOf({ from, to }: Span, days = 31): Span[] {
  const pieces: Span[] = [];
  for (let first = from; first <= to;) {
    let last = first;
    for (let n = 1; n < days && last < to; n += 1) last = dayAfter(last);
    pieces.push({ from: first, to: last });
    first = dayAfter(last);
  }
  return pieces;
}

/** The day, week or month a dashboard shows, and the one before it that it is held against. */
import { daysFrom, monthsFrom } from '../days.ts';
import { periodOf as calendarPeriod } from '../reports/calendar-period.ts';
import { spanOf, type Span } from '../reports/period.ts';
import { weekdayOf } from '../working-days.ts';

export const PERIOD_KINDS = ['day', 'week', 'month'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export interface Period extends Span {
  readonly kind: PeriodKind;
}

const WEEK = 7;

/** The period of that kind which the day belongs to; weeks begin on Monday. */
export function periodOf(kind: PeriodKind, day: string): Period {
  if (kind !== 'week') return { kind, ...spanOf(calendarPeriod(kind, day)) };
  const monday = daysFrom(day, 1 - weekdayOf(day));
  return { kind, from: monday, to: daysFrom(monday, WEEK - 1) };
}

/** A period further on, or back with a negative number. */
export function shifted({ kind, from }: Period, by: number): Period {
  if (kind === 'month') return periodOf(kind, `${monthsFrom(from.slice(0, 7), by)}-01`);
  return periodOf(kind, daysFrom(from, kind === 'week' ? by * WEEK : by));
}

/** How many days back a working day is looked for: longer than any run of holidays. */
const FAR_ENOUGH = 21;

/** What a period is held against: the one before it; for a day the last one on which the office worked. */
export function periodBefore(period: Period, isWorkingDay: (day: string) => boolean): Period {
  const before = shifted(period, -1);
  if (period.kind !== 'day') return before;
  let candidate = before;
  for (let back = 0; back < FAR_ENOUGH && !isWorkingDay(candidate.from); back += 1) {
    candidate = shifted(candidate, -1);
  }
  return isWorkingDay(candidate.from) ? candidate : before;
}

export function daysOf({ from, to }: Span): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = daysFrom(day, 1)) days.push(day);
  return days;
}

/** The last months up to that day's own, oldest first. */
export function monthsUpTo(day: string, count: number): Period[] {
  const last = periodOf('month', day);
  return Array.from({ length: count }, (_, index) => shifted(last, index - count + 1));
}

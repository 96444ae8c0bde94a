/** Periods of the calendar, and which one another is held against: a survey is published by them (domain 2.5, 2.7). */
import { daysFrom, monthsFrom } from '../days.ts';
import { spanOf, type Period, type Span } from './period.ts';

export const CALENDAR_KINDS = ['day', 'month', 'quarter', 'year'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];
/** Any period but the days from one to another. */
export type CalendarPeriod = Exclude<Period, { kind: 'range' }>;

/** The period of that kind a day is in. */
export function periodOf(kind: CalendarKind, day: string): CalendarPeriod {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  switch (kind) {
    case 'day':
      return { kind, day };
    case 'month':
      return { kind, year, month };
    case 'quarter':
      return { kind, year, quarter: Math.ceil(month / 3) as 1 | 2 | 3 | 4 };
    case 'year':
      return { kind, year };
  }
}

/** The period next to it: 1 after, -1 before. */
export function periodBeside(period: CalendarPeriod, step: 1 | -1): CalendarPeriod {
  const { from, to } = spanOf(period);
  return periodOf(period.kind, step === 1 ? daysFrom(to, 1) : daysFrom(from, -1));
}

/**
 * The comparable period before: the one next to it, and for a day the same day of the week before, so that a Monday is
 * not held against a Sunday.
 */
export function periodBefore(period: CalendarPeriod): CalendarPeriod {
  return period.kind === 'day' ? periodOf('day', daysFrom(period.day, -7)) : periodBeside(period, -1);
}

/** The months a span of whole months is made of, as `YYYY-MM`. */
export function monthsOf({ from, to }: Span): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthsFrom(month, 1))
    months.push(month);
  return months;
}

export function monthSpan(month: string): Span {
  return spanOf(periodOf('month', `${month}-01`));
}

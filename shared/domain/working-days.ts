import { Temporal } from 'temporal-polyfill';
import { ok, type Result } from '../result.ts';

/**
 * - `national-holiday` (libur nasional) and `collective-leave` (cuti bersama): by joint ministerial decree;
 *   collective leave is a non-working day for offices of the civil service
 * - `office-closure` (libur kantor): this office only, or an election day, a disaster
 * - `special-working-day` (hari kerja khusus): worked although a weekend or a holiday; it wins over the others
 */
export const CALENDAR_DAY_KINDS = [
  'national-holiday',
  'collective-leave',
  'office-closure',
  'special-working-day',
] as const;
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

/** One row an administrator can edit: the dates of religious holidays are finally set year by year (isbat). */
export interface CalendarDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly kind: CalendarDayKind;
  readonly name: string;
  readonly source: string;
}

export interface WorkCalendar {
  /** ISO weekdays worked, 1 (Monday) to 7; five days by Perpres 21/2023. */
  readonly weekdays: readonly number[];
  /** The years whose holidays are decreed. Of any other year only the weekdays are known. */
  readonly decrees: readonly { readonly year: number; readonly source: string }[];
  readonly days: readonly CalendarDay[];
}

/** The counting met a year whose holidays are not decreed yet ("kalender belum ditetapkan"): nothing is guessed. */
export interface CalendarUnknown {
  readonly code: 'calendar-unknown';
  readonly year: number;
}

/** Arithmetic on days `YYYY-MM-DD`. */
export interface WorkingDays {
  calendarKnown(year: number): boolean;
  /** By weekday and the rows there are; of an undecreed year see `calendarKnown`. */
  isWorkingDay(day: string): boolean;
  /** The row that makes this day a holiday, if one does. */
  holidayOn(day: string): CalendarDay | undefined;
  /** The working day `n` working days after `day`, which is day 0. `n` 0: that day, or the next one worked. */
  after(day: string, n: number): Result<string, CalendarUnknown>;
  /** The working day `n` working days before `day`, which is not counted itself. `n` is at least 1. */
  before(day: string, n: number): Result<string, CalendarUnknown>;
}

/** Working days (hari kerja) of one office. */
export function createWorkingDays(calendar: WorkCalendar): WorkingDays {
  const decreed = new Set(calendar.decrees.map(({ year }) => year));
  const worked = new Set(calendar.days.filter(isSpecial).map(({ day }) => day));
  const holidays = new Map(calendar.days.filter((row) => !isSpecial(row)).map((row) => [row.day, row]));

  function isWorking(date: Temporal.PlainDate): boolean {
    const day = date.toString();
    return worked.has(day) || (calendar.weekdays.includes(date.dayOfWeek) && !holidays.has(day));
  }

  function walk(day: string, n: number, step: 1 | -1): Result<string, CalendarUnknown> {
    let date = Temporal.PlainDate.from(day);
    if (n === 0 && !isWorking(date)) return walk(day, 1, step);
    for (let left = n; left > 0;) {
      date = date.add({ days: step });
      if (!decreed.has(date.year)) return { ok: false, error: { code: 'calendar-unknown', year: date.year } };
      if (isWorking(date)) left -= 1;
    }
    return ok(date.toString());
  }

  return {
    calendarKnown: (year) => decreed.has(year),
    isWorkingDay: (day) => isWorking(Temporal.PlainDate.from(day)),
    holidayOn: (day) => (worked.has(day) ? undefined : holidays.get(day)),
    after: (day, n) => walk(day, n, 1),
    before: (day, n) => walk(day, n, -1),
  };
}

function isSpecial(row: CalendarDay): boolean {
  return row.kind === 'special-working-day';
}

/** The day before, `YYYY-MM-DD`. */
export function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

/** The day after, `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

/** ISO weekday, 1 (Monday) to 7. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** Every day of a year, in order. */
export function daysOfYear(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = dayAfter(day)) days.push(day);
  return days;
}

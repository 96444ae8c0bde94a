/** Holidays and decrees as they are edited (domain 4.1). Dates of religious holidays are finally set year by year. */
import { ok, refuse, type Result } from '../../result.ts';
import type { CalendarDay } from '../working-days.ts';

/** A row of the calendar. It stays itself when its date moves. */
export interface HolidayData extends CalendarDay {
  readonly id: string;
}

/** The decree (SKB) that says which days of a year are holidays. Until it is known nothing is guessed. */
export interface DecreeData {
  readonly year: number;
  readonly source: string;
}

/** What a decree says; the office itself decides about the others. */
export function isDecreed({ kind }: Pick<CalendarDay, 'kind'>): boolean {
  return kind === 'national-holiday' || kind === 'collective-leave';
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** @param after null to take the day out of the calendar */
export function checkHoliday(
  after: HolidayData | null,
  around: { readonly others: readonly HolidayData[]; readonly decrees: readonly DecreeData[] },
): Result<true> {
  if (after === null) return ok(true);
  const { day, kind } = after;
  const year = yearOf(day);
  if (isDecreed(after) && around.decrees.every((decree) => decree.year !== year))
    return refuse('decree-missing', { year });
  const twice = around.others.find((other) => other.day === day && other.kind === kind);
  return twice ? refuse('holiday-taken', { day, name: twice.name }) : ok(true);
}

/** A decree is taken away with its days or not at all: without it the year is undecided again. */
export function checkDecree(
  year: number,
  after: DecreeData | null,
  holidays: readonly HolidayData[],
): Result<true> {
  const rests = holidays.some((row) => yearOf(row.day) === year && isDecreed(row));
  return after === null && rests ? refuse('decree-in-use', { year }) : ok(true);
}

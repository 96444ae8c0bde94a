/** Working time for tests: the decreed calendar and the office's usual hours in Tarakan. */
import fc from 'fast-check';
import { DEFAULT_HOURS } from '../../db/seed/profiles/hours.ts';
import { NATIONAL_CALENDAR } from '../../db/seed/profiles/holidays.ts';
import { createOfficeCalendar } from '../../shared/domain/office-day.ts';
import {
  createWorkingTime,
  type WorkingTime,
  type WorkingTimeOptions,
} from '../../shared/domain/working-time.ts';

export const office = createOfficeCalendar('Asia/Makassar');

export function workingTime(options: Partial<WorkingTimeOptions> = {}): WorkingTime {
  return createWorkingTime({
    office,
    hours: DEFAULT_HOURS,
    calendar: NATIONAL_CALENDAR,
    dayCount: 'receipt-is-day-0',
    posWorkingDay: 'end-of-next-working-day',
    ...options,
  });
}

/** The Kaltara office as it is delivered. */
export const time = workingTime();
export const at = (day: string, clock: string): number => office.at(day, clock);

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const unknown = (year: number): unknown => ({ ok: false, error: { code: 'calendar-unknown', year } });

const DAY = 86_400_000;

/** The nth day from one on, `YYYY-MM-DD`. */
export function dayFrom(first: string, n: number): string {
  return new Date(Date.parse(first) + n * DAY).toISOString().slice(0, 10);
}

/** Days from which two months of counting stay inside the decreed years. */
export const anyDay = fc.integer({ min: 0, max: 579 }).map((n) => dayFrom('2026-03-01', n));

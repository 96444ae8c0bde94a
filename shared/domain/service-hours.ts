import { formatTimeOfDay } from './office-day-format.ts';
import type { OfficeCalendar } from './office-day.ts';
import type { LocalText } from './pos.ts';
import { weekdayOf, type WorkingDays } from './working-days.ts';

/** Open from `from` up to, not including, `to`: office-local `HH:MM`. */
export interface ServiceInterval {
  readonly from: string;
  readonly to: string;
}

/** Intervals a weekday, keyed 1 (Monday) to 7, in order; between two of them is the break. */
export type WeekHours = Readonly<Partial<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, readonly ServiceInterval[]>>>;

/** Other hours for a while, as in Ramadan. Both days belong to it. */
export interface HoursPeriod {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly week: WeekHours;
}

/** The hours in which an office serves (jam layanan), Perpres 21/2023 Ps 7 and the office's own choice. */
export interface OfficeHours {
  readonly week: WeekHours;
  readonly periods: readonly HoursPeriod[];
  /** A special working day that falls on a weekday without hours of its own. */
  readonly specialDay: readonly ServiceInterval[];
  /** Officers take their break in turns (tanpa jeda, bergilir): the day is served through. */
  readonly noBreak: boolean;
  /** The last ticket is given this long before the day's service ends. */
  readonly lastTicketMinutes: number;
}

/** A stretch of service as instants, ms since 1970 UTC; `end` is not in it. */
export interface ServiceSpan {
  readonly start: number;
  readonly end: number;
}

/** The hours of one day, breaks merged where the office has none. Empty on a day that is not worked. */
function intervalsOn(day: string, hours: OfficeHours, days: WorkingDays): readonly ServiceInterval[] {
  if (!days.isWorkingDay(day)) return [];
  const period = hours.periods.find(({ from, to }) => from <= day && day <= to);
  const week = period?.week ?? hours.week;
  const intervals = week[weekdayOf(day) as keyof WeekHours] ?? hours.specialDay;
  return hours.noBreak ? served(intervals) : intervals;
}

function served(intervals: readonly ServiceInterval[]): readonly ServiceInterval[] {
  const first = intervals[0];
  const last = intervals.at(-1);
  return first && last ? [{ from: first.from, to: last.to }] : [];
}

export function spansOn(
  day: string,
  hours: OfficeHours,
  days: WorkingDays,
  office: OfficeCalendar,
): readonly ServiceSpan[] {
  return intervalsOn(day, hours, days).map(({ from, to }) => ({
    start: office.at(day, from),
    end: office.at(day, to),
  }));
}

const WEEKDAYS: readonly LocalText[] = [
  { id: 'Senin', en: 'Monday' },
  { id: 'Selasa', en: 'Tuesday' },
  { id: 'Rabu', en: 'Wednesday' },
  { id: 'Kamis', en: 'Thursday' },
  { id: 'Jumat', en: 'Friday' },
  { id: 'Sabtu', en: 'Saturday' },
  { id: 'Minggu', en: 'Sunday' },
];

/** @param weekday 1 (Monday) to 7 */
export function weekdayName(weekday: number): LocalText {
  return WEEKDAYS[weekday - 1] ?? { id: '', en: '' };
}

/** The week for people: "Senin–Kamis 08.00–12.00, 13.00–15.30; Jumat 08.00–11.30, 13.00–15.30". */
export function describeHours(hours: OfficeHours, day: string): LocalText {
  const week = hours.periods.find(({ from, to }) => from <= day && day <= to)?.week ?? hours.week;
  const rows = WEEKDAYS.map((name, index) => {
    const intervals = week[(index + 1) as keyof WeekHours] ?? [];
    return { first: name, last: name, intervals: hours.noBreak ? served(intervals) : intervals };
  });
  const groups = rows.reduce<typeof rows>((done, row) => {
    const before = done.at(-1);
    const same = before && JSON.stringify(before.intervals) === JSON.stringify(row.intervals);
    return same ? [...done.slice(0, -1), { ...before, last: row.last }] : [...done, row];
  }, []);
  const text = (language: keyof LocalText): string =>
    groups
      .filter(({ intervals }) => intervals.length > 0)
      .map(({ first, last, intervals }) => {
        const names = first === last ? first[language] : `${first[language]}–${last[language]}`;
        const times = intervals.map(
          ({ from, to }) => `${formatTimeOfDay(from, language)}–${formatTimeOfDay(to, language)}`,
        );
        return `${names} ${times.join(', ')}`;
      })
      .join('; ');
  return { id: text('id'), en: text('en') };
}

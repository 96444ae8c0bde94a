/** The office's service hours as they are edited (domain 4.2), and which of them cannot be. */
import { ok, refuse, type Result } from '../../result.ts';
import type { HoursPeriod, OfficeHours, ServiceInterval, WeekHours } from '../service-hours.ts';

type Weekday = keyof WeekHours;
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Stands for the special working day (hari kerja khusus) where a refusal names a day. */
export const SPECIAL_DAY = 0;

/** The weekdays with hours; they are the working days of the week. */
export function openWeekdays(week: WeekHours): Weekday[] {
  return WEEKDAYS.filter((day) => (week[day] ?? []).length > 0);
}

/**
 * The same hours with nothing left unsaid: a period says of every open weekday when it is served, and of no other. A
 * weekday it leaves out is without service while it lasts.
 */
export function tidyHours(hours: OfficeHours): OfficeHours {
  const open = openWeekdays(hours.week);
  const weekOf = (week: WeekHours, days: readonly Weekday[]): WeekHours =>
    Object.fromEntries(days.map((day) => [day, week[day] ?? []]));
  const periods = hours.periods
    .map((period) => ({ ...period, week: weekOf(period.week, open) }))
    .sort((a, b) => a.from.localeCompare(b.from));
  return { ...hours, week: weekOf(hours.week, open), periods };
}

/** Whether these hours can be: no time goes backwards, nothing overlaps, and the last number is given while it is open. */
export function checkHours(hours: OfficeHours): Result<true> {
  if (openWeekdays(hours.week).length === 0) return refuse('hours-none');
  const weeks = [{ name: '', week: hours.week }, ...hours.periods];
  for (const { name, week } of weeks) {
    for (const day of WEEKDAYS) {
      const fits = checkDay(week[day] ?? [], hours, { weekday: day, period: name });
      if (!fits.ok) return fits;
    }
  }
  if (hours.specialDay.length === 0) return refuse('hours-special-none');
  const special = checkDay(hours.specialDay, hours, { weekday: SPECIAL_DAY, period: '' });
  return special.ok ? checkPeriods(hours.periods) : special;
}

/** The last number is given in the day's last stretch: a break that ends without one would promise what is not kept. */
function checkDay(
  intervals: readonly ServiceInterval[],
  { lastTicketMinutes, noBreak }: Pick<OfficeHours, 'lastTicketMinutes' | 'noBreak'>,
  where: { readonly weekday: number; readonly period: string },
): Result<true> {
  if (intervals.some(({ from, to }) => from >= to)) return refuse('hours-backwards', where);
  const overlap = intervals.some(({ from }, index) => from < (intervals[index - 1]?.to ?? '00:00'));
  if (overlap) return refuse('hours-overlap', where);
  const [first] = intervals;
  const last = intervals.at(-1);
  if (!first || !last) return ok(true);
  const open = minutesOf(last.to) - minutesOf(noBreak ? first.from : last.from);
  return lastTicketMinutes < open ? ok(true) : refuse('last-ticket-early', where);
}

/** Two periods on one day would leave open which of them holds. */
function checkPeriods(periods: readonly HoursPeriod[]): Result<true> {
  const backwards = periods.find(({ from, to }) => from > to);
  if (backwards) return refuse('period-backwards', { period: backwards.name });
  const inOrder = [...periods].sort((a, b) => a.from.localeCompare(b.from));
  for (const [index, period] of inOrder.entries()) {
    const next = inOrder[index + 1];
    if (next && next.from <= period.to)
      return refuse('period-overlap', { period: period.name, other: next.name });
  }
  return ok(true);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

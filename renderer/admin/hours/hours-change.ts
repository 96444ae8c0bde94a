/** The office's hours with one thing in them changed, as they are sent. */
import { openWeekdays, WEEKDAYS } from '../../../shared/domain/office-data/hours.ts';
import type { OfficeHours, ServiceInterval, WeekHours } from '../../../shared/domain/service-hours.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';

export type HoursFields = CommandInput<'hours:save'>['hours'];
type Week = HoursFields['week'];
export type Weekday = keyof WeekHours;

const copy = (intervals: readonly ServiceInterval[] = []): { from: string; to: string }[] =>
  intervals.map(({ from, to }) => ({ from, to }));

export function weekFields(week: WeekHours): Week {
  return Object.fromEntries(WEEKDAYS.map((day) => [day, copy(week[day])])) as unknown as Week;
}

/** The hours as they are, ready to be changed and sent. */
export function hoursFields(hours: OfficeHours): HoursFields {
  return {
    week: weekFields(hours.week),
    periods: hours.periods.map(({ from, to, name, week }) => ({ from, to, name, week: weekFields(week) })),
    specialDay: copy(hours.specialDay),
    noBreak: hours.noBreak,
    lastTicketMinutes: hours.lastTicketMinutes,
  };
}

/** Where in the hours a day stands: in the usual week, in a period by its place, or the special working day. */
export type DayPlace =
  | { readonly of: 'week'; readonly weekday: Weekday }
  | { readonly of: 'period'; readonly index: number; readonly weekday: Weekday }
  | { readonly of: 'special' };

export function intervalsAt(hours: OfficeHours, place: DayPlace): readonly ServiceInterval[] {
  if (place.of === 'special') return hours.specialDay;
  const week = place.of === 'week' ? hours.week : hours.periods[place.index]?.week;
  return week?.[place.weekday] ?? [];
}

/** Those hours on that day, and on the other weekdays named. */
export function withDay(
  hours: OfficeHours,
  place: DayPlace,
  intervals: readonly ServiceInterval[],
  also: readonly Weekday[],
): HoursFields {
  const fields = hoursFields(hours);
  if (place.of === 'special') return { ...fields, specialDay: copy(intervals) };
  const week = place.of === 'week' ? fields.week : fields.periods[place.index]?.week;
  if (week) for (const day of [place.weekday, ...also]) week[day] = copy(intervals);
  return fields;
}

const FASTING = [
  { from: '08:00', to: '12:00' },
  { from: '12:30', to: '15:00' },
];
const FASTING_FRIDAY = [
  { from: '08:00', to: '11:30' },
  { from: '12:30', to: '15:00' },
];
const FRIDAY = 5;

/** Ramadan within Perpres 21/2023 for the days that are served: 08.00 to 15.00, break 30 minutes, on Fridays 60. */
export function ramadanWeek(usual: WeekHours): Week {
  const week = weekFields({});
  for (const day of openWeekdays(usual)) week[day] = copy(day === FRIDAY ? FASTING_FRIDAY : FASTING);
  return week;
}

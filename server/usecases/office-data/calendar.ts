/** Hours, holidays and decrees as they are changed in administration (domain 4.1, 4.2). */
import { allHolidays, findHoliday } from '../../../db/repositories/holidays.ts';
import { newestChangeOf, versionsOf } from '../../../db/repositories/office-changes.ts';
import { yearOf } from '../../../shared/domain/office-data/calendar.ts';
import { tidyHours } from '../../../shared/domain/office-data/hours.ts';
import { daysOfYear } from '../../../shared/domain/working-days.ts';
import type { HolidayList, HoursView } from '../../../shared/protocol/admin/calendar.ts';
import type { Changed } from '../../../shared/protocol/admin/office-changes.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { changeOffice } from './change-office.ts';

/** There is one week of hours; its key says so. */
const HOURS_KEY = 'office';

export async function showHours(context: Context): Promise<HoursView> {
  const newest = await newestChangeOf(context.db, 'hours', HOURS_KEY);
  return { hours: context.office().data.hours, version: newest?.seq ?? 0 };
}

export function saveHours(
  context: Context,
  caller: Caller,
  { base, hours }: CommandInput<'hours:save'>,
): Promise<Result<Changed>> {
  return changeOffice(context, caller, { kind: 'hours', key: HOURS_KEY, base, value: tidyHours(hours) });
}

/** A year of the calendar with what it comes to. */
export async function listHolidays(
  context: Context,
  { year }: CommandInput<'holiday:list'>,
): Promise<HolidayList> {
  const { db, office } = context;
  const { decrees } = office().data.calendar;
  const versions = await versionsOf(db, 'holiday');
  const decreed = await newestChangeOf(db, 'decree', String(year));
  return {
    year,
    decree: decrees.find((one) => one.year === year) ?? null,
    decreeVersion: decreed?.seq ?? 0,
    holidays: (await allHolidays(db))
      .filter(({ day }) => yearOf(day) === year)
      .map((holiday) => ({ holiday, version: versions.get(holiday.id) ?? 0 })),
    workingDays: daysOfYear(year).filter((day) => office().workingTime.isWorkingDay(day)).length,
    years: decrees.map((one) => one.year),
  };
}

/** Adds a day to the calendar or changes one; the deadlines that hang on it move with it. */
export async function saveHoliday(
  context: Context,
  caller: Caller,
  { id, base, holiday }: CommandInput<'holiday:save'>,
): Promise<Result<Changed>> {
  if (id !== null && (await findHoliday(context.db, id)) === null) return refuse('holiday-unknown');
  const key = id ?? context.ids.id();
  return changeOffice(context, caller, { kind: 'holiday', key, base, value: { id: key, ...holiday } });
}

export function removeHoliday(
  context: Context,
  caller: Caller,
  { id, base }: CommandInput<'holiday:remove'>,
): Promise<Result<Changed>> {
  return changeOffice(context, caller, { kind: 'holiday', key: id, base, value: null });
}

export function saveDecree(
  context: Context,
  caller: Caller,
  { year, base, source }: CommandInput<'decree:save'>,
): Promise<Result<Changed>> {
  const value = source === null ? null : { year, source };
  return changeOffice(context, caller, { kind: 'decree', key: String(year), base, value });
}

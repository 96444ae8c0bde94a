/** Service hours, holidays and decrees, as administration edits them (domain 4.1, 4.2). */
import { z } from 'zod';
import type { DecreeData, HolidayData } from '../../domain/office-data/calendar.ts';
import type { OfficeHours } from '../../domain/service-hours.ts';
import { CALENDAR_DAY_KINDS } from '../../domain/working-days.ts';
import * as f from '../fields.ts';
import { version } from './office-changes.ts';

const intervals = z.array(z.object({ from: f.timeOfDay, to: f.timeOfDay })).max(4);
const week = z.object({
  1: intervals,
  2: intervals,
  3: intervals,
  4: intervals,
  5: intervals,
  6: intervals,
  7: intervals,
});
const period = z.object({ from: f.officeDay, to: f.officeDay, name: f.line(60).regex(/\S/), week });

export const saveHours = z.object({
  base: version,
  hours: z.object({
    week,
    periods: z.array(period).max(20),
    specialDay: intervals,
    noBreak: z.boolean(),
    lastTicketMinutes: z.number().int().min(0).max(240),
  }),
});

export interface HoursView {
  readonly hours: OfficeHours;
  readonly version: number;
}

const year = z.number().int().min(2020).max(2100);
export const listHolidays = z.object({ year });

/** @param id null adds a day */
export const saveHoliday = z.object({
  id: f.id.nullable(),
  base: version,
  holiday: z.object({
    day: f.officeDay,
    kind: z.enum(CALENDAR_DAY_KINDS),
    name: f.line(120).regex(/\S/),
    source: f.line(160).regex(/\S/),
  }),
});
export const removeHoliday = z.object({ id: f.id, base: version });
/** @param source null takes the decree away again */
export const saveDecree = z.object({ year, base: version, source: f.line(200).regex(/\S/).nullable() });

export interface HolidayList {
  readonly year: number;
  /** Null: the calendar of that year is not decreed yet (kalender belum ditetapkan). */
  readonly decree: DecreeData | null;
  readonly decreeVersion: number;
  readonly holidays: readonly { readonly holiday: HolidayData; readonly version: number }[];
  /** Days worked that year, as far as the calendar knows. */
  readonly workingDays: number;
  /** The years with a decree. */
  readonly years: readonly number[];
}

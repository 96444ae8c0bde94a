import { Temporal } from 'temporal-polyfill';
import { formatDay, formatTimeOfDay, type Language } from './office-day-format.ts';

export { formatDay, formatTimeOfDay, type Language };

/** The zones Indonesian offices live in. Kalteng is WIB, Kalsel and Kaltara are WITA; none has summer time. */
export const OFFICE_ZONES = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
} as const;
export type OfficeZone = keyof typeof OFFICE_ZONES;

/** One office day as instants, ms since 1970 UTC; `end` is the first instant of the next day. */
interface DayBounds {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The office's clock on the wall: turns instants (ms since 1970 UTC) into office days (`YYYY-MM-DD`) and times
 * of day (`HH:MM`), and back.
 */
export interface OfficeCalendar {
  readonly zone: OfficeZone;
  readonly zoneLabel: 'WIB' | 'WITA' | 'WIT';
  /** The office day an instant falls on; numbers begin anew with it. */
  day(now: number): string;
  bounds(day: string): DayBounds;
  /** The instant of a time of day (`HH:MM`) on an office day. */
  at(day: string, time: string): number;
  timeOfDay(now: number): string;
  /** "09.05 WITA", in English "09:05 WITA". */
  formatTime(now: number, language: Language): string;
  /** "Senin, 23 November 2026" of the day the instant falls on. */
  formatDayOf(now: number, language: Language, length?: 'long' | 'short'): string;
}

const MINUTE = 60_000;

/** A calendar for one office. It remembers the bounds of the day last asked for, as every ticket asks. */
export function createOfficeCalendar(zone: OfficeZone): OfficeCalendar {
  const zoneLabel = OFFICE_ZONES[zone];
  let latest: DayBounds = { day: '', start: 0, end: 0 };

  function boundsAt(now: number): DayBounds {
    if (now < latest.start || now >= latest.end) {
      const date = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO(zone);
      latest = boundsOf(date.toPlainDate(), zone);
    }
    return latest;
  }

  function timeOfDay(now: number): string {
    const minutes = Math.floor((now - boundsAt(now).start) / MINUTE);
    return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  }

  return {
    zone,
    zoneLabel,
    timeOfDay,
    day: (now) => boundsAt(now).day,
    bounds: (day) => (day === latest.day ? latest : boundsOf(Temporal.PlainDate.from(day), zone)),
    at: (day, time) =>
      Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds,
    formatTime: (now, language) => `${formatTimeOfDay(timeOfDay(now), language)} ${zoneLabel}`,
    formatDayOf: (now, language, length) => formatDay(boundsAt(now).day, language, length),
  };
}

/** The office day an instant falls on. Who asks often keeps a calendar instead. */
export function officeDay(now: number, zone: OfficeZone): string {
  return createOfficeCalendar(zone).day(now);
}

function boundsOf(date: Temporal.PlainDate, zone: OfficeZone): DayBounds {
  const midnight = (of: Temporal.PlainDate): number => of.toZonedDateTime(zone).epochMilliseconds;
  return { day: date.toString(), start: midnight(date), end: midnight(date.add({ days: 1 })) };
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}

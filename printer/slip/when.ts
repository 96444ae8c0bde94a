import { formatDay, formatTimeOfDay, type Language } from '../../shared/domain/office-day-format.ts';

/** What the office's zone is called on paper (domain 4.3); elsewhere the zone's own short name. */
const ZONE_NAMES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/*
 * Instants are ms since epoch; each function throws RangeError when the zone is not one the runtime knows or the instant
 * is none.
 */

/** As domain 6.3 prints it: `Sen, 23 Nov 2026   09.05 WITA`. */
export function dayAndTime(instant: number, timeZone: string, language: Language): string {
  const day = formatDay(partsOf(instant, timeZone).day, language, 'short');
  return `${day}   ${timeOfDay(instant, timeZone, language)}`;
}

/** `09.05 WITA`. */
export function timeOfDay(instant: number, timeZone: string, language: Language): string {
  const { time, zone } = partsOf(instant, timeZone);
  return `${formatTimeOfDay(time, language)} ${ZONE_NAMES[timeZone] ?? zone}`;
}

/** `Senin, 23 November 2026`. */
export function longDay(instant: number, timeZone: string, language: Language): string {
  return formatDay(partsOf(instant, timeZone).day, language);
}

/** The same of an office day. @param day `YYYY-MM-DD` */
export function longOfficeDay(day: string, language: Language): string {
  return longDay(Date.parse(`${day}T00:00:00Z`), 'UTC', language);
}

/** An office day as short as a ticket has it: `Sen, 23 Nov 2026`. @param day `YYYY-MM-DD` */
export function shortOfficeDay(day: string, language: Language): string {
  return formatDay(day, language, 'short');
}

interface Parts {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM` */
  readonly time: string;
  readonly zone: string;
}

function partsOf(instant: number, timeZone: string): Parts {
  const parts = formatterOf(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
    zone: part('timeZoneName'),
  };
}

/** To make a formatter takes longer than to lay out a slip, so each zone's is kept. There are only so many zones. */
const FORMATTERS = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const kept = FORMATTERS.get(timeZone);
  if (kept !== undefined) return kept;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  FORMATTERS.set(timeZone, made);
  return made;
}

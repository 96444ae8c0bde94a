import type { SlipTexts } from './texts.ts';

/** What the office's zone is called on paper (domain 4.3); elsewhere the zone's own short name. */
const ZONE_NAMES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/*
 * Names come from the slip's own texts, not from the runtime's locale data, so that a new runtime does not change what
 * is printed. Instants are ms since epoch; each function throws RangeError when the zone is not one the runtime knows
 * or the instant is none.
 */

/** As domain 6.3 prints it: `Sen, 23 Nov 2026   09.05 WITA`. */
export function dayAndTime(instant: number, timeZone: string, texts: SlipTexts): string {
  const { weekday, day, month, year } = partsOf(instant, timeZone);
  const name = texts.weekdays[weekday] ?? '';
  return `${name}, ${day} ${texts.months[month - 1] ?? ''} ${year}   ${timeOfDay(instant, timeZone, texts)}`;
}

/** `09.05 WITA`. */
export function timeOfDay(instant: number, timeZone: string, texts: SlipTexts): string {
  const { hour, minute, zone } = partsOf(instant, timeZone);
  return `${hour}${texts.timeSeparator}${minute} ${ZONE_NAMES[timeZone] ?? zone}`;
}

/** `Senin, 23 November 2026`. */
export function longDay(instant: number, timeZone: string, texts: SlipTexts): string {
  const { weekday, day, month, year } = partsOf(instant, timeZone);
  return `${texts.longWeekdays[weekday] ?? ''}, ${day} ${texts.longMonths[month - 1] ?? ''} ${year}`;
}

/** The same of an office day. @param day `YYYY-MM-DD` */
export function longOfficeDay(day: string, texts: SlipTexts): string {
  return longDay(Date.parse(`${day}T00:00:00Z`), 'UTC', texts);
}

interface Parts {
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly day: string;
  /** 1 is January. */
  readonly month: number;
  readonly year: string;
  readonly hour: string;
  readonly minute: string;
  readonly zone: string;
}

const ENGLISH_WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function partsOf(instant: number, timeZone: string): Parts {
  const parts = formatterOf(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  return {
    weekday: ENGLISH_WEEKDAYS.indexOf(part('weekday')),
    day: part('day'),
    month: Number(part('month')),
    year: part('year'),
    hour: part('hour'),
    minute: part('minute'),
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
    weekday: 'short',
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

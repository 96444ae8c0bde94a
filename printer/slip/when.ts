import type { SlipTexts } from './texts.ts';

/** What the office's zone is called on paper (domain 4.3); elsewhere the zone's own short name. */
const ZONE_NAMES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/**
 * Day and time as domain 6.3 prints them: `Sen, 23 Nov 2026   09.05 WITA`. Names come from the slip's own texts, not
 * from the runtime's locale data, so that a new runtime does not change what is printed.
 *
 * @param instant ms since epoch
 * @throws RangeError when the zone is not one the runtime knows
 */
export function dayAndTime(instant: number, timeZone: string, texts: SlipTexts): string {
  const part = partsOf(instant, timeZone);
  const weekday = texts.weekdays[ENGLISH_WEEKDAYS.indexOf(part('weekday'))] ?? '';
  const month = texts.months[Number(part('month')) - 1] ?? '';
  const zone = ZONE_NAMES[timeZone] ?? part('timeZoneName');
  const time = `${part('hour')}${texts.timeSeparator}${part('minute')}`;
  return `${weekday}, ${part('day')} ${month} ${part('year')}   ${time} ${zone}`;
}

const ENGLISH_WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function partsOf(instant: number, timeZone: string): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatToParts(instant);
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}

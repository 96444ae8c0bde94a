import { formatDay, formatTimeOfDay, type Language } from '../../shared/domain/office-day-format.ts';
import type { KioskOffice } from '../../shared/protocol/kiosk.ts';

type Place = Pick<KioskOffice, 'zone' | 'zoneLabel'>;

/** An instant as the office's clock on the wall shows it: `YYYY-MM-DD` and `HH:MM`. */
export function officeTime(instant: number, zone: string): { readonly day: string; readonly time: string } {
  // The Swedish way of writing dates is the ISO one, so no parts need to be put together.
  const written = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant);
  const [day = '', time = ''] = written.split(' ');
  return { day, time };
}

/** "Senin, 23 November 2026", a line ending after the weekday if anywhere. */
export function dayText(instant: number, { zone }: Place, lang: Language): string {
  return formatDay(officeTime(instant, zone).day, lang).replace(/(?<=\d) | (?=\d{4})/g, '\u00a0');
}

/** "09.05 WITA", never broken over two lines. */
export function timeText(instant: number, { zone, zoneLabel }: Place, lang: Language): string {
  return clockText(officeTime(instant, zone).time, zoneLabel, lang);
}

/** The same from a time of day, `HH:MM`. */
export function clockText(time: string, zoneLabel: string, lang: Language): string {
  return `${formatTimeOfDay(time, lang)}\u00a0${zoneLabel}`;
}

/** Hours as people read them, each span kept together: a line may end after "08.00–12.00," but not inside it. */
export function unbrokenSpans(hours: string): string {
  return hours.replaceAll('–', '\u2060–\u2060');
}

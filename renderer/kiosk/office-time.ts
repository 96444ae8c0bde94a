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

/** "Senin, 23 November 2026". */
export function dayText(instant: number, { zone }: Place, lang: Language): string {
  return formatDay(officeTime(instant, zone).day, lang);
}

/** "09.05 WITA". */
export function timeText(instant: number, { zone, zoneLabel }: Place, lang: Language): string {
  return `${formatTimeOfDay(officeTime(instant, zone).time, lang)} ${zoneLabel}`;
}

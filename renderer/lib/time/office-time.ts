/** Instants as the office's own clock shows them, whatever zone this machine is set to. */
import { formatDay, formatTimeOfDay, type Language } from '../../../shared/domain/office-day-format.ts';

const clocks = new Map<string, Intl.DateTimeFormat>();
const DAY_MS = 86_400_000;

/** @returns office-local day and time of an instant: `2026-11-23`, `09:05` */
export function officeParts(at: number, zone: string): { readonly day: string; readonly time: string } {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    clocks.set(zone, clock);
  }
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    day: `${part.year ?? ''}-${part.month ?? ''}-${part.day ?? ''}`,
    time: `${part.hour ?? ''}:${part.minute ?? ''}`,
  };
}

/** "09.05", in English "09:05". */
export function timeText(at: number, zone: string, language: Language): string {
  return formatTimeOfDay(officeParts(at, zone).time, language);
}

/** The time alone for today, with its day before it for any other, and the year for another year: "Sel, 24 Nov 15.30". */
export function momentText(at: number, today: string, zone: string, language: Language): string {
  const { day, time } = officeParts(at, zone);
  const clock = formatTimeOfDay(time, language);
  if (day === today) return clock;
  const dated = formatDay(day, language, 'short');
  const year = day.slice(0, 4);
  return `${today.startsWith(year) ? dated.replace(` ${year}`, '') : dated} ${clock}`;
}

/**
 * The next days from Monday to Friday, for a choice of dates. Holidays are the hub's business: it refuses them.
 * @param today `YYYY-MM-DD`
 */
export function nextWeekdays(today: string, count: number): string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${today}T00:00:00Z`) + DAY_MS; days.length < count; at += DAY_MS) {
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** A time as officers type it, `9.30`, `0930`, `09:30` or `9`. @returns `HH:MM`, or null where it is none */
export function parseTime(typed: string): string | null {
  const match = /^\s*(\d{1,2})(?:[.:\s]?(\d{2}))?\s*$/.exec(typed);
  if (match === null) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? '0')];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

import { formatDay, formatTimeOfDay } from '../../shared/domain/office-day-format.ts';

/** The clock on the board: the office's time, whatever zone this machine is set to. */
export interface OfficeClock {
  /** "09.05". */
  time(now: number): string;
  /** "09:05", as settings write it. */
  hourMinute(now: number): string;
  /** "Senin, 23 November 2026". */
  day(now: number): string;
}

/** @param zone IANA name; instants are ms since 1970 UTC */
export function officeClock(zone: string): OfficeClock {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = (now: number): Record<string, string> =>
    Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  function hourMinute(now: number): string {
    const { hour = '', minute = '' } = parts(now);
    return `${hour}:${minute}`;
  }
  return {
    time: (now) => formatTimeOfDay(hourMinute(now), 'id'),
    hourMinute,
    day: (now) => {
      const { year = '', month = '', day = '' } = parts(now);
      return formatDay(`${year}-${month}-${day}`, 'id');
    },
  };
}

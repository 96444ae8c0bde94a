import type { LocalText } from './pos.ts';

/** How days and times are written for people. Own tables, as a machine's locale data may lack Indonesian. */

export type Language = keyof LocalText;

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** Both languages cut weekdays and months after three letters. */
const SHORT = 3;

/** `2026-11-23` as "Senin, 23 November 2026", or short as on the slip, "Sen, 23 Nov 2026". */
export function formatDay(day: string, language: Language, length: 'long' | 'short' = 'long'): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
  return `${written(WEEKDAYS[language][weekday], length)}, ${formatDate(day, language, length)}`;
}

/** `09:05` as "09.05" in Indonesian, which writes times with a dot, and unchanged in English. */
export function formatTimeOfDay(time: string, language: Language): string {
  return language === 'id' ? time.replace(':', '.') : time;
}

/** `2026-11-23` as "23 November 2026", or short as in tables, "23 Nov 2026". */
export function formatDate(day: string, language: Language, length: 'long' | 'short' = 'long'): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${written(monthName(Number(month), language), length)} ${year}`;
}

function written(name: string | undefined, length: 'long' | 'short'): string {
  return (length === 'short' ? name?.slice(0, SHORT) : name) ?? '';
}

/** @param month 1 to 12 */
export function monthName(month: number, language: Language): string {
  return MONTHS[language][month - 1] ?? '';
}

/** @param weekday 1 (Monday) to 7, as ISO 8601 counts */
export function weekdayName(weekday: number, language: Language): string {
  return WEEKDAYS[language][weekday % 7] ?? '';
}

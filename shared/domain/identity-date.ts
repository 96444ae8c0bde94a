/** Calendar dates inside identity numbers. Deliberately without a date library: this ships to the kiosk page. */

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The date as `YYYY-MM-DD`, or undefined where the calendar has no such day (29 Feb 2001, month 13). */
export function calendarDay(year: number, month: number, day: number): string | undefined {
  const usual = MONTH_DAYS[month - 1];
  if (usual === undefined) return undefined;
  const last = month === 2 && isLeapYear(year) ? 29 : usual;
  return day >= 1 && day <= last ? plainDay(year, month, day) : undefined;
}

/** `YYYY-MM-DD` of three numbers, whether or not the calendar has that day. */
export function plainDay(year: number, month: number, day: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Whole years of age on `today`; both are `YYYY-MM-DD`. */
export function ageOn(today: string, birthDay: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDay.slice(0, 4));
  return today.slice(5) < birthDay.slice(5) ? years - 1 : years;
}

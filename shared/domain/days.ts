/** Counting on by days and months. Days are `YYYY-MM-DD`, months `YYYY-MM`; no zone is asked, so none can be wrong. */

const DAY_MS = 86_400_000;

/** The day so many on, back where negative. */
export function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The month so many on, back where negative. */
export function monthsFrom(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months)).toISOString().slice(0, 7);
}

/** A month as a sheet of weeks, for picking the date of a letter by touch. Days are `YYYY-MM-DD`. */

/** `YYYY-MM`. */
export type Month = string;

const MS_PER_DAY = 86_400_000;
const WEEK = 7;

export function monthOf(day: string): Month {
  return day.slice(0, WEEK);
}

/** Weeks from Monday; null where a day belongs to another month. */
export function weeksOf(month: Month): (string | null)[][] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const first = Date.UTC(year, number - 1, 1);
  const days = (Date.UTC(year, number, 1) - first) / MS_PER_DAY;
  const blanks = (new Date(first).getUTCDay() + WEEK - 1) % WEEK;
  const cells = Array.from({ length: Math.ceil((blanks + days) / WEEK) * WEEK }, (_, index) => {
    const date = index - blanks + 1;
    return date < 1 || date > days ? null : `${month}-${String(date).padStart(2, '0')}`;
  });
  return Array.from({ length: cells.length / WEEK }, (_, week) =>
    cells.slice(week * WEEK, (week + 1) * WEEK),
  );
}

/** The month a page of the recap shows. */
import { monthsFrom } from '../../../shared/domain/days.ts';
import type { Period } from '../../../shared/domain/reports/period.ts';

export type Month = Extract<Period, { kind: 'month' }>;

/** @param day `YYYY-MM-DD`, or a month, `YYYY-MM` */
export function monthAt(day: string): Month {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return { kind: 'month', year, month };
}

/** As an address names it, so many months on: `2026-12`. */
export function monthsOn({ year, month }: Month, count: number): string {
  return monthsFrom(`${year}-${month}`, count);
}

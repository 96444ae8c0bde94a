/** The periods a survey is held against. */
import { daysAfter, longDate, WEEKDAYS } from '../arithmetic.ts';
import type { Asked } from '../the-year.ts';

type Span = Pick<Asked, 'from' | 'to'>;

/** The one before: next to it, and for a day the same day of the week before. */
export function before({ period, from }: Asked): Span {
  if (period.kind === 'day') return { from: daysAfter(from, -7), to: daysAfter(from, -7) };
  const to = daysAfter(from, -1);
  const months = { month: 1, quarter: 3, year: 12, range: 0 }[period.kind];
  const [year = 0, month = 0] = from.split('-').map(Number);
  return { from: new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10), to };
}

/** `Tahun 2026`, `Triwulan IV 2026`, `November 2026`, `Senin, 23 November 2026` */
export function nameOf({ kind }: Asked['period'], { from }: Span): string {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  if (kind === 'day') return `${WEEKDAYS[new Date(from).getUTCDay()]}, ${longDate(from)}`;
  if (kind === 'month') return longDate(from).replace('1 ', '');
  if (kind === 'quarter') return `Triwulan ${['I', 'II', 'III', 'IV'][(month - 1) / 3]} ${year}`;
  return `Tahun ${year}`;
}

/** A period in words, and instants and spans as the dashboard writes them. */
import { formatDay, type Language } from '../../../shared/domain/office-day-format.ts';
import { periodOf, type PeriodKind } from '../../../shared/domain/dashboard/period.ts';
import { formatDate, monthName } from '../../../shared/domain/office-day-format.ts';

/** "Senin, 23 November 2026", "23 November 2026 – 29 November 2026", "November 2026". */
export function periodText(
  { kind, day }: { readonly kind: PeriodKind; readonly day: string },
  lang: Language,
): string {
  if (kind === 'day') return formatDay(day, lang);
  const { from, to } = periodOf(kind, day);
  if (kind === 'month') return monthText(from, lang);
  return `${formatDate(from, lang)} – ${formatDate(to, lang)}`;
}

/** @param day any of that month */
export function monthText(day: string, lang: Language): string {
  const [year, month] = day.split('-');
  return `${monthName(Number(month), lang)} ${year ?? ''}`;
}

/** `2026-11-23` as "23/11", for the foot of a chart. */
export function dayMark(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${Number(date)}/${Number(month)}`;
}

const MONTH_LETTERS = 3;

/** "Nov 26", for the foot of a chart. */
export function monthMark(day: string, lang: Language): string {
  const [year = '', month] = day.split('-');
  return `${monthName(Number(month), lang).slice(0, MONTH_LETTERS)} ${year.slice(2)}`;
}

const MINUTE_MS = 60_000;

export function inMinutes(ms: number | null): number | null {
  return ms === null ? null : Math.round((ms / MINUTE_MS) * 10) / 10;
}

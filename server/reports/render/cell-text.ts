/** One cell of a report as text, in Indonesian formats: what is printed and what stands in a CSV file. */
import {
  formatDecimal,
  formatPercent,
  formatSpan,
  formatWhole,
} from '../../../shared/domain/figure-format.ts';
import type { OfficeCalendar } from '../../../shared/domain/office-day.ts';
import { formatDate } from '../../../shared/domain/office-day-format.ts';
import type { ColumnKind, ReportCell } from '../document.ts';

export function cellText(value: ReportCell, kind: ColumnKind, calendar: OfficeCalendar): string {
  if (value === null) return '';
  if (typeof value === 'string') return kind === 'day' ? formatDate(value, 'id', 'short') : value;
  switch (kind) {
    case 'decimal':
      return formatDecimal(value);
    case 'percent':
      return formatPercent(value);
    case 'span':
      return formatSpan(value);
    case 'instant':
      return instantText(value, calendar);
    case 'text':
    case 'whole':
    case 'day':
      return formatWhole(value);
  }
}

/** "23 Nov 2026 09.05"; the zone is the office's and said once, in the page's foot. */
function instantText(at: number, calendar: OfficeCalendar): string {
  return `${formatDate(calendar.day(at), 'id', 'short')} ${calendar.timeOfDay(at).replace(':', '.')}`;
}

/** Figures stand at the right, so that their digits are below each other. */
export function isFigure(kind: ColumnKind): boolean {
  return kind === 'whole' || kind === 'decimal' || kind === 'percent' || kind === 'span';
}

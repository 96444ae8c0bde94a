/** What the renderers need of the office. */
import type { OfficeCalendar } from '../../../shared/domain/office-day.ts';

export interface RenderOffice {
  readonly name: string;
  readonly ministry: string;
  readonly calendar: OfficeCalendar;
  /** When the report is made. */
  readonly now: number;
}

/** "Senin, 23 November 2026 09.05 WITA" */
export function printedAt({ calendar, now }: RenderOffice): string {
  return `${calendar.formatDayOf(now, 'id')} ${calendar.formatTime(now, 'id')}`;
}

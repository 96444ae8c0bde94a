/** What the reports of the survey ask for: a period of the calendar, and a service or all. */
import type { CalendarPeriod } from '../../../shared/domain/reports/calendar-period.ts';
import type { Period } from '../../../shared/domain/reports/period.ts';
import { reportInput } from '../../../shared/protocol/admin/reports.ts';

export const surveyReportInput = reportInput.refine(({ period }) => period.kind !== 'range', {
  path: ['period'],
});

/** @throws for the days from one to another, which the schema above refuses */
export function calendarPeriod(period: Period): CalendarPeriod {
  if (period.kind === 'range') throw new Error('A survey is reported by periods of the calendar.');
  return period;
}

/** Layanan ulang online "segera" (Z-04, kind 3): a task with a last day, in working days of the office. */
import type { Office } from '../../office/office.ts';

/**
 * The last day of a service again online that was promised on that day.
 * @returns null where the holidays of that year are not decreed yet
 */
export function lastDayOnline(
  { workingTime, data }: Pick<Office, 'workingTime' | 'data'>,
  promisedOn: string,
): string | null {
  const last = workingTime.addWorkingDays(promisedOn, data.settings.onlineServiceDays);
  return last.ok ? last.value : null;
}

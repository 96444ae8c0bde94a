/** By when a complaint is owed its contact and its result, by the office's calendar. */
import type { ComplaintRow } from '../../../db/repositories/complaints.ts';
import { complaintTimes, type ComplaintTimes } from '../../../shared/domain/complaints/clock.ts';
import type { Office } from '../../office/office.ts';

/** Null for a suggestion, and where the holidays of that year are not decreed yet. */
export function timesOf(
  office: Pick<Office, 'calendar' | 'workingTime' | 'data'>,
  { kind, receivedOn, dueAt }: Pick<ComplaintRow, 'kind' | 'receivedOn' | 'dueAt'>,
): ComplaintTimes | null {
  if (kind === 'suggestion') return null;
  const times = complaintTimes(receivedOn, office.data.settings.complaints, office);
  if (!times.ok) return null;
  // once its clock has stopped, a holiday that is decreed later does not judge it anew
  return dueAt === null ? times.value : { ...times.value, dueAt, dueDay: office.calendar.day(dueAt - 1) };
}

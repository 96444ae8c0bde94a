/** Whether a request comes early enough before its event (C-01 e): seven working days, the event's own day not counted. */
import { ok, type Result } from '../../result.ts';
import { dayAfter } from '../working-days.ts';
import type { CalendarUnknown, WorkingTime } from '../working-time.ts';

export interface LeadTime {
  /** The last day it could have come. */
  readonly latestDay: string;
  readonly late: boolean;
}

/** @returns a warning, never a refusal: an office may accept it with a recorded override (C-04) */
export function leadTime(
  receivedOn: string,
  eventDay: string,
  workingDays: number,
  workingTime: Pick<WorkingTime, 'latestSubmissionDay'>,
): Result<LeadTime, CalendarUnknown> {
  const latest = workingTime.latestSubmissionDay(eventDay, workingDays);
  return latest.ok ? ok({ latestDay: latest.value, late: receivedOn > latest.value }) : latest;
}

/** The first day on which an event comes early enough for who asks today. */
export function earliestEvent(
  today: string,
  workingDays: number,
  workingTime: Pick<WorkingTime, 'latestSubmissionDay'>,
): Result<string, CalendarUnknown> {
  for (let day = dayAfter(today); ; day = dayAfter(day)) {
    const lead = leadTime(today, day, workingDays, workingTime);
    if (!lead.ok) return lead;
    if (!lead.value.late) return ok(day);
  }
}

/**
 * The clock of a complaint: told within 5 working days of receipt (C-08), first contact within 2 (domain 5.8), by the
 * office's calendar. The day of receipt is day 0, due at the end of service of day N (domain 4.4).
 */
import { ok, type Result } from '../../result.ts';
import { daysFrom } from '../days.ts';
import { ESCALATION_LEVELS, type EscalationLevel } from '../escalation.ts';
import type { OfficeCalendar } from '../office-day.ts';
import type { CalendarUnknown, WorkingTime } from '../working-time.ts';
import { clockRuns, type ComplaintState } from './complaint.ts';

export interface ComplaintRules {
  readonly workingDays: number;
  readonly contactWorkingDays: number;
  /** Working days after it was due at which coordinator, Kasubbag Umum and Kepala are told (C-09). */
  readonly escalationWorkingDays: readonly [number, number, number];
}

export interface ComplaintTimes {
  readonly dueDay: string;
  /** End of service of that day. */
  readonly dueAt: number;
  /** The working day before it begins. */
  readonly amberAt: number;
  readonly contactDueAt: number;
}

/** @returns `calendar-unknown` where the counting meets a year without decreed holidays: nothing is guessed */
export function complaintTimes(
  receivedOn: string,
  rules: ComplaintRules,
  { workingTime, calendar }: { readonly workingTime: WorkingTime; readonly calendar: OfficeCalendar },
): Result<ComplaintTimes, CalendarUnknown> {
  const dueDay = workingTime.addWorkingDays(receivedOn, rules.workingDays);
  if (!dueDay.ok) return dueDay;
  const contactDueAt = workingTime.deadline(receivedOn, rules.contactWorkingDays);
  if (!contactDueAt.ok) return contactDueAt;
  const before = workingTime.latestSubmissionDay(dueDay.value, 1);
  if (!before.ok) return before;
  return ok({
    dueDay: dueDay.value,
    dueAt: workingTime.endOfServiceHours(dueDay.value),
    amberAt: calendar.bounds(before.value).start,
    contactDueAt: contactDueAt.value,
  });
}

/** How a complaint stands with its time: `late` also where it was told too late. */
export type ComplaintPace = 'in-time' | 'soon' | 'late';

export interface Running {
  readonly state: ComplaintState;
  /** When its clock stopped: the result was told, or the complaint was taken back. */
  readonly stoppedAt: number | null;
}

export function paceOf(
  { state, stoppedAt }: Running,
  times: Pick<ComplaintTimes, 'amberAt' | 'dueAt'>,
  now: number,
): ComplaintPace {
  const at = stoppedAt ?? now;
  if (at > times.dueAt) return 'late';
  return clockRuns(state) && at >= times.amberAt ? 'soon' : 'in-time';
}

/** The levels of supervision to be told of an overdue complaint now: each once (C-09). */
export function complaintLevelsDue(
  receivedOn: string,
  { workingDays, escalationWorkingDays }: ComplaintRules,
  raised: readonly number[],
  { workingTime, now }: { readonly workingTime: WorkingTime; readonly now: number },
): EscalationLevel[] {
  return ESCALATION_LEVELS.filter((level) => {
    if (raised.includes(level)) return false;
    const due = workingTime.deadline(receivedOn, workingDays + (escalationWorkingDays[level - 1] ?? 0));
    return due.ok && now > due.value;
  });
}

/** Longer than any run of days off: further back nothing changes. */
const FAR_ENOUGH = 60;

/**
 * The last day of receipt whose complaints that level is to be told of now: all that came in by then are late, so that
 * they are found by their day alone. Null where none is.
 */
export function lateReceivedBy(
  { workingDays, escalationWorkingDays }: ComplaintRules,
  level: EscalationLevel,
  {
    workingTime,
    now,
    today,
  }: { readonly workingTime: WorkingTime; readonly now: number; readonly today: string },
): string | null {
  const days = workingDays + (escalationWorkingDays[level - 1] ?? 0);
  // so many working days are at least as many days, but for the first, which some offices count as one
  const newest = daysFrom(today, -Math.max(0, days - 1));
  for (let back = 0; back < FAR_ENOUGH; back += 1) {
    const receivedOn = daysFrom(newest, -back);
    const due = workingTime.deadline(receivedOn, days);
    if (due.ok && now > due.value) return receivedOn;
  }
  return null;
}

/** Whole days from receipt to the telling, for the report's median. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

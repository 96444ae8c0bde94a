/**
 * Supervision of requests (pengawasan berjenjang, C-09): coordinator, Kasubbag Umum and Kepala are told of a clock of the
 * office that ran out, each so many working days after its due day as the office decided.
 */
import { daysFrom } from '../days.ts';
import type { EscalationLevel } from '../escalation.ts';
import { dayAfter } from '../working-days.ts';
import type { WorkingTime } from '../working-time.ts';
import type { ClockOffice } from './clocks.ts';

/** Longer than any run of days off: further back nothing changes. */
const FAR_ENOUGH = 60;

/**
 * The last due instant of which that level is told now: all that was due by then is late for it, so that they are found
 * by that instant alone. Null where none is.
 * @param offsets working days after the due day, by level; 0 at once
 */
export function overdueBy(
  offsets: readonly [number, number, number],
  level: EscalationLevel,
  { calendar, workingTime }: ClockOffice,
  now: number,
): number | null {
  const offset = offsets[level - 1] ?? 0;
  // due itself is not late
  if (offset === 0) return now - 1;
  const newest = daysFrom(calendar.day(now), -offset);
  for (let back = 0; back < FAR_ENOUGH; back += 1) {
    const dueDay = daysFrom(newest, -back);
    const day = workingDayAfter(dueDay, offset, workingTime);
    if (day !== null && now > workingTime.endOfServiceHours(day)) return calendar.bounds(dueDay).end;
  }
  return null;
}

/** Null where the counting meets a year whose holidays are not decreed. */
function workingDayAfter(from: string, n: number, workingTime: WorkingTime): string | null {
  let day = from;
  for (let left = n; left > 0;) {
    day = dayAfter(day);
    if (!workingTime.calendarKnown(Number(day.slice(0, 4)))) return null;
    if (workingTime.isWorkingDay(day)) left -= 1;
  }
  return day;
}

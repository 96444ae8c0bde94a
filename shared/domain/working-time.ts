import { ok, type Result } from '../result.ts';
import type { OfficeCalendar } from './office-day.ts';
import { openStateOf, type OpenState } from './open-state.ts';
import type { TimeStandard } from './pos.ts';
import { spansOn, type OfficeHours, type ServiceSpan } from './service-hours.ts';
import { createWorkingDays, dayAfter, dayBefore } from './working-days.ts';
import type { CalendarUnknown, WorkCalendar, WorkingDays } from './working-days.ts';

export type { CalendarDay, CalendarDayKind, CalendarUnknown, WorkCalendar } from './working-days.ts';
export { describeHours } from './service-hours.ts';
export type { HoursPeriod, OfficeHours, WeekHours } from './service-hours.ts';
export type { OpenState } from './open-state.ts';

/** What "1 Hari Kerja" of a POS step means; the seed documents leave it open, so the office chooses. */
type PosWorkingDay = 'end-of-next-working-day' | 'same-day' | 'working-hours-7.5';

export interface WorkingTimeSettings {
  /** Usual practice: the day of receipt is day 0, day 1 the next working day. */
  readonly dayCount: 'receipt-is-day-0' | 'receipt-is-day-1';
  readonly posWorkingDay: PosWorkingDay;
}

export interface WorkingTimeOptions extends WorkingTimeSettings {
  readonly office: OfficeCalendar;
  readonly hours: OfficeHours;
  readonly calendar: WorkCalendar;
}

/** Instants are ms since 1970 UTC, days office-local `YYYY-MM-DD`. */
export interface WorkingTime extends Pick<WorkingDays, 'calendarKnown' | 'isWorkingDay' | 'holidayOn'> {
  /** `n` working days after receipt by the office's day count (n hari kerja sejak diterima). */
  addWorkingDays(receivedOn: string, n: number): Result<string, CalendarUnknown>;
  /** The last day to hand in what must come `n` (7) working days before an event, C-01. */
  latestSubmissionDay(eventDay: string, n?: number): Result<string, CalendarUnknown>;
  /** When service ends that day; on a day without service, when the day ends. */
  endOfServiceHours(day: string): number;
  /** End of service hours of `addWorkingDays`: the deadline of a request. */
  deadline(receivedOn: string, n: number): Result<number, CalendarUnknown>;
  /** When a POS step that began at `from` is due; null where its standard is "as needed". */
  dueAt(from: number, standard: TimeStandard): Result<number | null, CalendarUnknown>;
  /** When that step turns amber: at 80 %, or at the end of the working day before the one it is due on. */
  amberAt(from: number, standard: TimeStandard): Result<number | null, CalendarUnknown>;
  openState(now: number): OpenState;
}

const UNIT = { seconds: 1000, minutes: 60_000, hours: 3_600_000 } as const;
const WORKING_DAY_MS = 7.5 * UNIT.hours;
const AMBER = 0.8;

export function createWorkingTime(options: WorkingTimeOptions): WorkingTime {
  const { office, hours, dayCount, posWorkingDay } = options;
  const days = createWorkingDays(options.calendar);
  let latest: { day: string; spans: readonly ServiceSpan[] } = { day: '', spans: [] };

  /** Remembers the day last asked for: every ticket asks whether the office is open. */
  function spans(day: string): readonly ServiceSpan[] {
    if (day !== latest.day) latest = { day, spans: spansOn(day, hours, days, office) };
    return latest.spans;
  }

  function endOfServiceHours(day: string): number {
    return spans(day).at(-1)?.end ?? office.bounds(day).end;
  }

  function addWorkingDays(receivedOn: string, n: number): Result<string, CalendarUnknown> {
    return days.after(dayCount === 'receipt-is-day-1' && n > 0 ? dayBefore(receivedOn) : receivedOn, n);
  }

  /** End of service `n` working days after the day of `from`; 0 is that day itself while it is still served. */
  function endAfter(from: number, n: number): Result<number, CalendarUnknown> {
    const day = days.after(office.day(from), n);
    if (!day.ok) return day;
    const end = endOfServiceHours(day.value);
    return end > from ? ok(end) : endAfter(from, n + 1);
  }

  /** The instant at which `duration` ms of service have passed since `from`. */
  function afterServiceTime(from: number, duration: number): Result<number, CalendarUnknown> {
    let left = duration;
    for (let day = office.day(from); ; day = dayAfter(day)) {
      const year = Number(day.slice(0, 4));
      if (!days.calendarKnown(year)) return { ok: false, error: { code: 'calendar-unknown', year } };
      for (const { start, end } of spans(day)) {
        const begin = Math.max(start, from);
        if (end - begin >= left) return ok(begin + left);
        left -= Math.max(0, end - begin);
      }
    }
  }

  function dueAt(from: number, standard: TimeStandard): Result<number | null, CalendarUnknown> {
    if (standard.kind === 'as-needed') return ok(null);
    if (standard.kind !== 'working-days') return ok(from + standard.n * UNIT[standard.kind]);
    switch (posWorkingDay) {
      case 'end-of-next-working-day':
        return endAfter(from, standard.n);
      case 'same-day':
        return endAfter(from, Math.max(0, standard.n - 1));
      case 'working-hours-7.5':
        return afterServiceTime(from, standard.n * WORKING_DAY_MS);
    }
  }

  function amberAt(from: number, standard: TimeStandard): Result<number | null, CalendarUnknown> {
    const due = dueAt(from, standard);
    if (!due.ok || due.value === null) return due;
    const share = Math.round(from + (due.value - from) * AMBER);
    if (standard.kind !== 'working-days' || posWorkingDay !== 'end-of-next-working-day') return ok(share);
    const dayBeforeDue = days.before(office.day(due.value - 1), 1);
    const end = dayBeforeDue.ok ? endOfServiceHours(dayBeforeDue.value) : 0;
    return ok(end > from ? end : share);
  }

  function deadline(receivedOn: string, n: number): Result<number, CalendarUnknown> {
    const day = addWorkingDays(receivedOn, n);
    return day.ok ? ok(endOfServiceHours(day.value)) : day;
  }

  return {
    calendarKnown: (year) => days.calendarKnown(year),
    isWorkingDay: (day) => days.isWorkingDay(day),
    holidayOn: (day) => days.holidayOn(day),
    addWorkingDays,
    latestSubmissionDay: (eventDay, n = 7) => days.before(eventDay, n),
    endOfServiceHours,
    deadline,
    dueAt,
    amberAt,
    openState: (now) =>
      openStateOf(now, { office, days, spans, lastTicketMs: hours.lastTicketMinutes * UNIT.minutes }),
  };
}

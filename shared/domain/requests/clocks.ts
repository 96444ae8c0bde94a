/**
 * The clocks of a request: they start, stand still and stop on named dates, and count working days by the office's
 * calendar. The day of receipt is day 0, due at the end of service of day N (domain 4.4); a day on which a clock is taken up
 * again is such a day 0 as well.
 */
import { ok, type Result } from '../../result.ts';
import type { OfficeCalendar } from '../office-day.ts';
import { dayAfter } from '../working-days.ts';
import type { CalendarUnknown, WorkingTime } from '../working-time.ts';
import type { Mark, RequestClock } from './request-type.ts';

export interface ClockOffice {
  readonly calendar: OfficeCalendar;
  readonly workingTime: WorkingTime;
}

/** `soon` from the beginning of the working day before it is due on; `late` also where it was stopped too late. */
export type Pace = 'in-time' | 'soon' | 'late';

export type ClockReading =
  /** Not started, or it does not concern this request yet. */
  | { readonly id: string; readonly state: 'not-started' }
  /** The applicant's turn: so many working days are left once it goes on. */
  | { readonly id: string; readonly state: 'paused'; readonly since: number; readonly daysLeft: number }
  | RunningClock
  | {
      readonly id: string;
      readonly state: 'stopped';
      readonly dueDay: string;
      readonly dueAt: number;
      readonly stoppedAt: number;
      readonly pace: 'in-time' | 'late';
    };

export interface RunningClock {
  readonly id: string;
  readonly state: 'running';
  /** Office-local, `YYYY-MM-DD`; due at the end of its service. */
  readonly dueDay: string;
  readonly dueAt: number;
  readonly amberAt: number;
  /** Working days until the due day, 0 on it, negative after it. */
  readonly daysLeft: number;
  readonly pace: Pace;
}

/**
 * Reads a clock.
 * @param marks in the order in which they were put down
 * @param now ms
 * @returns `calendar-unknown` where the counting meets a year without decreed holidays: nothing is guessed
 */
export function readClock(
  clock: RequestClock,
  marks: readonly Mark[],
  office: ClockOffice,
  now: number,
): Result<ClockReading, CalendarUnknown> {
  const started = lastOf(marks, clock.starts);
  const concerned = clock.once === undefined || marks.some(({ id }) => id === clock.once);
  if (!started || !concerned) return ok({ id: clock.id, state: 'not-started' });
  const since = marks.slice(marks.indexOf(started));
  const stopped = since.find(({ id }) => clock.stops.includes(id));
  const spans = pausesOf(clock, since, stopped?.at ?? null);
  const due = dueOf(clock, since, spans, started.at, office);
  if (!due.ok) return due;
  const open = spans.at(-1);
  if (!stopped && open?.to === null) return ok(paused(clock, open.from, due.value, office));
  const { dueDay, dueAt } = due.value;
  if (stopped) {
    const pace = stopped.at > dueAt ? 'late' : 'in-time';
    return ok({ id: clock.id, state: 'stopped', dueDay, dueAt, stoppedAt: stopped.at, pace });
  }
  return running(clock.id, due.value, office, now);
}

/**
 * Reads a running clock of which is kept when it is due: as `readClock` does, without its marks.
 * @param dueAt ms, as `deadlinesOf` says it by the same calendar
 */
export function readKept(
  clockId: string,
  dueAt: number,
  office: ClockOffice,
  now: number,
): Result<RunningClock, CalendarUnknown> {
  return running(clockId, { dueDay: office.calendar.day(dueAt - 1), dueAt }, office, now);
}

/** Each from the mark that pauses to the one that lets it go on; null while it stands still. */
interface Pause {
  readonly from: number;
  readonly to: number | null;
}

function pausesOf({ pauses }: RequestClock, marks: readonly Mark[], stoppedAt: number | null): Pause[] {
  if (!pauses) return [];
  const spans: Pause[] = [];
  for (const { id, at } of marks) {
    const open = spans.at(-1);
    const stands = open?.to === null;
    if (id === pauses.from && !stands) spans.push({ from: at, to: null });
    if (id === pauses.to && stands) spans.splice(-1, 1, { from: open.from, to: at });
  }
  // what was stopped while it stood still was never late for it
  return spans.map(({ from, to }) => ({ from, to: to ?? stoppedAt }));
}

interface Due {
  readonly dueDay: string;
  readonly dueAt: number;
}

function dueOf(
  clock: RequestClock,
  marks: readonly Mark[],
  spans: readonly Pause[],
  startedAt: number,
  { calendar, workingTime }: ClockOffice,
): Result<Due, CalendarUnknown> {
  if (clock.counts === 'pos') {
    const dueAt = workingTime.dueAt(startedAt, { kind: 'working-days', n: clock.workingDays });
    if (!dueAt.ok) return dueAt;
    // a standard in working days is always due some time
    const at = dueAt.value ?? startedAt;
    return ok({ dueDay: calendar.day(at - 1), dueAt: at });
  }
  const stood = spans.reduce(
    (days, { from, to }) =>
      days + (to === null ? 0 : workingDaysBetween(calendar.day(from), calendar.day(to), workingTime)),
    0,
  );
  const more = marks.some(({ id }) => id === clock.extension?.mark) ? (clock.extension?.workingDays ?? 0) : 0;
  const dueDay = workingTime.addWorkingDays(calendar.day(startedAt), clock.workingDays + more + stood);
  return dueDay.ok
    ? ok({ dueDay: dueDay.value, dueAt: workingTime.endOfServiceHours(dueDay.value) })
    : dueDay;
}

function paused(clock: RequestClock, since: number, due: Due, office: ClockOffice): ClockReading {
  const daysLeft = signedDays(office.calendar.day(since), due.dueDay, office.workingTime);
  return { id: clock.id, state: 'paused', since, daysLeft };
}

function running(
  id: string,
  { dueDay, dueAt }: Due,
  { calendar, workingTime }: ClockOffice,
  now: number,
): Result<RunningClock, CalendarUnknown> {
  const before = workingTime.latestSubmissionDay(dueDay, 1);
  if (!before.ok) return before;
  const amberAt = calendar.bounds(before.value).start;
  const pace: Pace = now > dueAt ? 'late' : now >= amberAt ? 'soon' : 'in-time';
  const daysLeft = signedDays(calendar.day(now), dueDay, workingTime);
  return ok({ id, state: 'running', dueDay, dueAt, amberAt, daysLeft, pace });
}

function signedDays(from: string, to: string, workingTime: WorkingTime): number {
  return from <= to ? workingDaysBetween(from, to, workingTime) : -workingDaysBetween(to, from, workingTime);
}

/** Working days after the one day, up to and with the other: what passes while a clock stands still. */
export function workingDaysBetween(
  from: string,
  to: string,
  { isWorkingDay }: Pick<WorkingTime, 'isWorkingDay'>,
): number {
  let days = 0;
  for (let day = from; day < to;) {
    day = dayAfter(day);
    if (isWorkingDay(day)) days += 1;
  }
  return days;
}

/** The newest: what began anew counts anew. */
function lastOf(marks: readonly Mark[], id: string): Mark | undefined {
  return marks.findLast((mark) => mark.id === id);
}

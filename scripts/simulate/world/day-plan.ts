/** The working days to live through, and the hours of each: as they hang at the office's door. */
import type { Office } from '../../../server/office/office.ts';
import { dayAfter, weekdayOf } from '../../../shared/domain/working-days.ts';

/** A stretch of service, ms since 1970 UTC. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface DayPlan {
  /** Office-local `YYYY-MM-DD`. */
  readonly day: string;
  readonly weekday: number;
  readonly midnight: number;
  readonly spans: readonly [Span, ...Span[]];
}

const STEP_MS = 5 * 60_000;

/** @returns `count` working days from `from` on; weekends and holidays are passed over */
export function workingDays(office: Office, from: string, count: number): DayPlan[] {
  const plans: DayPlan[] = [];
  for (let day = from; plans.length < count; day = dayAfter(day)) {
    const [first, ...rest] = spansOf(office, day);
    if (first === undefined) continue;
    plans.push({
      day,
      weekday: weekdayOf(day),
      midnight: office.calendar.bounds(day).start,
      spans: [first, ...rest],
    });
  }
  return plans;
}

/**
 * Of every so many working days of a year the first two, so that a dossier is taken up on the next day and a date is
 * kept; and the last one.
 */
export function yearOf(office: Office, year: number, every: number): DayPlan[] {
  const days = workingDays(office, `${year}-01-01`, 366).filter(({ day }) => day.startsWith(`${year}-`));
  return days.filter((_, n) => n % every < 2 || n === days.length - 1);
}

/** Asked of the door every five minutes: hours of Ramadan and special days come out of themselves. */
function spansOf({ calendar, workingTime }: Office, day: string): Span[] {
  const { start, end } = calendar.bounds(day);
  const spans: { start: number; end: number }[] = [];
  let open = false;
  for (let at = start; at < end; at += STEP_MS) {
    const { kind } = workingTime.openState(at);
    const serves = kind === 'open' || kind === 'last-ticket-passed';
    if (serves && !open) spans.push({ start: at, end: at });
    const last = spans.at(-1);
    if (serves && last) last.end = at + STEP_MS;
    open = serves;
  }
  return spans;
}

export function serviceTime({ spans }: DayPlan): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

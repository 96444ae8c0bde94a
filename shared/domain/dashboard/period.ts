/** The day, week or month a dashboard shows, and the one before it that it is held against. */
import { Temporal } from 'temporal-polyfill';

export const PERIOD_KINDS = ['day', 'week', 'month'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** Office days `YYYY-MM-DD`, both included. */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: string;
  readonly to: string;
}

/** The period of that kind which the day belongs to; weeks begin on Monday. */
export function periodOf(kind: PeriodKind, day: string): Period {
  const date = Temporal.PlainDate.from(day);
  if (kind === 'day') return { kind, from: day, to: day };
  const first = kind === 'week' ? date.subtract({ days: date.dayOfWeek - 1 }) : date.with({ day: 1 });
  const next = kind === 'week' ? first.add({ weeks: 1 }) : first.add({ months: 1 });
  return { kind, from: first.toString(), to: next.subtract({ days: 1 }).toString() };
}

/** A period further on, or back with a negative number. */
export function shifted({ kind, from }: Period, by: number): Period {
  const unit = kind === 'day' ? 'days' : kind === 'week' ? 'weeks' : 'months';
  return periodOf(
    kind,
    Temporal.PlainDate.from(from)
      .add({ [unit]: by })
      .toString(),
  );
}

/** How many days back a working day is looked for: longer than any run of holidays. */
const FAR_ENOUGH = 21;

/** What a period is held against: the one before it; for a day the last one on which the office worked. */
export function periodBefore(period: Period, isWorkingDay: (day: string) => boolean): Period {
  const before = shifted(period, -1);
  if (period.kind !== 'day') return before;
  let candidate = before;
  for (let back = 0; back < FAR_ENOUGH && !isWorkingDay(candidate.from); back += 1) {
    candidate = shifted(candidate, -1);
  }
  return isWorkingDay(candidate.from) ? candidate : before;
}

export function daysOf({ from, to }: Period): string[] {
  const days: string[] = [];
  for (let date = Temporal.PlainDate.from(from); date.toString() <= to; date = date.add({ days: 1 })) {
    days.push(date.toString());
  }
  return days;
}

/** The last months up to that day's own, oldest first. */
export function monthsUpTo(day: string, count: number): Period[] {
  const last = periodOf('month', day);
  return Array.from({ length: count }, (_, index) => shifted(last, index - count + 1));
}

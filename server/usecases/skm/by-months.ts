/** Reads a long span a month at a time, and months that are over only once: the counters go on calling meanwhile. */
import { setImmediate as otherWork } from 'node:timers/promises';
import type { Queryable } from '../../../db/database.ts';
import { latestSeq } from '../../../db/repositories/events.ts';
import { monthsChangedSince } from '../../../db/repositories/visits-changed.ts';
import type { OfficeCalendar } from '../../../shared/domain/office-day.ts';
import { monthsOf, monthSpan } from '../../../shared/domain/reports/calendar-period.ts';
import type { Span } from '../../../shared/domain/reports/period.ts';

/** What reading needs; the hub has it, and so has the thread that writes reports. */
export interface ReadingFrom {
  readonly db: Queryable;
  readonly calendar: OfficeCalendar;
  /** The office day of now. */
  readonly today: string;
}

interface Kept<T> {
  /** The newest event that is in what is kept. */
  seq: number;
  readonly months: Map<string, T>;
}

/** With more events than these to look through, reading the months again is no more work. */
const MOST_EVENTS = 20_000;

/**
 * A month that is over may still change: what was put aside on its last evening is finished on the first of the next one,
 * and a clock that was wrong is set right. Every change of a visit is in the log, so a month is forgotten with the first
 * event of one of its visits.
 * @param read what visits of those days say
 * @returns the same for whole months in parts, for any other span in one
 */
export function byMonths<T>(
  read: (from: ReadingFrom, span: Span) => Promise<T>,
): (from: ReadingFrom, span: Span) => Promise<T[]> {
  const everything = new WeakMap<Queryable, Kept<T>>();

  async function upToDate({ db }: ReadingFrom): Promise<Kept<T>> {
    const seq = await latestSeq(db);
    const kept = everything.get(db) ?? { seq, months: new Map<string, T>() };
    everything.set(db, kept);
    if (Math.abs(seq - kept.seq) > MOST_EVENTS) kept.months.clear();
    else if (seq !== kept.seq && kept.months.size > 0) {
      for (const changed of await monthsChangedSince(db, kept.seq)) kept.months.delete(changed);
    }
    kept.seq = seq;
    return kept;
  }

  async function month(from: ReadingFrom, name: string): Promise<T> {
    const kept = await upToDate(from);
    const known = kept.months.get(name);
    if (known !== undefined) return known;
    await otherWork();
    const { seq } = kept;
    const part = await read(from, monthSpan(name));
    // what somebody else saw changing meanwhile may not be in it
    if (name < from.today.slice(0, 7) && kept.seq === seq) kept.months.set(name, part);
    return part;
  }

  return async (from, span) => {
    if (!isWholeMonths(span)) return [await read(from, span)];
    const parts: T[] = [];
    for (const name of monthsOf(span))
      if (name <= from.today.slice(0, 7)) parts.push(await month(from, name));
    return parts;
  };
}

function isWholeMonths({ from, to }: Span): boolean {
  return monthSpan(from.slice(0, 7)).from === from && monthSpan(to.slice(0, 7)).to === to;
}

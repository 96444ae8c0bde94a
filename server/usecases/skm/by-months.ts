/** Reads a long span a month at a time, and months that are over only once: the counters go on calling meanwhile. */
import { setImmediate as otherWork } from 'node:timers/promises';
import type { Queryable } from '../../../db/database.ts';
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

/**
 * @param read what never changes any more once its month is over: a visit is rated on its own day or never
 * @returns the same for a day or for whole months, in parts
 */
export function byMonths<T>(
  read: (from: ReadingFrom, span: Span) => Promise<T>,
): (from: ReadingFrom, span: Span) => Promise<T[]> {
  const kept = new WeakMap<Queryable, Map<string, T>>();

  async function month(from: ReadingFrom, name: string): Promise<T> {
    const months = kept.get(from.db) ?? new Map<string, T>();
    kept.set(from.db, months);
    const known = months.get(name);
    if (known !== undefined) return known;
    await otherWork();
    const part = await read(from, monthSpan(name));
    if (name < from.today.slice(0, 7)) months.set(name, part);
    return part;
  }

  return async (from, span) => {
    if (span.from === span.to) return [await read(from, span)];
    const parts: T[] = [];
    for (const name of monthsOf(span))
      if (name <= from.today.slice(0, 7)) parts.push(await month(from, name));
    return parts;
  };
}

/** A month as weeks from Monday, and what of a facility's calendar stands on each of its days. */
import { daysFrom } from '../../../shared/domain/days.ts';
import { weekdayOf } from '../../../shared/domain/working-days.ts';
import type { FacilitySpan } from '../../../shared/protocol/admin/facilities.ts';
import { officeParts } from '../../lib/time/office-time.ts';

export interface MonthDay {
  readonly day: string;
  /** Not of this month: shown so that weeks are whole. */
  readonly beside: boolean;
  readonly spans: readonly DaySpan[];
}

/** What of a span lies on one day: from and until its times there, `HH:MM`. */
export interface DaySpan extends FacilitySpan {
  readonly begins: string;
  readonly ends: string;
}

export function monthGrid(month: string, spans: readonly FacilitySpan[], zone: string): MonthDay[][] {
  const first = `${month}-01`;
  const weeks: MonthDay[][] = [];
  for (let day = daysFrom(first, 1 - weekdayOf(first)); day <= `${month}-31`; day = daysFrom(day, 7)) {
    const week = Array.from({ length: 7 }, (_, n) => daysFrom(day, n));
    weeks.push(
      week.map((one) => ({
        day: one,
        beside: !one.startsWith(month),
        spans: one.startsWith(month) ? spansOn(one, spans, zone) : [],
      })),
    );
  }
  return weeks;
}

function spansOn(day: string, spans: readonly FacilitySpan[], zone: string): DaySpan[] {
  return spans.flatMap((span) => {
    const from = officeParts(span.from, zone);
    // the end itself is free again: midnight belongs to the day before
    const last = officeParts(span.to - 1, zone).day;
    if (day < from.day || day > last) return [];
    const begins = from.day === day ? from.time : '00:00';
    const ends = last === day ? officeParts(span.to, zone).time : '24:00';
    return [{ ...span, begins, ends: ends === '00:00' ? '24:00' : ends }];
  });
}

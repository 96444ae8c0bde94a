import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  CALENDAR_KINDS,
  monthsOf,
  periodBefore,
  periodBeside,
  periodOf,
} from '../../../../shared/domain/reports/calendar-period.ts';
import { spanOf } from '../../../../shared/domain/reports/period.ts';

const day = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 11, 31) })
  .map((at) => new Date(at).toISOString().slice(0, 10));
const kind = fc.constantFrom(...CALENDAR_KINDS);

describe('a period of the calendar', () => {
  test.each([
    ['day', '2026-11-23', '2026-11-23'],
    ['month', '2026-11-01', '2026-11-30'],
    ['quarter', '2026-10-01', '2026-12-31'],
    ['year', '2026-01-01', '2026-12-31'],
  ] as const)('of the kind %s around 23 November 2026 is from %s to %s', (of, from, to) => {
    expect(spanOf(periodOf(of, '2026-11-23'))).toEqual({ from, to });
  });

  it('holds the day it was made of, and its first and last day make the same', () => {
    fc.assert(
      fc.property(kind, day, (of, any) => {
        const period = periodOf(of, any);
        const { from, to } = spanOf(period);
        expect(from <= any && any <= to).toBe(true);
        expect([periodOf(of, from), periodOf(of, to)]).toEqual([period, period]);
      }),
    );
  });

  it('touches the one beside it, which has it beside itself', () => {
    fc.assert(
      fc.property(kind, day, (of, any) => {
        const period = periodOf(of, any);
        const before = periodBeside(period, -1);
        const gap = Date.parse(spanOf(period).from) - Date.parse(spanOf(before).to);
        expect(gap).toBe(86_400_000);
        expect(periodBeside(before, 1)).toEqual(period);
      }),
    );
  });

  it('is made of its months', () => {
    expect(monthsOf(spanOf(periodOf('quarter', '2026-12-31')))).toEqual(['2026-10', '2026-11', '2026-12']);
    expect(monthsOf(spanOf(periodOf('year', '2028-02-29')))).toHaveLength(12);
  });

  it('is held against the one before, and a day against the same day of the week before', () => {
    expect(periodBefore(periodOf('quarter', '2027-02-01'))).toEqual(periodOf('quarter', '2026-10-01'));
    expect(periodBefore(periodOf('day', '2026-11-23'))).toEqual(periodOf('day', '2026-11-16'));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysOf,
  monthsUpTo,
  PERIOD_KINDS,
  periodBefore,
  periodOf,
  shifted,
} from '../../../../shared/domain/dashboard/period.ts';

const aDay = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const kind = fc.constantFrom(...PERIOD_KINDS);
const weekdays = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

describe('a period', () => {
  it('is the day itself, the week from Monday to Sunday, or the whole month', () => {
    expect(periodOf('day', '2026-11-23')).toEqual({ kind: 'day', from: '2026-11-23', to: '2026-11-23' });
    expect(periodOf('week', '2026-11-26')).toEqual({ kind: 'week', from: '2026-11-23', to: '2026-11-29' });
    expect(periodOf('month', '2028-02-10')).toEqual({ kind: 'month', from: '2028-02-01', to: '2028-02-29' });
  });

  it('holds its day, and every day of it is of the same period', () => {
    fc.assert(
      fc.property(kind, aDay, (of, day) => {
        const period = periodOf(of, day);
        const days = daysOf(period);
        expect(days).toContain(day);
        expect(new Set(days).size).toBe(days.length);
        for (const one of days) expect(periodOf(of, one)).toEqual(period);
      }),
    );
  });

  it('leaves no gap to the one before and comes back when it is shifted there and back', () => {
    fc.assert(
      fc.property(kind, aDay, (of, day) => {
        const period = periodOf(of, day);
        const before = shifted(period, -1);
        expect(Date.parse(period.from) - Date.parse(before.to)).toBe(86_400_000);
        expect(shifted(before, 1)).toEqual(period);
      }),
    );
  });

  it('is held against the last working day where it is a day: Monday against Friday', () => {
    expect(periodBefore(periodOf('day', '2026-11-23'), weekdays).from).toBe('2026-11-20');
    expect(periodBefore(periodOf('day', '2026-11-24'), weekdays).from).toBe('2026-11-23');
    expect(periodBefore(periodOf('day', '2026-11-24'), () => false).from).toBe('2026-11-23');
    expect(periodBefore(periodOf('month', '2026-01-15'), weekdays).from).toBe('2025-12-01');
  });

  it('stands among the months before it, oldest first', () => {
    const months = monthsUpTo('2026-03-31', 12);
    expect(months).toHaveLength(12);
    expect(months[0]?.from).toBe('2025-04-01');
    expect(months.at(-1)).toEqual({ kind: 'month', from: '2026-03-01', to: '2026-03-31' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthOf, weeksOf } from '../../../../renderer/kiosk/frame/month.ts';

describe('a month to pick a date from', () => {
  it('begins its weeks on Monday', () => {
    // 1 November 2026 is a Sunday.
    expect(weeksOf('2026-11')[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeksOf('2026-06')[0]?.[0]).toBe('2026-06-01');
  });

  it('has every day of the month once, in order, in weeks of seven', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const month = `${year}-${String(number).padStart(2, '0')}`;
        const weeks = weeksOf(month);
        const days = weeks.flat().filter((day) => day !== null);
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        expect(days).toHaveLength(new Date(Date.UTC(year, number, 0)).getUTCDate());
        expect(days).toEqual([...days].sort());
        for (const day of days) {
          const column = weeks.flat().indexOf(day) % 7;
          expect(column).toBe((new Date(day).getUTCDay() + 6) % 7);
        }
      }),
    );
  });

  it('is that of its days', () => {
    expect(monthOf('2026-11-23')).toBe('2026-11');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysFrom, monthsFrom } from '../../../shared/domain/days.ts';

const aDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('counting on', () => {
  it('goes from day to day over the end of a month and a leap day', () => {
    expect([daysFrom('2026-11-30', 1), daysFrom('2026-12-01', -1)]).toEqual(['2026-12-01', '2026-11-30']);
    expect(daysFrom('2028-02-28', 1)).toBe('2028-02-29');
  });

  it('turns the year with the month', () => {
    expect(monthsFrom('2026-12', 1)).toBe('2027-01');
    expect(monthsFrom('2026-01', -1)).toBe('2025-12');
  });

  it('comes back to the same day when as many days are counted back', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -400, max: 400 }), (day, days) => {
        expect(daysFrom(daysFrom(day, days), -days)).toBe(day);
      }),
    );
  });
});

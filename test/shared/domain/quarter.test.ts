import { describe, expect, it } from 'vitest';
import { quarterOf } from '../../../shared/domain/quarter.ts';

describe('the quarter of an office day', () => {
  it('has its number, its first and its last day', () => {
    expect(quarterOf('2026-11-23')).toEqual({
      year: 2026,
      quarter: 4,
      from: '2026-10-01',
      to: '2026-12-31',
    });
    expect(quarterOf('2027-01-01')).toEqual({
      year: 2027,
      quarter: 1,
      from: '2027-01-01',
      to: '2027-03-31',
    });
  });

  it('holds its own first and last day, and no other', () => {
    const quarters = ['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'];
    expect(quarters.map((day) => quarterOf(day).quarter)).toEqual([1, 2, 2, 3, 3, 4]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentile, shareOf, spreadOf } from '../../../shared/domain/statistics.ts';

const values = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a percentile', () => {
  // what LibreOffice Calc answers for MEDIAN and PERCENTILE.INC
  it.each([
    [[1, 2, 3, 4], 0.5, 2.5],
    [[7, 1, 3], 0.5, 3],
    [[10, 20, 30, 40, 50], 0.9, 46],
    [[5], 0.9, 5],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9.1],
  ])('of %j at %d is %d, as in a spreadsheet', (given, at, expected) => {
    expect(percentile(given, at)).toBeCloseTo(expected, 9);
  });

  it('of nothing is nothing', () => {
    expect(percentile([], 0.5)).toBeNull();
    expect(spreadOf([])).toEqual({ count: 0, median: null, p90: null });
  });

  it('lies between the least and the greatest value and grows with its share', () => {
    fc.assert(
      fc.property(values, share, share, (given, one, other) => {
        const low = percentile(given, Math.min(one, other)) ?? Number.NaN;
        const high = percentile(given, Math.max(one, other)) ?? Number.NaN;
        expect(low).toBeGreaterThanOrEqual(Math.min(...given));
        expect(high).toBeLessThanOrEqual(Math.max(...given));
        expect(low).toBeLessThanOrEqual(high + 1e-6);
      }),
    );
  });

  it('does not depend on the order of the values, and leaves them as they are', () => {
    fc.assert(
      fc.property(values, (given) => {
        const copy = [...given];
        expect(spreadOf(given)).toEqual(spreadOf(given.toReversed()));
        expect(given).toEqual(copy);
      }),
    );
  });
});

describe('a share', () => {
  it('is a part of the whole, and nothing of nothing', () => {
    expect(shareOf(1, 4)).toBe(0.25);
    expect(shareOf(0, 0)).toBeNull();
  });
});

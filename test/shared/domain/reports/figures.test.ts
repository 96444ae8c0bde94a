import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDecimal,
  formatPercent,
  formatSpan,
  formatWhole,
} from '../../../../shared/domain/figure-format.ts';
import { onTimeState } from '../../../../shared/domain/reports/on-time.ts';
import { spreadOf } from '../../../../shared/domain/reports/spread.ts';

describe('figures for people', () => {
  it('have a decimal comma and a thousands dot, and are rounded half up', () => {
    expect(formatWhole(1_234_567)).toBe('1.234.567');
    expect(formatDecimal(88.305)).toBe('88,31');
    expect(formatDecimal(1.005)).toBe('1,01');
    expect(formatDecimal(-1234.5, 1)).toBe('-1.234,5');
    expect(formatDecimal(-0.001)).toBe('0,00');
    expect(formatDecimal(1234.5, 1, 'en')).toBe('1,234.5');
    expect(formatPercent(0.8735)).toBe('87,35%');
  });

  it('say spans of time in the two units that count', () => {
    expect([0, 9_000, 309_000, 3_900_000, 360_000_000].map((ms) => formatSpan(ms))).toEqual([
      '0 dtk',
      '9 dtk',
      '5 mnt 09 dtk',
      '1 j 05 mnt',
      '100 j 00 mnt',
    ]);
  });
});

describe('median and p90', () => {
  it('are by nearest rank', () => {
    expect(spreadOf([])).toEqual({ count: 0, median: null, p90: null });
    expect(spreadOf([7])).toEqual({ count: 1, median: 7, p90: 7 });
    expect(spreadOf([4, 1, 3, 2])).toEqual({ count: 4, median: 2, p90: 4 });
    expect(spreadOf([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toEqual({ count: 10, median: 5, p90: 9 });
  });

  it('are measured values that so many do not exceed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 60 }), (values) => {
        const { median, p90 } = spreadOf(values);
        for (const [value, tenths] of [
          [median, 5],
          [p90, 9],
        ] as const) {
          expect(values).toContain(value);
          expect(values.filter((one) => one <= (value ?? 0)).length * 10).toBeGreaterThanOrEqual(
            values.length * tenths,
          );
          expect(values.filter((one) => one < (value ?? 0)).length * 10).toBeLessThan(values.length * tenths);
        }
      }),
    );
  });
});

describe('a request', () => {
  it.each([
    ['solved', 10, 10, 99, 'in-time'],
    ['clarified', 11, 10, 99, 'late'],
    ['rejected', 9, 10, 99, 'in-time'],
    ['rescheduled', 9, 10, 10, 'open'],
    ['rescheduled', 9, 10, 11, 'open-overdue'],
    ['open', null, 10, 5, 'open'],
    ['open', null, 10, 11, 'open-overdue'],
    ['cancelled', null, 10, 99, 'withdrawn'],
    ['expired', null, null, 99, 'withdrawn'],
    ['solved', 9, null, 99, 'no-standard'],
  ] as const)('that is %s at %s and due at %s is, at %s, %s', (result, finishedAt, dueAt, now, state) => {
    expect(onTimeState({ result, finishedAt, dueAt }, now)).toBe(state);
  });
});

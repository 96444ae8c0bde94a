import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  periodName,
  periodSlug,
  piecesOf,
  spanOf,
  type Period,
} from '../../../../shared/domain/reports/period.ts';
import { dayAfter } from '../../../../shared/domain/working-days.ts';

describe('a period', () => {
  it.each<[Period, string, string, string, string]>([
    [{ kind: 'day', day: '2026-11-23' }, '2026-11-23', '2026-11-23', 'Senin, 23 November 2026', '2026-11-23'],
    [{ kind: 'month', year: 2026, month: 11 }, '2026-11-01', '2026-11-30', 'November 2026', '2026-11'],
    [{ kind: 'month', year: 2028, month: 2 }, '2028-02-01', '2028-02-29', 'Februari 2028', '2028-02'],
    [{ kind: 'quarter', year: 2026, quarter: 4 }, '2026-10-01', '2026-12-31', 'Triwulan IV 2026', '2026-tw4'],
    [{ kind: 'year', year: 2026 }, '2026-01-01', '2026-12-31', 'Tahun 2026', '2026'],
    [
      { kind: 'range', from: '2026-11-02', to: '2026-11-30' },
      '2026-11-02',
      '2026-11-30',
      '2 November 2026 s.d. 30 November 2026',
      '2026-11-02-sd-2026-11-30',
    ],
  ])('%j has its days, its name and its place in a file’s name', (period, from, to, name, slug) => {
    expect(spanOf(period)).toEqual({ from, to });
    expect(periodName(period)).toBe(name);
    expect(periodSlug(period)).toBe(slug);
  });

  it('is read in pieces that hold each of its days once', () => {
    const offsets = fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(offsets, ([length, size]) => {
        const days = ['2026-01-01'];
        for (let n = 0; n < length; n += 1) days.push(dayAfter(days.at(-1) ?? ''));
        const pieces = piecesOf({ from: '2026-01-01', to: days.at(-1) ?? '' }, size);
        const read = pieces.flatMap(({ from, to }) => {
          const those = [from];
          while (those.at(-1) !== to) those.push(dayAfter(those.at(-1) ?? ''));
          expect(those.length).toBeLessThanOrEqual(size);
          return those;
        });
        expect(read).toEqual(days);
      }),
      { numRuns: 30 },
    );
  });
});

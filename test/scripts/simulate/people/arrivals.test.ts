import { describe, expect, it } from 'vitest';
import { arrivalsOn } from '../../../../scripts/simulate/people/arrivals.ts';
import { createRandom } from '../../../../scripts/simulate/random.ts';

const HOUR = 3_600_000;

/** The shares of many such days between two hours. */
function shareBetween(weekday: number, from: number, to: number): number {
  const instants = arrivalsOn(createRandom(`shape ${weekday}`), { weekday, visits: 20_000, midnight: 0 });
  return instants.filter((at) => at >= from * HOUR && at < to * HOUR).length / instants.length;
}

describe('arrivals', () => {
  it('peak from 9 to 11 with more than half of the day, and again after the break', () => {
    expect(shareBetween(1, 9, 11)).toBeCloseTo(0.55, 1);
    expect(shareBetween(1, 13.25, 14.5)).toBeCloseTo(0.25, 1);
  });

  it('begin with a spike and dip at noon', () => {
    expect(shareBetween(2, 8, 8.5)).toBeGreaterThan(2 * shareBetween(2, 8.5, 9));
    expect(shareBetween(2, 12, 13)).toBeLessThan(0.03);
  });

  it('are of the morning on a Friday', () => {
    expect(shareBetween(5, 8, 11.5)).toBeGreaterThan(0.8);
  });

  it('are most on a Monday and come to the number asked for over a week', () => {
    const counts = [1, 2, 3, 4, 5].map(
      (weekday) => arrivalsOn(createRandom('week'), { weekday, visits: 2_000, midnight: 0 }).length,
    );
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    const total = counts.reduce((sum, count) => sum + count, 0);
    expect(Math.abs(total - 10_000)).toBeLessThan(400);
  });
});

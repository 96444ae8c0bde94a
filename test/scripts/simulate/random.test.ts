import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../scripts/simulate/random.ts';

const MANY = 20_000;

function draws<T>(count: number, draw: () => T): T[] {
  return Array.from({ length: count }, draw);
}

describe('chance that can be replayed', () => {
  it('gives the same draws for the same seed and others for another', () => {
    const drawn = (seed: string): number[] => {
      const random = createRandom(seed);
      return draws(5, () => random.next());
    };
    expect(drawn('kaltara 7')).toEqual(drawn('kaltara 7'));
    expect(drawn('kaltara 7')).not.toEqual(drawn('kaltara 8'));
  });

  it('keeps what one stream draws from shifting another', () => {
    const random = createRandom('seed');
    const before = createRandom('seed').stream('visitors').next();
    random.next();
    random.stream('officers').next();
    expect(random.stream('visitors').next()).toBe(before);
  });

  it('spreads draws evenly from 0 to 1', () => {
    const random = createRandom('even');
    const drawn = draws(MANY, () => random.next());
    const mean = drawn.reduce((sum, one) => sum + one, 0) / MANY;
    expect(mean).toBeCloseTo(0.5, 1);
    expect(drawn.every((one) => one >= 0 && one < 1)).toBe(true);
  });

  it('draws a lognormal with the median and the 95th percentile asked for', () => {
    const random = createRandom('durations');
    const drawn = draws(MANY, () => random.lognormal({ median: 18, p95: 60 })).sort(
      (one, other) => one - other,
    );
    expect(drawn[MANY * 0.5]).toBeGreaterThan(17);
    expect(drawn[MANY * 0.5]).toBeLessThan(19);
    expect(drawn[MANY * 0.95]).toBeGreaterThan(56);
    expect(drawn[MANY * 0.95]).toBeLessThan(64);
  });

  it('chooses by weight', () => {
    const random = createRandom('weights');
    const chosen = draws(MANY, () =>
      random.weighted([
        ['rare', 5],
        ['often', 95],
      ] as const),
    );
    const rare = chosen.filter((one) => one === 'rare').length / MANY;
    expect(rare).toBeGreaterThan(0.04);
    expect(rare).toBeLessThan(0.06);
  });
});

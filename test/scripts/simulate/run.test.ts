/** Whole days on the real hub: the laws hold, and a seed means the same day every time. */
import { describe, expect, it } from 'vitest';
import type { SimulateOptions } from '../../../scripts/simulate/options.ts';
import { runSeed, type SeedResult } from '../../../scripts/simulate/run.ts';

const OFFICE: SimulateOptions = {
  profile: 'kaltara',
  visits: 30,
  days: 2,
  seeds: [],
  from: '2026-11-23',
  year: null,
  every: 1,
  eventful: 1,
  json: false,
};

/** All but how long it took. */
function whatHappened({
  days,
  report,
  breaches,
}: SeedResult): Pick<SeedResult, 'days' | 'report' | 'breaches'> {
  return { days, report, breaches };
}

describe('simulated days', () => {
  it('keep every law from one day to the next, and are the same again for the same seed', async () => {
    const first = await runSeed(OFFICE, 3);
    expect(first.breaches).toEqual([]);
    expect(first.report.numbersGiven).toBeGreaterThan(40);
    expect(first.report.estimates.told).toBeGreaterThan(40);
    expect(whatHappened(await runSeed(OFFICE, 3))).toEqual(whatHappened(first));
  }, 180_000);

  it('keep every law under the other procedure, of eight steps', async () => {
    const { breaches, report } = await runSeed({ ...OFFICE, profile: 'kepri', days: 1 }, 4);
    expect(breaches).toEqual([]);
    expect(report.outcomes.solved).toBeGreaterThan(0);
  }, 180_000);

  it('pass over weekends and holidays', async () => {
    const { days } = await runSeed({ ...OFFICE, visits: 5, from: '2026-12-23', days: 2 }, 1);
    expect(days.map(({ day }) => day)).toEqual(['2026-12-23', '2026-12-28']);
  }, 180_000);
});

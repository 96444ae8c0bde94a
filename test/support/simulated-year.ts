/** A whole year of an office, lived on a hub of its own by the simulator: working days from 1 January to 31 December. */
import { liveDays, openWorld, type SeedResult } from '../../scripts/simulate/run.ts';
import { yearOf } from '../../scripts/simulate/world/day-plan.ts';
import type { World } from '../../scripts/simulate/world/world.ts';

export interface YearOptions {
  readonly year: number;
  /** Visitors on an average working day. */
  readonly visits: number;
  readonly seed: number;
  /** Lives the first two of every so many working days, and the last of the year; 1 (the default) lives them all. */
  readonly every?: number;
  /** How many times as often as usual things go out of the ordinary. */
  readonly eventful?: number;
}

export interface SimulatedYear extends Pick<SeedResult, 'breaches'> {
  /** Who gets it ends its hub. The clock stands at the night after the last working day. */
  readonly world: World;
}

export async function simulateYear(options: YearOptions): Promise<SimulatedYear> {
  const { year, visits, seed, every = 1, eventful = 1 } = options;
  const world = await openWorld({ profile: 'kaltara', from: `${year}-01-01`, eventful }, seed);
  const plans = yearOf(world.hub.hub.context.office(), year, every);
  const { breaches } = await liveDays(world, visits, plans);
  return { world, breaches };
}

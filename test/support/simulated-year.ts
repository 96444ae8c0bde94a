/** A whole year of an office, lived on a hub of its own by the simulator: working days from 1 January to 31 December. */
import { openOffice } from '../../scripts/simulate/office-day.ts';
import { createVirtualClock } from '../../scripts/simulate/world/clock.ts';
import { serviceTime, workingDays } from '../../scripts/simulate/world/day-plan.ts';
import { beforeDawn, makeWorld } from '../../scripts/simulate/world/make-world.ts';
import type { World } from '../../scripts/simulate/world/world.ts';

export interface YearOptions {
  readonly year: number;
  /** Visitors on an average working day. */
  readonly visits: number;
  readonly seed: number;
  /** Lives one working day in so many, from the first to the last of the year; 1 (the default) lives them all. */
  readonly every?: number;
}

/** Who gets it ends its hub. The clock stands at the evening of the last working day. */
export async function simulateYear({ year, visits, seed, every = 1 }: YearOptions): Promise<World> {
  const from = `${year}-01-01`;
  const world = await makeWorld({ profile: 'kaltara', seed, clock: createVirtualClock(beforeDawn(from)) });
  const office = world.hub.hub.context.office();
  const plans = workingDays(office, from, 366).filter(({ day }) => day.startsWith(`${year}-`));
  const [first] = plans;
  if (!first) throw new Error(`no working day in ${year}`);
  const load = { visits, serviceMs: serviceTime(first), services: world.services };
  const simulated = await openOffice(world, load);
  const last = plans.length - 1;
  const lived = plans.filter((_, n) => n % every === 0 || n === last);
  for (const plan of lived) await simulated.live(plan, () => Promise.resolve());
  return world;
}

import { offeredServices } from '../people/services.ts';
import { createRandom } from '../random.ts';
import type { OfficeClock } from './clock.ts';
import { createDiary } from './diary.ts';
import { createHall } from './hall.ts';
import { startHost, type HostOptions } from './hub-host.ts';
import { createPaper } from './paper.ts';
import { createPulse } from './pulse.ts';
import { createSchedule } from './schedule.ts';
import { createTrouble } from './trouble.ts';
import type { World } from './world.ts';

export interface WorldOptions extends Pick<HostOptions, 'profile' | 'live'> {
  readonly clock: OfficeClock;
  readonly seed: number;
  /** How many times as often as usual things go out of the ordinary; 1 where it is left out. */
  readonly eventful?: number;
}

/** An office with a hub of its own and nobody in it yet. */
export async function makeWorld({ clock, seed, eventful = 1, ...of }: WorldOptions): Promise<World> {
  const random = createRandom(`${of.profile} ${seed}`);
  const paper = createPaper();
  const hub = await startHost({ ...of, clock, random: random.stream('hub'), paper });
  const schedule = createSchedule();
  return {
    clock,
    schedule,
    after: (ms, run) => schedule.at(clock.now() + ms, run),
    random,
    hub,
    hall: createHall(),
    paper,
    pulse: createPulse(),
    diary: createDiary(),
    trouble: createTrouble(random.stream('trouble')),
    services: offeredServices(hub.hub.context.office().services.values()),
    eventful,
  };
}

const HALF_A_DAY_MS = 12 * 60 * 60_000;

/** Before the first morning of that day, in every zone of the country; ms since 1970 UTC. */
export function beforeDawn(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - HALF_A_DAY_MS;
}

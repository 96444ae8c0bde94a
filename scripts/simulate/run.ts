/** Runs one seed: an office of its own, its days one after the other, and what became of them. */
import { createInspector, type FoundBreach } from './inspector.ts';
import { LAWS } from './laws/index.ts';
import type { Picture } from './laws/types.ts';
import { openOffice } from './office-day.ts';
import type { SimulateOptions } from './options.ts';
import { reportOf, type DaysReport } from './report/day-report.ts';
import { createVirtualClock } from './world/clock.ts';
import { serviceTime, workingDays } from './world/day-plan.ts';
import { beforeDawn, makeWorld } from './world/make-world.ts';
import { takePicture } from './world/picture.ts';
import type { World } from './world/world.ts';

export interface SeedResult {
  readonly profile: string;
  readonly seed: number;
  readonly days: readonly { readonly day: string; readonly numbersGiven: number; readonly checks: number }[];
  readonly report: DaysReport;
  /** How many laws were held against it, and what of them was broken. */
  readonly laws: number;
  readonly breaches: readonly FoundBreach[];
  /** Real time. */
  readonly seconds: number;
}

/**
 * @param seen is shown every picture the laws were held against
 * @throws where the simulation itself fails; a broken law is a result
 */
export async function runSeed(
  options: SimulateOptions,
  seed: number,
  seen?: (picture: Picture) => void,
): Promise<SeedResult> {
  const began = performance.now();
  const { profile } = options;
  const world = await makeWorld({ profile, seed, clock: createVirtualClock(beforeDawn(options.from)) });
  try {
    const office = world.hub.hub.context.office();
    const plans = workingDays(office, options.from, options.days);
    const [first] = plans;
    const load = {
      visits: options.visits,
      serviceMs: first ? serviceTime(first) : 1,
      services: world.services,
    };
    const simulated = await openOffice(world, load);
    const inspector = createInspector(world, seen);
    const days: SeedResult['days'][number][] = [];
    for (const plan of plans) {
      await inspector.beginDay(plan.day);
      await simulated.live(plan, () => inspector.look(false));
      await inspector.look(true);
      days.push({ day: plan.day, numbersGiven: await givenOn(world, plan.day), checks: inspector.checks });
    }
    const seconds = (performance.now() - began) / 1_000;
    const report = await reportOn(world, plans.at(-1)?.day ?? '');
    return { profile, seed, days, report, laws: LAWS.length, breaches: inspector.breaches, seconds };
  } finally {
    await world.hub.end();
  }
}

async function givenOn({ hub }: World, day: string): Promise<number> {
  const rows = await hub.hub.context.db.selectFrom('visit').select('id').where('day', '=', day).execute();
  return rows.length;
}

async function reportOn(world: World, day: string): Promise<DaysReport> {
  const whole = await takePicture(world.hub, {
    day,
    over: true,
    sinceSeq: 0,
    at: world.clock.now(),
    slips: [],
    taps: [],
  });
  const surveys = await world.hub.hub.context.db.selectFrom('survey').selectAll().execute();
  return reportOf(whole, surveys, world.diary);
}

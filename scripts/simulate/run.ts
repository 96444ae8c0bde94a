/** Runs one seed: an office of its own, its days one after the other, and what became of them. */
import { createInspector, type FoundBreach } from './inspector.ts';
import { LAWS } from './laws/index.ts';
import type { Picture } from './laws/types.ts';
import { openOffice } from './office-day.ts';
import type { SimulateOptions } from './options.ts';
import { reportOf, type DaysReport } from './report/day-report.ts';
import { createVirtualClock } from './world/clock.ts';
import { headlinesOf, type Headline } from './report/headlines.ts';
import { serviceTime, workingDays, yearOf, type DayPlan } from './world/day-plan.ts';
import { beforeDawn, makeWorld } from './world/make-world.ts';
import { takePicture } from './world/picture.ts';
import type { World } from './world/world.ts';

export interface SeedResult {
  readonly profile: string;
  readonly seed: number;
  readonly days: readonly { readonly day: string; readonly numbersGiven: number; readonly checks: number }[];
  readonly report: DaysReport;
  /** What the office's own reports of that year say first; of a year only. */
  readonly headlines: readonly Headline[];
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
  const { profile, from, year } = options;
  const world = await openWorld(options, seed);
  try {
    const office = world.hub.hub.context.office();
    const plans =
      year === null ? workingDays(office, from, options.days) : yearOf(office, year, options.every);
    const { days, breaches } = await liveDays(world, options.visits, plans, seen);
    const seconds = (performance.now() - began) / 1_000;
    const report = await reportOn(world, plans.at(-1)?.day ?? '');
    const headlines = year === null ? [] : await headlinesOf(world, year);
    return { profile, seed, days, report, headlines, laws: LAWS.length, breaches, seconds };
  } finally {
    await world.hub.end();
  }
}

/** An office before the first of these days. Who gets it ends its hub. */
export function openWorld(
  { profile, from, eventful }: Pick<SimulateOptions, 'profile' | 'from' | 'eventful'>,
  seed: number,
): Promise<World> {
  return makeWorld({ profile, seed, eventful, clock: createVirtualClock(beforeDawn(from)) });
}

/** Lives these days one after the other, and holds the laws against each. */
export async function liveDays(
  world: World,
  visits: number,
  plans: readonly DayPlan[],
  seen?: (picture: Picture) => void,
): Promise<Pick<SeedResult, 'days' | 'breaches'>> {
  const [first] = plans;
  const load = { visits, serviceMs: first ? serviceTime(first) : 1, services: world.services };
  const simulated = await openOffice(world, load);
  const inspector = createInspector(world, seen);
  const days: SeedResult['days'][number][] = [];
  for (const plan of plans) {
    await inspector.beginDay(plan.day);
    await simulated.live(plan, () => inspector.look(false));
    await inspector.look(true);
    days.push({ day: plan.day, numbersGiven: await givenOn(world, plan.day), checks: inspector.checks });
  }
  return { days, breaches: inspector.breaches };
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

/** One simulated office from its opening on: its actors, its days, its troubles. */
import { latestSeq } from '../../db/repositories/events.ts';
import { createAccountability, type Accountability } from './actors/accountability.ts';
import { createCoordinator, type Coordinator } from './actors/coordinator.ts';
import { MINUTE } from './actors/desk.ts';
import { createKiosks, type Kiosks } from './actors/kiosks.ts';
import { createOfficer, type OfficerActor } from './actors/officer.ts';
import { shiftOf } from './actors/shifts.ts';
import { createVisitors, type Visitors } from './actors/visitors.ts';
import { arrivalsOn } from './people/arrivals.ts';
import { aPerson } from './people/person.ts';
import type { DayPlan } from './world/day-plan.ts';
import { printWhatWaited } from './world/print-room.ts';
import { kiosksFor, type Workload } from './world/staffing.ts';
import { engageStaff } from './world/staff.ts';
import type { World } from './world/world.ts';

export interface SimulatedOffice {
  /** Lives one day from before the doors open to after midnight. `look` is called at random moments of it. */
  live(plan: DayPlan, look: () => Promise<void>): Promise<void>;
}

/** What time itself does is done so often; the hub by itself does it every second. */
const TICK_MS = MINUTE;
const BEFORE_THE_DOORS_OPEN = 8 * MINUTE;
const LOOKS_A_DAY = 2;
const ABSENT = 0.02;
const RESTARTS = 0.3;
const PRINTER_TROUBLES = 0.6;
const TV_TROUBLES = 0.2;

export async function openOffice(world: World, load: Workload): Promise<SimulatedOffice> {
  const random = world.random.stream('days');
  const coordinator: Coordinator = createCoordinator(world);
  await coordinator.setUp();
  const posts = await engageStaff(world.hub.hub, load);
  const officers: OfficerActor[] = posts.map((post) => createOfficer(world, post));
  const kiosks: Kiosks = createKiosks(world);
  const visitors: Visitors = createVisitors(world, kiosks);
  const accountability: Accountability = await createAccountability(world, kiosks);
  await kiosks.open(kiosksFor(load));
  await visitors.watch();
  let people = 0;

  function planArrivals({ weekday, midnight }: DayPlan): void {
    for (const at of arrivalsOn(random, { weekday, visits: load.visits, midnight })) {
      people += 1;
      const person = aPerson(world.random.stream(`person ${people}`), people, world);
      world.schedule.at(at, () => visitors.come(person));
    }
  }

  /** Some moment in the busy part of the day. */
  function someTime({ spans }: DayPlan): number {
    const { start, end } = spans[random.below(spans.length)] ?? spans[0];
    return Math.round(random.between(start + 10 * MINUTE, end));
  }

  function planTroubles(plan: DayPlan): void {
    if (random.chance(RESTARTS)) world.schedule.at(someTime(plan), restart);
    if (random.chance(TV_TROUBLES)) world.schedule.at(someTime(plan), () => visitors.loseHub());
    if (!random.chance(PRINTER_TROUBLES)) return;
    const from = someTime(plan);
    const how = random.pick(['out-of-paper', 'unplugged', 'torn'] as const);
    world.schedule.at(from, () => {
      world.diary.note('printer-out');
      world.paper.breakDown(how);
    });
    world.schedule.at(from + Math.round(random.between(3, 25) * MINUTE), async () => {
      world.paper.repair();
      await printWhatWaited(world);
    });
  }

  async function restart(): Promise<void> {
    world.diary.note('hub-restarted');
    await switchOn();
  }

  /** Also every morning: the PC is switched off over night. */
  async function switchOn(): Promise<void> {
    for (const one of [coordinator, kiosks, visitors, accountability, ...officers]) one.loseHub();
    await world.hub.restart();
  }

  /** Now and then somebody is ill; who sits there today takes over what they had. */
  function planStaff(plan: DayPlan): void {
    for (const [index, officer] of officers.entries()) {
      const alike = officers.filter(({ post }) => post.stages.join() === officer.post.stages.join());
      const other = alike[(alike.indexOf(officer) + 1) % alike.length];
      const absent = other !== officer && index > 0 && random.chance(ABSENT);
      if (!absent) officer.work(shiftOf(random, plan));
      else if (other) {
        const at = plan.spans[0].start + Math.round(random.between(5, 30) * MINUTE);
        world.schedule.at(at, () => coordinator.standInFor(officer.post.officerId, other.post.officerId));
      }
    }
  }

  function tickUntilAllAreGone(from: number, closes: number): void {
    const tick = async (): Promise<void> => {
      await letTimePass();
      const over = world.clock.now() > closes && officers.every(({ present }) => !present);
      if (!over || world.clock.now() < closes + 30 * MINUTE) world.after(TICK_MS, tick);
      else coordinator.finishRounds();
    };
    world.schedule.at(from, tick);
  }

  async function letTimePass(): Promise<void> {
    const { db } = world.hub.hub.context;
    const before = await latestSeq(db);
    await world.hub.hub.jobs.run();
    if ((await latestSeq(db)) > before) world.pulse.stirred();
  }

  async function liveThrough(): Promise<void> {
    for (let next = world.schedule.take(); next; next = world.schedule.take()) {
      await world.clock.reach(next.at);
      try {
        await next.run();
        await world.pulse.settle();
      } catch (cause) {
        throw new Error(`The simulation failed at ${new Date(next.at).toISOString()}.`, { cause });
      }
    }
  }

  return {
    async live(plan, look) {
      const [{ start }] = plan.spans;
      world.clock.skipTo(start - BEFORE_THE_DOORS_OPEN);
      await switchOn();
      await letTimePass();
      await coordinator.begin();
      planStaff(plan);
      planArrivals(plan);
      visitors.expect(plan.day, start);
      planTroubles(plan);
      await accountability.work(plan);
      tickUntilAllAreGone(start - BEFORE_THE_DOORS_OPEN + MINUTE, plan.spans.at(-1)?.end ?? start);
      for (let n = 0; n < LOOKS_A_DAY; n += 1) world.schedule.at(someTime(plan), look);
      await liveThrough();
      if (world.paper.broken) world.paper.repair();
      await printWhatWaited(world);
      await coordinator.end();
      world.hall.night();
      world.clock.skipTo(plan.midnight + 24 * 60 * MINUTE + MINUTE);
      await letTimePass();
    },
  };
}

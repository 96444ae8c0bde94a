/** The people who answer for the office (S3, C-08 to C-10) through a day: recap, cases, complaints, plans, audits. */
import type { DayPlan } from '../world/day-plan.ts';
import { engageLeads, LEADS } from '../world/staff.ts';
import type { World } from '../world/world.ts';
import { createCaseWork } from './case-work.ts';
import { createClerk, type Clerks } from './clerk.ts';
import { createComplaintWork } from './complaint-work.ts';
import { MINUTE } from './desk.ts';
import type { Kiosks } from './kiosks.ts';
import { createRequestWork } from './request-work.ts';
import { createYearWork } from './year-work.ts';

export interface Accountability {
  /** Plans what they do on that day. */
  work(plan: DayPlan): Promise<void>;
  loseHub(): void;
}

/** How often on a day they look at what waits for them. */
const ROUNDS = 4;

export async function createAccountability(world: World, kiosks: Kiosks): Promise<Accountability> {
  await engageLeads(world.hub.hub);
  const clerks = Object.fromEntries(LEADS.map((lead) => [lead, createClerk(world, lead)])) as Clerks;
  const everybody = Object.values(clerks);
  const cases = createCaseWork(world, clerks);
  const complaints = createComplaintWork(world, clerks, kiosks);
  const requests = createRequestWork(world, clerks);
  const year = createYearWork(world, clerks);

  return {
    async work({ day, spans }) {
      for (const clerk of everybody) await clerk.begin();
      const first = spans[0].start + 12 * MINUTE;
      const last = (spans.at(-1)?.end ?? spans[0].end) - 20 * MINUTE;
      world.schedule.at(first, async () => {
        await year.look(day);
        await cases.examine(day);
      });
      complaints.expect({ from: first, to: last });
      requests.expect({ from: first, to: last });
      for (let round = 1; round <= ROUNDS; round += 1) {
        world.schedule.at(Math.round(first + ((last - first) * round) / ROUNDS), async () => {
          await cases.goOn();
          await complaints.goOn();
          await requests.goOn();
        });
      }
    },
    loseHub() {
      for (const clerk of everybody) clerk.loseHub();
      cases.loseHub();
    },
  };
}

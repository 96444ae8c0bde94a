/** How many counters, officers and kiosks a day of so many visitors needs. */
import type { Counter } from '../../../db/repositories/counters.ts';
import type { Stage } from '../../../shared/domain/visit.ts';
import { meanServiceMs, STEP_MINUTES } from '../people/durations.ts';
import type { OfferedService } from '../people/person.ts';

const MINUTE = 60_000;
/** Calling, walking, sitting down. */
const BETWEEN_VISITORS_MS = 0.7 * MINUTE;
/** A desk that is busy more than this of the day has a queue that only grows. */
const BUSY = 0.82;

export interface Workload {
  readonly visits: number;
  /** Service time of the day, ms. */
  readonly serviceMs: number;
  readonly services: readonly OfferedService[];
}

/** Counters beside the profile's own, so that every queue can be served; of a quiet office none. */
export function extraCounters(counters: readonly Counter[], load: Workload): Counter[] {
  const extra: Counter[] = [];
  for (const model of counters) {
    const alike = counters.filter((other) => other.serviceIds.join() === model.serviceIds.join()).length;
    const wanted = Math.ceil(workOf(model, load) / (load.serviceMs * BUSY) / alike);
    for (let more = 1; more < wanted; more += 1) {
      const number = counters.length + extra.length + 1;
      extra.push({ ...model, id: `loket-${number}`, number });
    }
  }
  return extra;
}

export function kiosksFor({ visits, serviceMs }: Workload): number {
  const each = meanOf(STEP_MINUTES.register) + 0.45 * meanOf(STEP_MINUTES.survey);
  return Math.max(1, Math.ceil((visits * each) / (serviceMs * 0.6)));
}

/** ms of work a day brings to counters like this one. */
function workOf({ stages, serviceIds }: Counter, { visits, services }: Workload): number {
  const share = (stage: Stage): number => (stages.includes(stage) ? 1 : 0);
  const total = services.reduce((sum, { weight }) => sum + weight, 0);
  const helpdesk = services
    .filter(({ id }) => serviceIds.includes(id))
    .reduce((sum, { weight, typicalMinutes }) => sum + (weight / total) * meanServiceMs(typicalMinutes), 0);
  const frontOffice = meanOf(STEP_MINUTES.verify) + meanOf(STEP_MINUTES.route);
  const reached = share('helpdesk') * helpdesk + share('front-office') * frontOffice;
  const met =
    serviceIds.length === 0
      ? 1
      : services
          .filter(({ id }) => serviceIds.includes(id))
          .reduce((sum, { weight }) => sum + weight / total, 0);
  return visits * (reached + met * BETWEEN_VISITORS_MS);
}

function meanOf({ median, p95 }: { readonly median: number; readonly p95: number }): number {
  const sigma = Math.log(p95 / median) / 1.644_853_6;
  return median * Math.exp((sigma * sigma) / 2) * MINUTE;
}

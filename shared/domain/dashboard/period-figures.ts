/** The figures of a day, a week or a month, from the facts of its visits. Counts and spreads only, no person's data. */
import { spreadOf, type Spread } from '../reports/spread.ts';
import { DASHBOARD_GROUPS, type DashboardGroup, type VisitFacts } from './visit-facts.ts';

export interface ServiceFigures {
  readonly serviceId: string;
  readonly visits: number;
  readonly done: number;
  readonly wait: Spread;
  readonly handling: Spread;
}

/** What an officer did: how many visits, and how long each took them. Waits are the hall's, not theirs. */
export interface OfficerFigures {
  readonly officerId: string;
  readonly handled: number;
  readonly handling: Spread;
}

export interface PeriodFigures {
  readonly visits: number;
  readonly groups: Readonly<Record<DashboardGroup, number>>;
  /** Of those who belong to a vulnerable group (PermenPANRB 11/2024). */
  readonly priority: number;
  /** Of visits that were brought to an end. */
  readonly wait: Spread;
  readonly handling: Spread;
  /** Visits brought to an end, and those of them without an officer's step over its standard. */
  readonly finished: number;
  readonly inTime: number;
  readonly timedSteps: number;
  readonly lateSteps: number;
  /** From the first to the last hour in which something happened. */
  readonly hours: readonly { readonly hour: number; readonly arrivals: number; readonly done: number }[];
  /** Services that were asked for, in the office's order. */
  readonly services: readonly ServiceFigures[];
  /** Who handled something, most first. */
  readonly officers: readonly OfficerFigures[];
}

/**
 * @param by.hourOf the hour of the office's clock, 0 to 23
 * @param by.serviceIds in the office's order; others follow
 */
export function periodFigures(
  visits: readonly VisitFacts[],
  by: { readonly hourOf: (at: number) => number; readonly serviceIds: readonly string[] },
): PeriodFigures {
  const finished = visits.filter((visit) => visit.finished);
  return {
    visits: visits.length,
    groups: countGroups(visits),
    priority: visits.filter(({ priority }) => priority !== null).length,
    wait: spreadOf(finished.map(({ times }) => times.waitMs)),
    handling: spreadOf(finished.map(({ times }) => times.handlingMs)),
    finished: finished.length,
    inTime: finished.filter(({ lateSteps }) => lateSteps === 0).length,
    timedSteps: sum(visits.map(({ timedSteps }) => timedSteps)),
    lateSteps: sum(visits.map(({ lateSteps }) => lateSteps)),
    hours: byHour(visits, by.hourOf),
    services: byService(visits, by.serviceIds),
    officers: byOfficer(visits),
  };
}

function countGroups(visits: readonly VisitFacts[]): PeriodFigures['groups'] {
  const counts = Object.fromEntries(DASHBOARD_GROUPS.map((group) => [group, 0]));
  for (const { group } of visits) counts[group] = (counts[group] ?? 0) + 1;
  return counts as Record<DashboardGroup, number>;
}

function byHour(visits: readonly VisitFacts[], hourOf: (at: number) => number): PeriodFigures['hours'] {
  const arrivals = countOf(visits.map(({ registeredAt }) => hourOf(registeredAt)));
  const done = countOf(visits.flatMap(({ doneAt }) => (doneAt === null ? [] : [hourOf(doneAt)])));
  const seen = [...arrivals.keys(), ...done.keys()];
  if (seen.length === 0) return [];
  const first = Math.min(...seen);
  return Array.from({ length: Math.max(...seen) - first + 1 }, (_, index) => {
    const hour = first + index;
    return { hour, arrivals: arrivals.get(hour) ?? 0, done: done.get(hour) ?? 0 };
  });
}

function byService(visits: readonly VisitFacts[], order: readonly string[]): ServiceFigures[] {
  const all = Map.groupBy(
    visits.flatMap(({ services }) => services),
    ({ serviceId }) => serviceId,
  );
  const ids = new Set([...order, ...all.keys()]);
  return [...ids].flatMap((serviceId) => {
    const its = all.get(serviceId);
    if (its === undefined) return [];
    const done = its.filter((service) => service.done);
    return [
      {
        serviceId,
        visits: its.length,
        done: done.length,
        wait: spreadOf(done.map(({ times }) => times.waitMs)),
        handling: spreadOf(done.map(({ times }) => times.handlingMs)),
      },
    ];
  });
}

function byOfficer(visits: readonly VisitFacts[]): OfficerFigures[] {
  const work = Map.groupBy(
    visits.flatMap((visit) => visit.work),
    ({ officerId }) => officerId,
  );
  return [...work]
    .map(([officerId, done]) => ({
      officerId,
      handled: done.length,
      handling: spreadOf(done.map(({ handlingMs }) => handlingMs)),
    }))
    .sort((one, other) => other.handled - one.handled || (one.officerId < other.officerId ? -1 : 1));
}

function countOf(hours: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const hour of hours) counts.set(hour, (counts.get(hour) ?? 0) + 1);
  return counts;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

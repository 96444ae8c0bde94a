/** What one visit says to the figures of a period: where it got to, how long it waited and was handled, who did it. */
import type { VulnerableGroup } from '../calling.ts';
import { isOfficersStep, overran, stepOf, type PosProfile } from '../pos.ts';
import { timesOf, timesOfVisit, type TimedRun, type Times } from '../times-of.ts';
import { isHeld, isWaiting, type Outcome, type VisitState } from '../visit.ts';

/**
 * The figures of domain 6.5. Once its day is over a number that was called in vain is `missed` and one nobody called
 * is `unserved`: an office has to tell the one from the other, whatever ended them.
 */
export const DASHBOARD_GROUPS = [
  'waiting',
  'in-hand',
  'done',
  'missed',
  'cancelled',
  'rescheduled',
  'unserved',
] as const;
export type DashboardGroup = (typeof DASHBOARD_GROUPS)[number];

export interface VisitOfDay {
  readonly state: VisitState;
  readonly outcome: Outcome | null;
  readonly serviceId: string;
  readonly round: number;
  readonly priority: VulnerableGroup | null;
  readonly registeredAt: number;
  /** When it was passed over and did not report back; null for all others. */
  readonly skippedAt: number | null;
}

export interface RunOfDay extends TimedRun {
  readonly dueAt: number | null;
  readonly officerId: string | null;
  /** The service of that round. */
  readonly serviceId: string;
}

/** One service of a visit: most have one. */
export interface ServiceFacts {
  readonly serviceId: string;
  readonly done: boolean;
  readonly times: Times;
}

export interface VisitFacts {
  readonly group: DashboardGroup;
  readonly registeredAt: number;
  readonly priority: VulnerableGroup | null;
  /** Its services were brought to an end, so that its times are whole. */
  readonly finished: boolean;
  /** When the last officer was done with it; null while it is not finished. */
  readonly doneAt: number | null;
  readonly times: Times;
  readonly services: readonly ServiceFacts[];
  /** What each officer did at it: handling alone, never the queue (domain finding 3). */
  readonly work: readonly { readonly officerId: string; readonly handlingMs: number }[];
  /** Steps of officers that have a due time, and those of them that ran over it. */
  readonly timedSteps: number;
  readonly lateSteps: number;
}

export function groupOfDay({ state, outcome, skippedAt }: Omit<VisitOfDay, 'round'>): DashboardGroup {
  if (isWaiting(state)) return 'waiting';
  if (isHeld(state) || state === 'on-hold') return 'in-hand';
  if (state === 'skipped' || (state === 'expired' && skippedAt !== null)) return 'missed';
  if (state === 'expired') return 'unserved';
  if (state === 'cancelled') return 'cancelled';
  return outcome === 'rescheduled' ? 'rescheduled' : 'done';
}

/** @param runs of that visit, in order */
export function factsOf(
  visit: VisitOfDay,
  runs: readonly RunOfDay[],
  { pos, now }: { readonly pos: PosProfile; readonly now: number },
): VisitFacts {
  const finished = visit.outcome !== null;
  const ours = runs.filter(({ no }) => isOfficersStep(stepOf(pos, no)));
  const timed = ours.filter(({ dueAt, startedAt }) => dueAt !== null && startedAt !== null);
  return {
    group: groupOfDay(visit),
    registeredAt: visit.registeredAt,
    priority: visit.priority,
    finished,
    doneAt: finished ? lastFinish(ours) : null,
    times: timesOfVisit(runs, { pos, now }),
    services: servicesOf(visit, ours, now),
    work: workOf(ours, now),
    timedSteps: timed.length,
    lateSteps: timed.filter((run) => ranOver(run, now)).length,
  };
}

/** A step put aside does not run: it is over only where it was when it was put aside. */
function ranOver({ finishedAt, pausedAt, dueAt }: RunOfDay, now: number): boolean {
  return overran(finishedAt ?? pausedAt ?? now, dueAt);
}

function lastFinish(runs: readonly RunOfDay[]): number | null {
  const ends = runs.flatMap(({ finishedAt }) => (finishedAt === null ? [] : [finishedAt]));
  return ends.length === 0 ? null : Math.max(...ends);
}

function servicesOf(visit: VisitOfDay, runs: readonly RunOfDay[], now: number): ServiceFacts[] {
  return Array.from({ length: visit.round }, (_, index) => {
    const round = index + 1;
    const its = runs.filter((run) => run.round === round);
    const current = round === visit.round;
    return {
      serviceId: current ? visit.serviceId : (its[0]?.serviceId ?? visit.serviceId),
      done: !current || (visit.outcome !== null && visit.outcome !== 'rescheduled'),
      times: sumOf(its.map((run) => timesOf(run, now))),
    };
  });
}

function sumOf(times: readonly Times[]): Times {
  const of = (key: keyof Times): number => times.reduce((sum, one) => sum + one[key], 0);
  return { waitMs: of('waitMs'), handlingMs: of('handlingMs'), heldMs: of('heldMs') };
}

function workOf(runs: readonly RunOfDay[], now: number): VisitFacts['work'] {
  const handled = new Map<string, number>();
  for (const run of runs) {
    if (run.officerId === null || run.startedAt === null || run.finishedAt === null) continue;
    handled.set(run.officerId, (handled.get(run.officerId) ?? 0) + timesOf(run, now).handlingMs);
  }
  return [...handled].map(([officerId, handlingMs]) => ({ officerId, handlingMs }));
}

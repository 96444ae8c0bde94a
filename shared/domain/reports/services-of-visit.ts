/**
 * The services of a visit, as reports count them: a number may carry several, one a round. What a number came for and
 * never got is a service too: the one it was at when it ended.
 */
import { dayResult, type DayResult } from '../day-figures.ts';
import type { TimedRun } from '../times-of.ts';
import type { Outcome, VisitState } from '../visit.ts';

/** The columns of a visit that reports look at. */
export interface LeanVisit {
  readonly id: string;
  readonly day: string;
  readonly ticket: string;
  readonly serviceId: string;
  readonly state: VisitState;
  readonly outcome: Outcome | null;
  readonly officerId: string | null;
  readonly registeredAt: number;
  readonly round: number;
  readonly posId: string;
  readonly posVersion: number;
}

export interface LeanRun extends TimedRun {
  readonly visitId: string;
  readonly dueAt: number | null;
  readonly officerId: string | null;
}

/** A service that was finished while others of the same number were still to come. */
export interface LeanServed {
  readonly visitId: string;
  readonly round: number;
  readonly serviceId: string;
  readonly officerId: string;
  readonly outcome: Outcome;
  readonly finishedAt: number;
}

export interface ServiceOfVisit {
  readonly round: number;
  readonly serviceId: string;
  readonly result: DayResult;
  /** Who finished it; null where nobody did. */
  readonly officerId: string | null;
  readonly finishedAt: number | null;
}

/** Whether a service ended with a result an officer gave (H-05). */
export function isServed(result: DayResult): result is Outcome {
  return result === 'solved' || result === 'clarified' || result === 'rescheduled' || result === 'rejected';
}

export function servicesOfVisit(
  visit: LeanVisit,
  served: readonly LeanServed[],
  runs: readonly LeanRun[],
): ServiceOfVisit[] {
  const before = served.map(({ round, serviceId, outcome, officerId, finishedAt }) => ({
    round,
    serviceId,
    result: outcome,
    officerId,
    finishedAt,
  }));
  return [...before, lastOf(visit, runs)].sort((a, b) => a.round - b.round);
}

/** The one it is at. It ended with the last step an officer finished for it. */
function lastOf(visit: LeanVisit, runs: readonly LeanRun[]): ServiceOfVisit {
  const result = dayResult(visit.state, visit.outcome);
  const ends = runs
    .filter(({ round, officerId }) => round === visit.round && officerId !== null)
    .flatMap(({ finishedAt }) => (finishedAt === null ? [] : [finishedAt]));
  return {
    round: visit.round,
    serviceId: visit.serviceId,
    result,
    officerId: isServed(result) ? visit.officerId : null,
    finishedAt: isServed(result) && ends.length > 0 ? Math.max(...ends) : null,
  };
}

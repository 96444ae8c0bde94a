/** The figures of a day: what became of the numbers given (H-03, H-05). Counts only. */
import type { Outcome, VisitState } from './visit.ts';

/** How a number stands at the end of a day: by the outcome of its service, else by how it ended without one. */
export type DayResult = Outcome | 'cancelled' | 'expired' | 'skipped' | 'open';

export const DAY_RESULTS = [
  'solved',
  'clarified',
  'rescheduled',
  'rejected',
  'cancelled',
  'expired',
  'skipped',
  'open',
] as const satisfies readonly DayResult[];

export function dayResult(state: VisitState, outcome: Outcome | null): DayResult {
  if (outcome !== null) return outcome;
  return state === 'cancelled' || state === 'expired' || state === 'skipped' ? state : 'open';
}

export interface ServiceFigures {
  /** Null for all services together. */
  readonly serviceId: string | null;
  readonly given: number;
  /** Only what there was. */
  readonly results: readonly { readonly result: DayResult; readonly visits: number }[];
}

interface Counted {
  readonly serviceId: string;
  readonly state: VisitState;
  readonly outcome: Outcome | null;
  readonly visits: number;
}

/** Of each service that gave a number, in the given order, then of all together. */
export function figuresByService(
  counted: readonly Counted[],
  serviceIds: readonly string[],
): ServiceFigures[] {
  const each = serviceIds.map((serviceId) =>
    figures(
      serviceId,
      counted.filter((count) => count.serviceId === serviceId),
    ),
  );
  return [...each.filter(({ given }) => given > 0), figures(null, counted)];
}

function figures(serviceId: string | null, counted: readonly Counted[]): ServiceFigures {
  const of = (result: DayResult): number =>
    sum(counted.filter(({ state, outcome }) => dayResult(state, outcome) === result));
  const results = DAY_RESULTS.map((result) => ({ result, visits: of(result) }));
  return { serviceId, given: sum(counted), results: results.filter(({ visits }) => visits > 0) };
}

function sum(counted: readonly Counted[]): number {
  return counted.reduce((total, { visits }) => total + visits, 0);
}

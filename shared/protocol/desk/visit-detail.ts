/** One visit with all that is known of it, for who may see that. */
import type { Outcome } from '../../domain/visit.ts';
import type { GuestBook, Letter, OnBehalf } from '../kiosk.ts';
import type { DeputationView } from './deputising.ts';
import type { DeviationView } from './deviations.ts';
import type { MoreService, DeskVisit } from './queue.ts';

export interface StepRunView {
  readonly round: number;
  readonly no: number;
  readonly waitingSince: number;
  readonly startedAt: number | null;
  readonly amberAt: number | null;
  readonly dueAt: number | null;
  readonly finishedAt: number | null;
  readonly pausedAt: number | null;
  readonly pausedMs: number;
  readonly officerName: string | null;
  /** Ran past its standard. */
  readonly over: boolean;
  readonly result: string | null;
}

/** A service of this number that was finished before the one served now. */
export interface ServedServiceView extends MoreService {
  readonly round: number;
  readonly officerName: string;
  readonly question: string | null;
  readonly summary: string;
  readonly outcome: Outcome;
  readonly finishedAt: number;
}

/** What the officer who serves the visit (or who answers for the office) sees. */
export interface VisitDetail {
  readonly visit: DeskVisit;
  readonly visitor: {
    readonly name: string;
    readonly idType: GuestBook['idType'];
    readonly idMasked: string;
    readonly phoneMasked: string;
    readonly institution: string;
    readonly role: string;
    readonly regency: string;
  };
  readonly onBehalf: OnBehalf | null;
  readonly letter: Letter | null;
  readonly purpose: string;
  readonly question: string | null;
  readonly summary: string | null;
  readonly verification: { readonly result: string; readonly reason: string } | null;
  readonly steps: readonly StepRunView[];
  readonly deviations: readonly DeviationView[];
  readonly served: readonly ServedServiceView[];
  readonly deputations: readonly DeputationView[];
  readonly notes: readonly { readonly text: string; readonly officerName: string; readonly at: number }[];
  /** The appointment it keeps, and the visit that was made from; null for a visit without one. */
  readonly appointment: {
    readonly code: string;
    readonly day: string;
    readonly time: string;
    readonly reason: string;
    /** With whom it was made, where that matters. */
    readonly officerId: string | null;
    readonly officerName: string;
    readonly fromTicket: string | null;
    readonly fromDay: string | null;
  } | null;
  /** Where it was rescheduled to. */
  readonly followUp: {
    readonly date: string;
    readonly time: string;
    readonly reason: string;
    readonly code: string;
  } | null;
}

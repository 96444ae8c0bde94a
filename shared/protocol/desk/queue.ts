/** The queue as every desk sees it, a line a visit. */
import type { Returning, VulnerableGroup } from '../../domain/calling.ts';
import type { Outcome, Stage, VisitState, WorkState } from '../../domain/visit.ts';

/** A running or waiting step with its clock; instants in ms, null where nothing is due. */
export interface DeskStep {
  readonly no: number;
  readonly round: number;
  readonly startedAt: number | null;
  readonly amberAt: number | null;
  readonly dueAt: number | null;
  readonly waitingSince: number;
  /** Put aside since then; null while it runs or waits for its beginning. */
  readonly pausedAt: number | null;
}

export interface MoreService {
  readonly serviceId: string;
  readonly topicId: string | null;
}

/** One line of the queue. It carries no personal data: whoever serves the visit asks for its detail. */
export interface DeskVisit {
  readonly id: string;
  /** `seq` of the newest event of this visit. */
  readonly seq: number;
  readonly day: string;
  readonly ticket: string;
  readonly state: VisitState;
  readonly stage: Stage;
  readonly serviceId: string;
  readonly topicId: string | null;
  readonly rank: number;
  readonly priority: VulnerableGroup | null;
  readonly language: 'id' | 'en';
  readonly registeredAt: number;
  readonly queuedAt: number;
  readonly counterId: string | null;
  readonly officerId: string | null;
  readonly routedCounterId: string | null;
  readonly routedOfficerId: string | null;
  readonly calls: number;
  readonly lastCalledAt: number | null;
  readonly outcome: Outcome | null;
  readonly resumesAs: WorkState | null;
  /** Which of its services is served, 1 for the first; the others are still to come. */
  readonly round: number;
  readonly moreServices: readonly MoreService[];
  readonly returning: Returning | null;
  readonly skippedAt: number | null;
  readonly skippedBy: string | null;
  /** The moment it was given an appointment for, ms; null without one. */
  readonly appointmentAt: number | null;
  /** The procedure it runs under; one of the snapshot's `procedures`. */
  readonly posId: string;
  readonly posVersion: number;
  /** The step whose clock runs (or that is waited for) now; null once the visit ended. */
  readonly step: DeskStep | null;
}

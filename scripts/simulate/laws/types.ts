/** What a law is given: the rows and the log as they are, nothing of the program that wrote them. */
import type { AppointmentRow } from '../../../db/repositories/appointments.ts';
import type { Counter, Duty } from '../../../db/repositories/counters.ts';
import type { EscalationRow } from '../../../db/repositories/escalations.ts';
import type { EventRow } from '../../../db/repositories/events.ts';
import type { Officer } from '../../../db/repositories/officers.ts';
import type { PrintJobRow } from '../../../db/repositories/print-jobs.ts';
import type { DeputationRow, DeviationRow, ServedServiceRow } from '../../../db/repositories/records.ts';
import type { StepRunRow } from '../../../db/repositories/step-runs.ts';
import type { VisitRow } from '../../../db/repositories/visits.ts';
import type { OfficeSettings } from '../../../db/seed/profiles/types.ts';
import type { PosProfile } from '../../../shared/domain/pos.ts';
import type { Tap } from '../world/diary.ts';
import type { SlipOut } from '../world/paper.ts';

/** An event with its data read. */
export interface LoggedEvent extends Omit<EventRow, 'data'> {
  readonly data: Readonly<Record<string, unknown>>;
}

/** The rows of an office that do not change within a day. */
export interface OfficeRules {
  readonly counters: readonly Counter[];
  readonly officers: readonly Officer[];
  readonly stages: 'two' | 'one';
  readonly procedures: readonly PosProfile[];
  readonly settings: OfficeSettings;
  /** Office-local day of an instant. */
  readonly dayOf: (instant: number) => string;
}

/**
 * The office at one moment. Of a visit that is in it everything is in it; visits that ended on earlier days may be left
 * out.
 */
export interface Picture {
  /** ms since 1970 UTC. */
  readonly at: number;
  /** The day lived through, `YYYY-MM-DD`. */
  readonly day: string;
  /** Whether that day is over: the next office day began. */
  readonly over: boolean;
  readonly rules: OfficeRules;
  readonly visits: readonly VisitRow[];
  readonly steps: readonly StepRunRow[];
  readonly deviations: readonly DeviationRow[];
  readonly served: readonly ServedServiceRow[];
  readonly deputations: readonly DeputationRow[];
  readonly escalations: readonly EscalationRow[];
  readonly appointments: readonly AppointmentRow[];
  readonly printJobs: readonly PrintJobRow[];
  readonly ticketCounters: readonly {
    readonly day: string;
    readonly letter: string;
    readonly last: number;
  }[];
  readonly duties: readonly Duty[];
  /** All of these visits and of every counter, in order. */
  readonly events: readonly LoggedEvent[];
  /** What came out of the printer since the first picture of that day. */
  readonly slips: readonly SlipOut[];
  readonly taps: readonly Tap[];
  /** Lines of level error in the hub's log. */
  readonly errors: readonly string[];
}

export interface Law {
  /** Kebab-case; what the report names. */
  readonly name: string;
  /** The law in a sentence. */
  readonly says: string;
  /**
   * @param before an earlier picture, where there is one: some laws are about what may not change
   * @returns one line of evidence for each breach
   */
  broken(now: Picture, before?: Picture): string[];
}

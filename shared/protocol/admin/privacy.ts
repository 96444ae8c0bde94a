/** What is on record of personal data: what time erased, and who looked at it (UU 27/2022, domain 3.5). */
import { z } from 'zod';
import type { LookKind } from '../../domain/privacy/looks.ts';
import * as f from '../fields.ts';

export interface RetentionRun {
  readonly at: number;
  readonly what: 'id-numbers' | 'contacts' | 'register' | 'applications';
  readonly count: number;
  /** Complaints whose identity went with the register's. */
  readonly complaints: number;
  /** Requests of data subjects whose identity went with the register's. */
  readonly requests: number;
  readonly afterDays: number;
}

export interface RetentionLog {
  /** Days after which each goes, as the office has set it. */
  readonly days: {
    readonly rawIdNumber: number;
    readonly contact: number;
    readonly register: number;
    /** Of requests (permohonan), after their end. */
    readonly application: number;
  };
  readonly runs: readonly RetentionRun[];
}

/** Null is any. */
export const showAccessLog = z.object({
  officerId: f.id.nullable(),
  /** The day of the look. */
  day: f.officeDay.nullable(),
  visit: z.object({ ticket: f.line(12).min(1), day: f.officeDay }).nullable(),
  /** The number of a request (permohonan), as it is typed. */
  request: f.line(20).nullable(),
  /** The last look of the page before. */
  before: z.object({ at: z.int().min(0), seq: z.int().min(0) }).nullable(),
});

/** One look at personal data: by its ticket or number, never by a name. */
export interface LookAtData {
  readonly at: number;
  readonly seq: number;
  readonly officerName: string;
  readonly what: LookKind;
  /** Ticket, number of the complaint or request, the report's name; empty for a list. */
  readonly of: string;
  /** Office day of the visit, or of the list. */
  readonly day: string | null;
}

export interface AccessLog {
  readonly looks: readonly LookAtData[];
  /** Older ones are there. */
  readonly more: boolean;
}

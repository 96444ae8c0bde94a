/** What is on record of personal data: what time erased, and who looked at it (UU 27/2022, domain 3.5). */
export interface RetentionRun {
  readonly at: number;
  readonly what: 'id-numbers' | 'contacts' | 'register';
  readonly count: number;
  /** Complaints whose identity went with the register's. */
  readonly complaints: number;
  readonly afterDays: number;
}

export interface RetentionLog {
  /** Days after which each goes, as the office has set it. */
  readonly days: { readonly rawIdNumber: number; readonly contact: number; readonly register: number };
  readonly runs: readonly RetentionRun[];
}

/** One look at personal data: by its ticket or number, never by a name. */
export interface LookAtData {
  readonly at: number;
  readonly officerName: string;
  readonly what: 'visit' | 'complaint' | 'report';
  /** Ticket, number of the complaint, or the report's id. */
  readonly of: string;
  /** Office day of the visit. */
  readonly day: string | null;
}

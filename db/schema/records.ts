/** What is written beside a visit, for those who answer for it (H-07, H-08, C-09). */

export interface DeviationTable {
  id: string;
  visitId: string;
  round: number;
  stepNo: number;
  kind: 'time' | 'inputs' | 'output';
  explanation: string;
  /** An officer's id, or `visitor` where the step was the visitor's own. */
  responsible: string;
  createdAt: number;
  /** 1 where the hub put it on record in place of the officer's own words, which are still owed. */
  owed: 0 | 1;
}

/** Added to a deviation, which itself never changes (H-08). */
export interface DeviationRemarkTable {
  id: string;
  deviationId: string;
  kind: 'explanation' | 'review';
  text: string;
  officerId: string;
  createdAt: number;
}

/** Pengalihan of a visit to another officer (H-07, Peringatan 1). Never changed. */
export interface DeputationTable {
  id: string;
  visitId: string;
  fromOfficerId: string;
  toOfficerId: string;
  basis: 'letter' | 'oral';
  letterNumber: string | null;
  orderedBy: string;
  reason: string;
  createdBy: string;
  createdAt: number;
}

/** One level of supervision told of one step (C-09): raised once, seen, answered. */
export interface EscalationTable {
  id: string;
  visitId: string;
  round: number;
  stepNo: number;
  kind: 'overdue' | 'long-wait';
  /** 1 coordinator, 2 Kasubbag Umum, 3 Kepala. */
  level: number;
  day: string;
  raisedAt: number;
  seenAt: number | null;
  seenBy: string | null;
  answeredAt: number | null;
  answeredBy: string | null;
  answer: string | null;
}

export interface NoteTable {
  id: string;
  visitId: string;
  officerId: string;
  text: string;
  createdAt: number;
}

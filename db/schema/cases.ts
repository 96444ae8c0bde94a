/** The daily recap and the cases that may follow from it (S3). */
import type { CaseAction, CaseState } from '../../shared/domain/cases/case.ts';
import type { FindingLevel } from '../../shared/domain/cases/findings.ts';
import type { Compensation, Violation, Way } from '../../shared/domain/cases/violations.ts';

/** "Sudah diperiksa" of one day (Z-02). */
export interface RecapCheckTable {
  day: string;
  examinedAt: number;
  examinedBy: string;
}

/** Z-10. What it says now; how it came to that is in its gates. */
export interface CaseFileTable {
  id: string;
  /** With `no` the number people know it by: the third of 2026. */
  year: number;
  no: number;
  /** Its source (Z-10 `sumber`), one of two: the survey of that visit, */
  visitId: string | null;
  /** or that complaint. */
  complaintId: string | null;
  officerId: string;
  /** How low it was rated; null where nobody rated. */
  level: FindingLevel | null;
  violation: Violation;
  allegation: string;
  state: CaseState;
  foundAt: number;
  foundDay: string;
  /** The last day of the week of Z-03. */
  dueDay: string;
  /** Pembelaan, in the officer's own words. */
  defence: string | null;
  defendedAt: number | null;
  /** 1 where a sanction is proposed, 0 where none is. */
  proposesSanction: number | null;
  proposedBy: string | null;
  /** Nomor and date of the decree (SK). */
  decreeNumber: string | null;
  decreeDate: string | null;
  compensation: Compensation | null;
  compensationDueDay: string | null;
  closedAt: number | null;
  /** How many gates it passed; an update names the number it read. */
  gates: number;
}

/** One gate passed by one person. Never changed. */
export interface CaseGateTable {
  caseId: string;
  no: number;
  action: CaseAction | 'open';
  /** Where it led to. */
  state: CaseState;
  officerId: string;
  at: number;
  text: string;
}

/** What was given: an apology of courtesy, at once and beside the gates, or the compensation itself. Never changed. */
export interface CaseRedressTable {
  id: string;
  caseId: string;
  kind: 'courtesy-apology' | Compensation;
  /** By whom. */
  officerId: string;
  day: string;
  way: Way;
  text: string;
  createdBy: string;
  createdAt: number;
}

/** One level of supervision told that the week of a case runs out (C-09). */
export interface CaseEscalationTable {
  caseId: string;
  level: number;
  raisedAt: number;
}

/** Layanan ulang ahead of everybody (Z-04): good for one visit that is served. */
export interface PriorityCodeTable {
  code: string;
  caseId: string;
  createdAt: number;
  createdBy: string;
  usedAt: number | null;
  usedVisitId: string | null;
  /** The kiosk or officer that took it. */
  usedBy: string | null;
  /** Its last office day; null where it has none. */
  validUntil: string | null;
  /** The first slip that was made of it; null where none was. */
  slipJobId: string | null;
}

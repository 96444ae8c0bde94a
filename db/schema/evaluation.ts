/** The yearly evaluation (C-10), and what is noted beside the evidence of a year (domain 2.9). */
import type { EvidenceMark } from '../../shared/domain/evidence/marks.ts';
import type { Measure } from '../../shared/domain/evaluation.ts';

/** An internal audit of speed and effectiveness: what somebody found on a day, and how they scored it (0 to 100). */
export interface EvaluationAuditTable {
  id: string;
  year: number;
  day: string;
  findings: string;
  speed: number;
  effectiveness: number;
  officerId: string;
  createdAt: number;
}

/** What was decided, who does it and until when; then when it was done. */
export interface EvaluationFollowUpTable {
  id: string;
  year: number;
  measure: Measure;
  decision: string;
  responsible: string;
  dueDay: string;
  createdBy: string;
  createdAt: number;
  doneDay: string | null;
  doneNote: string | null;
  doneBy: string | null;
}

/** A year that is evaluated: its figures as they were, by whom and when. Never changed. */
export interface EvaluationClosingTable {
  year: number;
  /** `EvaluationFigures` as JSON. */
  figures: string;
  conclusion: string;
  closedBy: string;
  closedAt: number;
}

export interface EvidenceMarkTable {
  year: number;
  indicatorId: string;
  mark: EvidenceMark;
  note: string;
  officerId: string;
  markedAt: number;
}

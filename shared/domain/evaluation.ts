/**
 * The yearly evaluation (C-10): at least once a year, from the satisfaction survey and the records, by exactly three
 * measures: percent satisfaction, requests finished in time, the internal audit of speed and effectiveness.
 */
import { shareOf } from './reports/spread.ts';

export const MEASURES = ['satisfaction', 'in-time', 'audit'] as const;
export type Measure = (typeof MEASURES)[number];

/** What the measures are made of. */
export interface EvaluationCounts {
  /** Visits rated for officer and service, and those of them rated good or very good (4 and 5 of 5). */
  readonly rated: number;
  readonly satisfied: number;
  /** Requests that were finished, and those of them within the standard of their service (reports/on-time.ts). */
  readonly finished: number;
  readonly inTime: number;
}

export interface AuditScores {
  /** 0 to 100. */
  readonly speed: number;
  readonly effectiveness: number;
}

export interface EvaluationFigures extends EvaluationCounts {
  /** The satisfaction index of the year by the nine elements; null where nobody answered them. */
  readonly ikm: number | null;
  /** Shares of 1; null where there is nothing to take a share of. */
  readonly satisfaction: number | null;
  readonly punctuality: number | null;
  readonly audits: number;
  /** Means of the audits' scores, 0 to 100. */
  readonly speed: number | null;
  readonly effectiveness: number | null;
}

/** From this rating on ("Baik") a visitor is satisfied, on the scale of five (domain 2.6). */
export const SATISFIED_FROM = 4;

export function evaluationFigures(
  counts: EvaluationCounts,
  ikm: number | null,
  audits: readonly AuditScores[],
): EvaluationFigures {
  const mean = (of: (audit: AuditScores) => number): number | null =>
    audits.length === 0 ? null : audits.reduce((sum, audit) => sum + of(audit), 0) / audits.length;
  return {
    ...counts,
    ikm,
    satisfaction: shareOf(counts.satisfied, counts.rated),
    punctuality: shareOf(counts.inTime, counts.finished),
    audits: audits.length,
    speed: mean(({ speed }) => speed),
    effectiveness: mean(({ effectiveness }) => effectiveness),
  };
}

export type FollowUpState = 'done' | 'late' | 'open';

/** @param today office day: what was due before it and is not done is late */
export function followUpState(
  { dueDay, doneDay }: { readonly dueDay: string; readonly doneDay: string | null },
  today: string,
): FollowUpState {
  if (doneDay !== null) return 'done';
  return dueDay < today ? 'late' : 'open';
}

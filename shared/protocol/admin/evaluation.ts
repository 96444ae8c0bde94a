/** The yearly evaluation (C-10): its three measures, the audits, what was decided, and its closing. */
import { z } from 'zod';
import {
  MEASURES,
  type EvaluationFigures,
  type FollowUpState,
  type Measure,
} from '../../domain/evaluation.ts';
import * as f from '../fields.ts';

const year = z.number().int().min(2000).max(2100);
const score = z.number().int().min(0).max(100);

export const showEvaluation = z.object({ year });

export const addAudit = z.object({
  year,
  day: f.officeDay,
  findings: f.text(3_500).min(10),
  speed: score,
  effectiveness: score,
});

export const addFollowUp = z.object({
  year,
  measure: z.enum(MEASURES),
  decision: f.text(1_000).min(5),
  responsible: f.line(100).min(3),
  dueDay: f.officeDay,
});

export const finishFollowUp = z.object({
  followUpId: f.id,
  doneDay: f.officeDay,
  note: f.text(1_000).min(3),
});

export const closeEvaluation = z.object({ year, conclusion: f.text(2_000).min(10) });

export interface AuditView {
  readonly id: string;
  readonly day: string;
  readonly findings: string;
  readonly speed: number;
  readonly effectiveness: number;
  readonly officerName: string;
}

export interface FollowUpView {
  readonly id: string;
  readonly measure: Measure;
  readonly decision: string;
  readonly responsible: string;
  readonly dueDay: string;
  readonly state: FollowUpState;
  readonly decidedBy: string;
  readonly done: { readonly day: string; readonly note: string; readonly officerName: string } | null;
}

export interface EvaluationView {
  readonly year: number;
  /** As they were at its closing; as they are now while it is open. */
  readonly figures: EvaluationFigures;
  readonly audits: readonly AuditView[];
  readonly followUps: readonly FollowUpView[];
  readonly closing: {
    readonly officerName: string;
    readonly at: number;
    readonly conclusion: string;
  } | null;
}

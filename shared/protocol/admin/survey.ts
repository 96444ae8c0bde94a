/** The satisfaction survey for who answers for it: its figures by period, comments, the follow-up plan, its report's texts. */
import { z } from 'zod';
import type { LocalText } from '../../domain/pos.ts';
import { CALENDAR_KINDS, type CalendarPeriod } from '../../domain/reports/calendar-period.ts';
import type { SampleReached } from '../../domain/skm.ts';
import type { SkmFigures, SkmRules } from '../../domain/skm-figures.ts';
import { PLAN_STATUSES, type PlanStatus } from '../../domain/skm-plan.ts';
import type { RespondentCounts } from '../../domain/skm-respondents.ts';
import type { Mutu, MutuInterval, Ratio } from '../../domain/skm-version.ts';
import * as f from '../fields.ts';

/** The period a day is in. */
export const surveyPeriod = z.object({ kind: z.enum(CALENDAR_KINDS), day: f.officeDay });
export type SurveyPeriod = z.infer<typeof surveyPeriod>;

/** `serviceId` null is the whole unit. */
export const surveyOf = surveyPeriod.extend({ serviceId: f.id.nullable() });
export type SurveyOf = z.infer<typeof surveyOf>;

export const savePlan = surveyPeriod.extend({
  /** Null for a new one. */
  planId: f.id.nullable(),
  /** The revision that was read; 0 for a new one. */
  revision: z.number().int().min(0),
  element: z.string().regex(/^U\d{1,2}$/),
  plan: f.text(1000).min(3),
  dueDay: f.officeDay,
  inCharge: f.line(120).min(2),
  status: z.enum(PLAN_STATUSES),
  realisation: f.text(1000),
  /** The plan of an earlier period this one goes on with. */
  carriedFrom: f.id.nullable(),
});
export type SavePlan = z.infer<typeof savePlan>;

export const saveReportText = surveyPeriod.extend({
  revision: z.number().int().min(0),
  background: f.text(3500).min(3),
  analysis: f.text(3500),
});
export type SaveReportText = z.infer<typeof saveReportText>;

/** The index of one service or of the unit, with how far its sample is reached. */
export interface IndexView {
  readonly figures: SkmFigures | null;
  readonly sample: SampleReached;
}

export interface SurveyFigures {
  readonly period: CalendarPeriod;
  readonly rules: SkmRules;
  readonly version: {
    readonly source: LocalText;
    readonly elements: readonly { readonly code: string; readonly name: LocalText; readonly weight: Ratio }[];
    readonly intervals: readonly MutuInterval[];
  };
  /** Versions whose answers are counted together. */
  readonly versions: number;
  /** Surveys answered under a version with other elements. */
  readonly leftOut: number;
  readonly unit: IndexView;
  /** Services that somebody rated, in the office's order; of one service, that one. */
  readonly services: readonly ({ readonly serviceId: string } & IndexView)[];
  readonly respondents: RespondentCounts;
  /** The year of the period and the four before. */
  readonly trend: readonly TrendYear[];
}

export interface TrendYear {
  readonly year: number;
  readonly responses: number;
  readonly nik: number | null;
  readonly mutu: Mutu | null;
}

/** What respondents wrote, newest first, without who they are. */
export interface SurveyComments {
  readonly comments: readonly { readonly day: string; readonly serviceId: string; readonly text: string }[];
  /** There are more than are shown. */
  readonly more: boolean;
}

export interface PlanView {
  readonly id: string;
  readonly revision: number;
  readonly element: string;
  readonly plan: string;
  readonly dueDay: string;
  readonly inCharge: string;
  readonly status: PlanStatus;
  readonly realisation: string;
  readonly carriedFrom: string | null;
  readonly writtenBy: string;
  readonly writtenAt: number;
  /** Who changed it last, and when; null while it is as it was written. */
  readonly changed: { readonly by: string; readonly at: number } | null;
}

export interface SurveyPlans {
  readonly period: CalendarPeriod;
  readonly plans: readonly PlanView[];
  /** The period before, whose plan is accounted for in this one. */
  readonly before: { readonly period: CalendarPeriod; readonly plans: readonly PlanView[] };
  /** The texts of the report of this period. */
  readonly text: ReportTextView;
}

export interface ReportTextView {
  /** 0 while nobody has written any for this period. */
  readonly revision: number;
  readonly background: string;
  readonly analysis: string;
  readonly written: { readonly by: string; readonly at: number } | null;
}

/** The satisfaction survey beside what visitors answered (PermenPANRB 14/2017; domain 2). */
import type { PlanStatus } from '../../shared/domain/skm-plan.ts';

/** What is asked and how it is classed; never changed once a survey was answered under it (domain 2.8). */
export interface SkmVersionTable {
  id: string;
  effectiveFrom: string;
  /** `SkmVersion` as JSON. */
  data: string;
}

/** One revision of a follow-up plan; revisions are never changed, the last one holds. */
export interface SkmPlanTable {
  id: string;
  revision: number;
  periodKind: string;
  /** First day of the period. */
  periodFrom: string;
  element: string;
  plan: string;
  dueDay: string;
  inCharge: string;
  status: PlanStatus;
  realisation: string;
  carriedFrom: string | null;
  writtenBy: string;
  writtenAt: number;
}

/** One revision of what an office writes into the report of a period. */
export interface SkmReportTextTable {
  periodKind: string;
  periodFrom: string;
  revision: number;
  background: string;
  analysis: string;
  writtenBy: string;
  writtenAt: number;
}

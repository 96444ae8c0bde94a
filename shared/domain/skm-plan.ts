/** The follow-up plan (rencana tindak lanjut) of a survey, element by element (domain 2.7, 2.9). */
import { ok, refuse, type Result } from '../result.ts';

export const PLAN_STATUSES = ['planned', 'running', 'done', 'dropped'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

interface Followed {
  readonly status: PlanStatus;
  readonly realisation: string;
}

/** What was done, or why it was not, is written down before a plan is closed. */
export function checkPlan({ status, realisation }: Followed): Result<true> {
  const closed = status === 'done' || status === 'dropped';
  return closed && realisation.trim().length < 3 ? refuse('realisation-required') : ok(true);
}

export interface PlanProgress {
  /** Plans that hold: all but those dropped. */
  readonly plans: number;
  readonly done: number;
  /** Null where nothing was planned. */
  readonly share: number | null;
}

export function planProgress(followed: readonly Followed[]): PlanProgress {
  const plans = followed.filter(({ status }) => status !== 'dropped').length;
  const done = followed.filter(({ status }) => status === 'done').length;
  return { plans, done, share: plans === 0 ? null : done / plans };
}

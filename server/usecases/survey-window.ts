/** The survey step: once the service ended, the visitor has the standard's time (ten minutes) to rate it. */
import type { Transaction } from '../../db/database.ts';
import { insertStepRun } from '../../db/repositories/step-runs.ts';
import type { VisitPatch } from '../../db/repositories/visits.ts';
import { stepAt } from '../../shared/domain/pos.ts';
import type { Context } from '../context.ts';
import { procedureOf, startedRun, type OfVisit } from './steps.ts';

/** Where a POS leaves the survey without a standard, the window still ends. */
const WITHOUT_STANDARD_MS = 10 * 60_000;

/** Starts the survey step, where the procedure has one. @returns what the visit's end writes: when it ended and until when the window is open */
export async function openSurveyWindow(
  context: Context,
  tx: Transaction,
  visit: OfVisit,
): Promise<Pick<VisitPatch, 'endedAt' | 'surveyUntil'>> {
  const now = context.clock.now();
  const step = stepAt(procedureOf(context, visit), 'survey');
  if (!step) return { endedAt: now, surveyUntil: now + WITHOUT_STANDARD_MS };
  const run = startedRun(context, visit, step.no, { startedAt: now, officerId: null });
  await insertStepRun(tx.db, run);
  return { endedAt: now, surveyUntil: run.dueAt ?? now + WITHOUT_STANDARD_MS };
}

/** Step 6: once the service ended, the visitor has the standard's time (ten minutes) to rate it. */
import type { Transaction } from '../../db/database.ts';
import { insertStepRun } from '../../db/repositories/step-runs.ts';
import type { VisitPatch } from '../../db/repositories/visits.ts';
import { STEP } from '../../shared/domain/pos.ts';
import type { Context } from '../context.ts';
import { clockOf } from './steps.ts';

/** Where a POS leaves the survey without a standard, the window still ends. */
const WITHOUT_STANDARD_MS = 10 * 60_000;

/** Starts step 6. @returns what the visit's end writes: when it ended and until when the window is open */
export async function openSurveyWindow(
  context: Context,
  tx: Transaction,
  place: { readonly visitId: string; readonly posId: string; readonly posVersion: number },
): Promise<Pick<VisitPatch, 'endedAt' | 'surveyUntil'>> {
  const now = context.clock.now();
  const clock = clockOf(context, { ...place, no: STEP.survey }, now);
  await insertStepRun(tx.db, {
    visitId: place.visitId,
    no: STEP.survey,
    waitingSince: now,
    ...clock,
    finishedAt: null,
    officerId: null,
    result: null,
  });
  return { endedAt: now, surveyUntil: clock.dueAt ?? now + WITHOUT_STANDARD_MS };
}

/** A step that leaves the hands of its officer before it is finished (ditahan, dialihkan, dibatalkan). */
import type { Transaction } from '../../db/database.ts';
import { updateStepRun, type StepRunRow } from '../../db/repositories/step-runs.ts';
import type { VisitRow } from '../../db/repositories/visits.ts';
import type { DeviationInput } from '../../shared/protocol/fields.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import {
  goingOn,
  openRun,
  putStepAside,
  settleOverrun,
  storeDeviation,
  timeExplanation,
  type OfVisit,
} from './steps.ts';

type InState = OfVisit & Pick<VisitRow, 'state' | 'officerId' | 'routedOfficerId'>;

/** The step an officer works at or put aside themselves; undefined while the visit only waits for somebody. */
async function runInWork(tx: Transaction, visit: InState): Promise<StepRunRow | undefined> {
  const run = await openRun(tx, visit);
  if (run?.startedAt == null) return undefined;
  return run.pausedAt === null || visit.state === 'on-hold' ? run : undefined;
}

/**
 * A step passes to somebody else: it is put aside, and whoever had it answers for an overrun so far (H-08).
 * @param by.unexplained what goes on record where the officer it is taken from is not there to explain it; null asks
 * for the explanation
 * @returns `deviation-required` where that is owed
 */
export async function handOverStep(
  context: Context,
  tx: Transaction,
  visit: InState,
  by: { readonly deviation: DeviationInput | null; readonly unexplained: string | null },
): Promise<Result<true>> {
  const run = await runInWork(tx, visit);
  if (!run) return ok(true);
  const { deviation, unexplained } = by;
  // a visit put aside may have passed to another officer (surat penugasan) who has not taken the step up yet
  const responsible = visit.officerId ?? run.officerId ?? 'visitor';
  const said = { responsible, explanation: timeExplanation(deviation), unexplained };
  const settled = await settleOverrun(context, tx, visit, run, said);
  if (!settled.ok) return settled;
  if (deviation && deviation.kind !== 'time') await storeDeviation(context, tx, run, responsible, deviation);
  await putStepAside(context, tx, visit);
  return ok(true);
}

/** A visit that ends before its steps do: the open one ends with it, and one that ran over stays on record as such. */
export async function endOpenSteps(
  context: Context,
  tx: Transaction,
  visit: InState,
  end: { readonly result: string; readonly explanation: string },
): Promise<void> {
  await handOverStep(context, tx, visit, { deviation: null, unexplained: end.explanation });
  const run = await openRun(tx, visit);
  if (!run) return;
  const { result } = end;
  // passed on and never taken up: the promise to the visitor ran over all the same, with whoever it waited for
  if (run.startedAt !== null) {
    const responsible = visit.routedOfficerId ?? run.officerId ?? 'visitor';
    const said = { responsible, explanation: null, unexplained: end.explanation };
    await settleOverrun(context, tx, visit, run, said);
  }
  await updateStepRun(tx.db, run, {
    ...goingOn(context, visit, run),
    finishedAt: context.clock.now(),
    result,
  });
}

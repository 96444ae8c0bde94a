/** The open steps that are counted in working days, under another calendar. */
import type { Transaction } from '../../../../db/database.ts';
import { openSteps, type OpenStep } from '../../../../db/repositories/open-steps.ts';
import { updateStepRun } from '../../../../db/repositories/step-runs.ts';
import { stepOf } from '../../../../shared/domain/pos.ts';
import type { Context } from '../../../context.ts';
import type { Counting } from './counting.ts';

/** @returns how many are due at another time now */
export async function moveSteps(context: Context, tx: Transaction, counting: Counting): Promise<number> {
  const steps = (await openSteps(tx.db)).filter((step) => standardOf(context, step).kind === 'working-days');
  let moved = 0;
  for (const step of steps) {
    const clock = clockOf(context, counting, step);
    if (clock === null || (clock.dueAt === step.dueAt && clock.amberAt === step.amberAt)) continue;
    await updateStepRun(tx.db, step, clock);
    if (clock.dueAt !== step.dueAt) moved += 1;
  }
  return moved;
}

function standardOf(context: Context, { posId, posVersion, no }: OpenStep) {
  return stepOf(context.office().posVersion(posId, posVersion), no).standard;
}

/** Counted from where its clock began; null while it has not begun. In a year without a decree nothing is due. */
function clockOf(
  context: Context,
  { workingTime, data }: Counting,
  step: OpenStep,
): Pick<OpenStep, 'amberAt' | 'dueAt'> | null {
  const from = data.settings.slaBasis === 'elapsed' ? step.waitingSince : step.startedAt;
  if (from === null) return null;
  const standard = standardOf(context, step);
  const due = workingTime.dueAt(from, standard);
  const amber = workingTime.amberAt(from, standard);
  return { amberAt: amber.ok ? amber.value : null, dueAt: due.ok ? due.value : null };
}

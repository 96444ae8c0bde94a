/** Starting and finishing the POS steps of a visit, with their due times and deviations (H-01, H-08). */
import type { Transaction } from '../../db/database.ts';
import { insertDeviation } from '../../db/repositories/records.ts';
import {
  insertStepRun,
  stepRunsOf,
  updateStepRun,
  type StepRunRow,
} from '../../db/repositories/step-runs.ts';
import { isOfficersStep, overran, stepOf } from '../../shared/domain/pos.ts';
import type { DeviationInput } from '../../shared/protocol/fields.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Context } from '../context.ts';

interface StepPlace {
  readonly visitId: string;
  readonly no: number;
  readonly posId: string;
  readonly posVersion: number;
}

/** When a step that starts now turns amber and is due. Unknown holidays leave it without a due time, said in the log. */
export function clockOf(
  context: Context,
  place: Omit<StepPlace, 'visitId'>,
  startedAt: number,
): Pick<StepRunRow, 'startedAt' | 'amberAt' | 'dueAt'> {
  const office = context.office();
  const { standard } = stepOf(office.posVersion(place.posId, place.posVersion), place.no);
  const due = office.workingTime.dueAt(startedAt, standard);
  const amber = office.workingTime.amberAt(startedAt, standard);
  if (!due.ok) context.logger.warn('calendar-unknown', { count: due.error.year });
  return { startedAt, amberAt: amber.ok ? amber.value : null, dueAt: due.ok ? due.value : null };
}

/** A step that waits for somebody to begin it. Its wait is measured apart from its handling (domain finding 3). */
export async function waitForStep(
  tx: Transaction,
  visitId: string,
  no: number,
  since: number,
): Promise<void> {
  await insertStepRun(tx.db, {
    visitId,
    no,
    waitingSince: since,
    startedAt: null,
    amberAt: null,
    dueAt: null,
    finishedAt: null,
    officerId: null,
    result: null,
  });
}

/** Starts the clock of a step that waits. */
export async function startStep(
  context: Context,
  tx: Transaction,
  place: StepPlace,
  officerId: string | null,
): Promise<void> {
  const clock = clockOf(context, place, context.clock.now());
  await updateStepRun(tx.db, place, { ...clock, officerId });
}

/** A step that follows at once: it never waits. */
export async function beginStep(
  context: Context,
  tx: Transaction,
  place: StepPlace,
  officerId: string | null,
): Promise<void> {
  const now = context.clock.now();
  await insertStepRun(tx.db, {
    visitId: place.visitId,
    no: place.no,
    waitingSince: now,
    ...clockOf(context, place, now),
    finishedAt: null,
    officerId,
    result: null,
  });
}

/**
 * Finishes a running step. One that ran over is refused (`deviation-required`) without its explanation:
 * whoever performed it answers for it (Peringatan 2 of the POS, H-08). A step that the procedure gives to the
 * visitor is put on record by itself and nobody is asked.
 */
export async function finishStep(
  context: Context,
  tx: Transaction,
  step: StepPlace,
  officerId: string,
  end: { readonly result: string; readonly deviation: DeviationInput | null },
): Promise<Result<true>> {
  const now = context.clock.now();
  const run = (await stepRunsOf(tx.db, step.visitId)).find(({ no }) => no === step.no);
  if (run?.startedAt == null || run.finishedAt !== null) return refuse('visit-state', { step: step.no });
  const over = overran(now, run.dueAt);
  const pos = context.office().posVersion(step.posId, step.posVersion);
  const answerable = isOfficersStep(stepOf(pos, step.no));
  if (over && !answerable) await recordVisitorsOverrun(context, tx, step);
  else if (over && end.deviation?.kind !== 'time') return refuse('deviation-required', { step: step.no });
  if (end.deviation) {
    await insertDeviation(tx.db, {
      id: context.ids.id(),
      visitId: step.visitId,
      stepNo: step.no,
      kind: end.deviation.kind,
      explanation: end.deviation.explanation,
      responsible: officerId,
      createdAt: now,
    });
  }
  const { visitId, no } = step;
  await updateStepRun(tx.db, { visitId, no }, { finishedAt: now, officerId, result: end.result });
  return ok(true);
}

/** An overrun of the visitor's own step is on record, but no officer answers for it (domain finding 4). */
export async function recordVisitorsOverrun(
  context: Context,
  tx: Transaction,
  step: { readonly visitId: string; readonly no: number },
): Promise<void> {
  await insertDeviation(tx.db, {
    id: context.ids.id(),
    visitId: step.visitId,
    stepNo: step.no,
    kind: 'time',
    explanation: 'Langkah dilakukan sendiri oleh pemohon.',
    responsible: 'visitor',
    createdAt: context.clock.now(),
  });
}

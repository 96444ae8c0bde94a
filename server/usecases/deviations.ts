/**
 * Deviations by hand and what is said of them afterwards (Peringatan 2 of the POS, H-08). A deviation is never changed
 * or deleted: it is explained by who answers for it and reviewed by a lead.
 */
import { inTransaction, type Transaction } from '../../db/database.ts';
import { findDeviation, insertDeviationRemark, type DeviationRow } from '../../db/repositories/records.ts';
import { stepRunsOf, type StepRunRow } from '../../db/repositories/step-runs.ts';
import { findVisit, type VisitRow } from '../../db/repositories/visits.ts';
import { isOfficersStep, stepOf } from '../../shared/domain/pos.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import type { VisitDetail } from '../../shared/protocol/desk/visit-detail.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, isLead, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { changeVisit, withVisit } from './change-visit.ts';
import { procedureOf, storeDeviation } from './steps.ts';
import { detailOf } from './visit-detail.ts';

/** As stored where the step was the visitor's own. */
const NOBODY = 'visitor';

/**
 * Penyimpangan kelengkapan or output of a step that has begun, put on record by who performed it or by a lead. The
 * officer of that step answers for it, whoever writes it down; for the visitor's own step nobody does, and who has the
 * visit in hand may note it.
 */
export function recordDeviation(
  context: Context,
  caller: Caller,
  input: CommandInput<'visit:record-deviation'>,
): Promise<Result<VisitDetail>> {
  return withVisit(context, input.visitId, async (tx, visit) => {
    const runs = await stepRunsOf(tx.db, visit.id);
    const run = runs.find(({ round, no }) => round === input.round && no === input.stepNo);
    if (run?.startedAt == null) return refuse('visit-state', { step: input.stepNo });
    const officersStep = isOfficersStep(stepOf(procedureOf(context, visit), run.no));
    const performer = officersStep ? run.officerId : visit.officerId;
    if (performer !== caller.id && !isLead(caller)) return refuse('visit-not-yours');
    const { kind, explanation } = input;
    const responsible = responsibleFor(run, officersStep);
    await storeDeviation(context, tx, run, responsible, { kind, explanation: explanation.trim() });
    return noted(context, tx, caller, visit, {
      type: 'visit.deviation-recorded',
      data: { round: run.round, stepNo: run.no, kind },
    });
  });
}

function responsibleFor({ officerId }: StepRunRow, officersStep: boolean): string {
  return officersStep && officerId !== null ? officerId : NOBODY;
}

/** Pertanggungjawaban of the officer who answers for it, or the review (tinjauan) of a lead; both are kept for good. */
export function remarkDeviation(
  context: Context,
  caller: Caller,
  { deviationId, kind, text }: CommandInput<'deviation:remark'>,
): Promise<Result<VisitDetail>> {
  return inTransaction(context.db, async (tx) => {
    const deviation = await findDeviation(tx.db, deviationId);
    const visit = deviation && (await findVisit(tx.db, deviation.visitId));
    if (!visit) return refuse('deviation-unknown');
    if (!mayRemark(caller, deviation, kind)) return refuse('not-allowed');
    await insertDeviationRemark(tx.db, {
      id: context.ids.id(),
      deviationId,
      kind,
      text: text.trim(),
      officerId: caller.id,
      createdAt: context.clock.now(),
    });
    return noted(context, tx, caller, visit, {
      type: kind === 'explanation' ? 'visit.deviation-explained' : 'visit.deviation-reviewed',
      data: { deviationId },
    });
  });
}

function mayRemark(
  caller: Caller,
  { responsible }: DeviationRow,
  kind: CommandInput<'deviation:remark'>['kind'],
): boolean {
  return kind === 'explanation' ? responsible === caller.id : isLead(caller);
}

async function noted(
  context: Context,
  tx: Transaction,
  caller: Caller,
  visit: VisitRow,
  what: { readonly type: string; readonly data: Readonly<Record<string, unknown>> },
): Promise<Result<VisitDetail>> {
  const changed = await changeVisit(context, tx, visit, {
    ...what,
    actor: actorOf(caller),
    action: null,
    patch: {},
  });
  return changed.ok ? ok(await detailOf(context, tx.db, changed.value, caller.id)) : changed;
}

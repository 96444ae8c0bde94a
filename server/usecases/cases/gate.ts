/** The one way a case goes on: rule, conditional write, the gate with its person, the event, the news of it. */
import { inTransaction, type Transaction } from '../../../db/database.ts';
import { findCase, insertGate, updateCase, type CaseRow } from '../../../db/repositories/cases.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import { isCaseOver, mayReadCase, passGate, type CaseAction } from '../../../shared/domain/cases/case.ts';
import type { CaseDetail } from '../../../shared/protocol/admin/cases.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { drawingAgain } from '../register-visit.ts';
import { caseDetailOf } from './case-view.ts';
import { standingOf } from './standing.ts';

export interface Gate {
  readonly action: CaseAction;
  /** What was said at it. */
  readonly text: string;
  readonly patch?: Partial<CaseRow>;
}

/** What a step does beside passing the gate. A refusal takes all of it back. */
type Beside = (tx: Transaction, row: CaseRow) => Promise<Result<Gate>>;

/**
 * Takes a case through a gate.
 * @returns the case as it is now, for those who may read it; `case-taken` where somebody was faster
 */
export async function atGate(
  context: Context,
  caller: Caller,
  caseId: string,
  gate: Gate | Beside,
): Promise<Result<CaseDetail>> {
  const passed = await drawingAgain(() => passing(context, caller, caseId, gate));
  return passed.ok ? ok(await caseDetailOf(context, caller, passed.value)) : passed;
}

/** The same, for the officer it is about, who sees nothing of the rest. */
export async function defending(
  context: Context,
  caller: Caller,
  caseId: string,
  gate: Gate,
): Promise<Result<null>> {
  const passed = await passing(context, caller, caseId, gate);
  return passed.ok ? ok(null) : passed;
}

function passing(
  context: Context,
  caller: Caller,
  caseId: string,
  gate: Gate | Beside,
): Promise<Result<CaseRow>> {
  return inTransaction(context.db, async (tx) => {
    const row = await findCase(tx.db, caseId);
    if (!row || !mayKnowOf(caller, row)) return refuse('case-unknown');
    const step = typeof gate === 'function' ? await gate(tx, row) : ok(gate);
    if (!step.ok) return step;
    const { action, text, patch } = step.value;
    const state = passGate(standingOf(row), caller, action);
    if (!state.ok) return state;
    const at = context.clock.now();
    const changed: Partial<CaseRow> = {
      ...patch,
      state: state.value,
      gates: row.gates + 1,
      closedAt: isCaseOver(state.value) ? at : null,
    };
    if (!(await updateCase(tx.db, row, changed))) return refuse('case-taken');
    const said = { caseId, no: row.gates + 1, action, state: state.value, text: text.trim() };
    await insertGate(tx.db, { ...said, officerId: caller.id, at });
    await noteCase(context, tx, caller, { caseId, action, state: state.value });
    return ok({ ...row, ...changed });
  });
}

/** For anybody else there is none. */
function mayKnowOf(caller: Caller, { officerId }: CaseRow): boolean {
  return caller.id === officerId || mayReadCase(caller, officerId);
}

/** The event of a case names no visit: who reads the log of a visit learns nothing of a case. */
export async function noteCase(
  context: Context,
  tx: Transaction,
  caller: Caller,
  { action, ...data }: { readonly caseId: string; readonly action: string; readonly state?: string },
): Promise<void> {
  await appendEvent(tx.db, {
    at: context.clock.now(),
    type: `case.${action}`,
    visitId: null,
    actor: actorOf(caller),
    data,
  });
  tx.onCommit(() => context.live.casesChanged());
}

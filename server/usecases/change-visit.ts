/** The one way a visit changes: rule, conditional write, event, and the news of it after the commit. */
import { inTransaction, type Transaction } from '../../db/database.ts';
import { appendEvent, type Actor } from '../../db/repositories/events.ts';
import { stepRunsOf } from '../../db/repositories/step-runs.ts';
import { findVisit, updateVisit, type VisitPatch, type VisitRow } from '../../db/repositories/visits.ts';
import { transition, type VisitAction } from '../../shared/domain/visit.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { boardChange } from './board-change.ts';
import type { CounterTally } from '../live/live.ts';

export interface Change {
  /** Event type, e.g. `visit.called`. */
  readonly type: string;
  readonly actor: Actor;
  /** The step in the state machine, or null where the state stays. */
  readonly action: VisitAction | null;
  readonly patch: VisitPatch;
  /** With a call: what its counter called today, for the desks that show the order. */
  readonly tally?: CounterTally;
  /** What else the log should know; no personal data. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * Writes one change of a visit inside a transaction.
 * @returns the visit as it is now; `visit-state` where the table forbids it, `visit-taken` where somebody was faster
 */
export async function changeVisit(
  context: Context,
  tx: Transaction,
  visit: VisitRow,
  change: Change,
): Promise<Result<VisitRow>> {
  const status = { state: visit.state, stage: visit.stage, resumesAs: visit.resumesAs };
  const moved = change.action === null ? ok(status) : transition(status, change.action);
  if (!moved.ok) return moved;
  const changed = { ...change.patch, ...moved.value };
  const seq = await appendEvent(tx.db, {
    at: context.clock.now(),
    type: change.type,
    visitId: visit.id,
    actor: change.actor,
    // where it stands now is in every event, so that the log alone tells how the board looked
    data: {
      ...change.data,
      state: moved.value.state,
      stage: moved.value.stage,
      set: boardChange(visit, { ...visit, ...changed } as VisitRow),
    },
  });
  const patch = { ...changed, seq };
  if (!(await updateVisit(tx.db, visit, patch))) {
    const faster = await findVisit(tx.db, visit.id);
    return refuse('visit-taken', { counter: context.office().counterName(faster?.counterId ?? '') });
  }
  const now = { ...visit, ...patch } as VisitRow;
  const steps = await stepRunsOf(tx.db, visit.id);
  tx.onCommit(() => context.live.visitChanged(change.type, now, steps, visit, change.tally));
  return ok(now);
}

/** Loads a visit and works on it in one transaction. */
export function withVisit<T>(
  context: Context,
  visitId: string,
  work: (tx: Transaction, visit: VisitRow) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inTransaction(context.db, async (tx) => {
    const visit = await findVisit(tx.db, visitId);
    return visit ? work(tx, visit) : refuse('visit-unknown');
  });
}

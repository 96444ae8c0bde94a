/** One change of a complaint: the rule, the row, its own record, an event without anything personal, the news. */
import { inTransaction, type Transaction } from '../../../db/database.ts';
import { appendComplaintEntry } from '../../../db/repositories/complaint-entries.ts';
import { findComplaint, updateComplaint, type ComplaintRow } from '../../../db/repositories/complaints.ts';
import { appendEvent, type Actor } from '../../../db/repositories/events.ts';
import type { ComplaintEntryKind } from '../../../db/schema/complaints.ts';
import { afterAction, clockRuns, type ComplaintAction } from '../../../shared/domain/complaints/complaint.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { mayAct, maySee } from './access.ts';
import { timesOf } from './times.ts';

/** What may be said of it beside the text: codes and officers' ids. */
type Detail = Readonly<Record<string, string | number>>;

export interface ComplaintChange {
  readonly kind: ComplaintEntryKind;
  readonly actor: Actor;
  /** Null where its state stays as it is in any state. */
  readonly action: ComplaintAction | null;
  readonly patch?: Parameters<typeof updateComplaint>[2];
  readonly detail?: Detail;
  /** Sealed into its record; in no event. */
  readonly text?: string;
}

/** Finds one that the caller may see; for anybody else there is none. */
export function withComplaint<T>(
  context: Context,
  caller: Caller,
  complaintId: string,
  work: (tx: Transaction, complaint: ComplaintRow) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inTransaction(context.db, async (tx) => {
    const complaint = await findComplaint(tx.db, complaintId);
    if (!complaint || !maySee(caller, complaint)) return refuse('complaint-unknown');
    return work(tx, complaint);
  });
}

/** As `withComplaint`, for who works on it. */
export function withOwnComplaint<T>(
  context: Context,
  caller: Caller,
  complaintId: string,
  work: (tx: Transaction, complaint: ComplaintRow) => Promise<Result<T>>,
): Promise<Result<T>> {
  return withComplaint(context, caller, complaintId, (tx, complaint) =>
    mayAct(caller, complaint) ? work(tx, complaint) : Promise.resolve(refuse('complaint-not-yours')),
  );
}

/** @returns `complaint-state` where the rule forbids it */
export async function changeComplaint(
  context: Context,
  tx: Transaction,
  complaint: ComplaintRow,
  change: ComplaintChange,
): Promise<Result<null>> {
  const { action, patch = {} } = change;
  const state = action === null ? complaint.state : afterAction(complaint.state, action, complaint.kind);
  if (state === undefined) return refuse('complaint-state', { number: complaint.number });
  const now = context.clock.now();
  const stops = clockRuns(complaint.state) && !clockRuns(state);
  const stopped = stops
    ? { stoppedAt: patch.toldAt ?? now, dueAt: timesOf(context.office(), complaint)?.dueAt ?? null }
    : {};
  await updateComplaint(tx.db, complaint.id, { ...stopped, ...patch, state });
  await record(context, tx, complaint.id, change);
  return ok(null);
}

/** What was done, without a change of the complaint itself. */
export async function record(
  context: Context,
  tx: Transaction,
  complaintId: string,
  { kind, actor, detail = {}, text }: Pick<ComplaintChange, 'kind' | 'actor' | 'detail' | 'text'>,
): Promise<void> {
  const at = context.clock.now();
  await appendComplaintEntry(tx.db, {
    complaintId,
    at,
    kind,
    actorId: actor.id,
    detail: JSON.stringify(detail),
    textCipher: text === undefined ? null : context.vault.seal(text),
  });
  await appendEvent(tx.db, {
    at,
    type: `complaint.${kind}`,
    visitId: null,
    actor,
    data: { complaintId, ...detail },
  });
  tx.onCommit(() => context.live.adminChanged('complaint'));
}

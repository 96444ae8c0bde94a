/** One thing done about a request of a data subject: its record, an event without anything personal, the news of it. */
import { inTransaction, type Transaction } from '../../../db/database.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import {
  appendRequestEntry,
  findSubjectRequest,
  updateSubjectRequest,
  type SubjectRequestRow,
} from '../../../db/repositories/subject-requests.ts';
import type { RequestAct, RequestKind } from '../../../shared/domain/privacy/subject-request.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';

type Patch = Parameters<typeof updateSubjectRequest>[2];

export interface Act {
  readonly act: RequestAct;
  readonly detail?: Readonly<Record<string, string | number>>;
  readonly patch?: Patch;
}

export function withRequest<T>(
  context: Context,
  requestId: string,
  work: (tx: Transaction, request: SubjectRequestRow) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inTransaction(context.db, async (tx) => {
    const request = await findSubjectRequest(tx.db, requestId);
    return request ? work(tx, request) : refuse('subject-unknown');
  });
}

/** As `withRequest`, while nothing was decided, for a request of one of these kinds. */
export function withOpenRequest<T>(
  context: Context,
  requestId: string,
  kinds: readonly RequestKind[] | null,
  work: (tx: Transaction, request: SubjectRequestRow) => Promise<Result<T>>,
): Promise<Result<T>> {
  return withRequest(context, requestId, (tx, request) => {
    if (request.state !== 'open') return Promise.resolve(refuse('subject-state'));
    if (kinds !== null && !kinds.includes(request.kind)) return Promise.resolve(refuse('subject-kind'));
    return work(tx, request);
  });
}

export async function recordAct(
  context: Context,
  tx: Transaction,
  caller: Caller,
  requestId: string,
  { act, detail = {}, patch }: Act,
): Promise<void> {
  const at = context.clock.now();
  if (patch) await updateSubjectRequest(tx.db, requestId, patch);
  await appendRequestEntry(tx.db, {
    requestId,
    at,
    act,
    officerId: caller.id,
    detail: JSON.stringify(detail),
  });
  await appendEvent(tx.db, {
    at,
    type: `subject.${act}`,
    visitId: null,
    actor: actorOf(caller),
    data: { requestId, ...detail },
  });
  tx.onCommit(() => context.live.adminChanged('privacy'));
}

/** The same, of a request that is read already. */
export async function carriedOut(
  context: Context,
  tx: Transaction,
  caller: Caller,
  request: SubjectRequestRow,
  act: Act,
): Promise<Result<null>> {
  await recordAct(context, tx, caller, request.id, act);
  return ok(null);
}

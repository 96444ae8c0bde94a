/** What officers do with a request: give it to somebody, take its next step, tick its documents. */
import {
  deleteSeen,
  dispositionsOf,
  insertDisposition,
  insertSeen,
} from '../../../db/repositories/request-progress.ts';
import { inTransaction, type Transaction } from '../../../db/database.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import { checkDisposition } from '../../../shared/domain/requests/disposition.ts';
import { isOver } from '../../../shared/domain/requests/request-type.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { StepDone } from '../../../shared/protocol/desk/request-letters.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { openRequest, takeRequestStep, type Opened } from './change.ts';
import { pressingOf, readClocks } from './reading.ts';

const DISPOSE = 'dispose';

/** Disposisi (K-02): to whom, what to do, by when, of what nature. Whom it was with before stays on record. */
export function disposeRequest(
  context: Context,
  caller: Caller,
  input: CommandInput<'request:dispose'>,
): Promise<Result<StepDone>> {
  const { requestId, base, toId } = input;
  const taken = { step: DISPOSE, base, answers: {}, patch: { assigneeId: toId } };
  return takeRequestStep(context, caller, requestId, taken, (tx, opened) =>
    keepDisposition(context, tx, caller, opened, input),
  );
}

async function keepDisposition(
  context: Context,
  tx: Transaction,
  caller: Caller,
  { request, type, progress }: Opened,
  input: CommandInput<'request:dispose'>,
): Promise<Result<true>> {
  const office = context.office();
  const now = context.clock.now();
  const given = checkDisposition(
    { ...input, fromId: caller.id },
    office.officers.filter(({ active }) => active).map(({ id }) => id),
    office.calendar.day(now),
    pressingOf(readClocks(office, type, progress.marks, now))?.dueDay ?? null,
  );
  if (!given.ok) return given;
  const { fromId, toId, instruction, limitDay, nature } = given.value;
  await insertDisposition(tx.db, {
    requestId: request.id,
    no: (await dispositionsOf(tx.db, request.id)).length + 1,
    fromId,
    toId,
    instructionCipher: context.vault.seal(instruction),
    limitDay,
    nature,
    at: now,
  });
  return ok(true);
}

/** Any other step of its type, with what the step asks. */
export function stepRequest(
  context: Context,
  caller: Caller,
  { requestId, step, base, answers }: CommandInput<'request:step'>,
): Promise<Result<StepDone>> {
  if (step === DISPOSE) return Promise.resolve(refuse('request-step-unknown'));
  return takeRequestStep(context, caller, requestId, { step, base, answers });
}

/** A document of the checklist was seen, or was not after all. */
export function seeDocument(
  context: Context,
  caller: Caller,
  { requestId, documentId, seen }: CommandInput<'request:document'>,
): Promise<Result<null>> {
  return inTransaction(context.db, async (tx) => {
    const opened = await openRequest(context, tx.db, caller, requestId);
    if (!opened.ok) return opened;
    const { request, type } = opened.value;
    if (!type.documents.some(({ id }) => id === documentId))
      return refuse('bad-input', { field: 'documentId' });
    if (isOver(type, request.state)) return refuse('request-state', { state: request.state });
    const at = context.clock.now();
    if (seen) await insertSeen(tx.db, { requestId, documentId, seenBy: caller.id, seenAt: at });
    else await deleteSeen(tx.db, requestId, documentId);
    await appendEvent(tx.db, {
      at,
      type: seen ? 'request.document-seen' : 'request.document-missing',
      visitId: null,
      actor: actorOf(caller),
      data: { requestId, documentId },
    });
    tx.onCommit(() => context.live.adminChanged('request'));
    return ok(null);
  });
}

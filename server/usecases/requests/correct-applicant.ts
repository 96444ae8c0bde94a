/**
 * Who asked was written down wrongly and is put right: by who works on the request while it is open, or at the wish of the
 * person themselves at any time (UU 27/2022 Ps 6). Letters keep what was written; which fields were changed stays on record.
 */
import { inTransaction, type Transaction } from '../../../db/database.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import { insertCorrection, setApplicant } from '../../../db/repositories/request-corrections.ts';
import type { RequestRow } from '../../../db/repositories/requests.ts';
import { changedFields } from '../../../shared/domain/requests/applicant-fields.ts';
import { isOver } from '../../../shared/domain/requests/request-type.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { Applicant, CorrectedApplicant } from '../../../shared/protocol/desk/requests.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import { unsealJson } from '../../auth/sealed-json.ts';
import type { Context } from '../../context.ts';
import { mayKnowApplicant } from './access.ts';
import { checkApplicant, sealApplicant } from './applicant.ts';
import { openRequest } from './change.ts';
import { typeOf } from './reading.ts';

/** By an officer who works on it. @returns `request-state` once it is over: then its person asks for it */
export function correctApplicant(
  context: Context,
  caller: Caller,
  { requestId, applicant }: CommandInput<'request:correct-applicant'>,
): Promise<Result<null>> {
  return inTransaction(context.db, async (tx) => {
    const opened = await openRequest(context, tx.db, caller, requestId);
    if (!opened.ok) return opened;
    const { request, type } = opened.value;
    if (!mayKnowApplicant(caller, request)) return refuse('request-unknown');
    if (isOver(type, request.state)) return refuse('request-over');
    return correctWithin(context, tx, caller, request, { applicant, subjectRequest: false });
  });
}

/**
 * Within a transaction under way.
 * @param subjectRequest whether the person themselves asked for it, under UU 27/2022
 * @returns `applicant-unchanged` where all is as it was; what is wrong with a field otherwise
 */
export async function correctWithin(
  context: Context,
  tx: Transaction,
  caller: Caller,
  request: RequestRow,
  { applicant: given, subjectRequest }: { applicant: CorrectedApplicant; subjectRequest: boolean },
): Promise<Result<null>> {
  const was = unsealJson(context.vault, request.applicantCipher) as Applicant | null;
  if (was === null) return refuse('request-unknown');
  const office = context.office();
  const at = context.clock.now();
  const wanted = { ...given, idNumber: given.idNumber ?? was.idNumber };
  const applicant = checkApplicant(typeOf(office, request), wanted, office.calendar.day(at));
  if (!applicant.ok) return applicant;
  const fields = changedFields(was, applicant.value);
  if (fields.length === 0) return refuse('applicant-unchanged');
  const requestId = request.id;
  await setApplicant(tx.db, requestId, sealApplicant(context, applicant.value));
  await insertCorrection(tx.db, {
    requestId,
    at,
    correctedBy: caller.id,
    fields: JSON.stringify(fields),
    subjectRequest: subjectRequest ? 1 : 0,
  });
  await appendEvent(tx.db, {
    at,
    type: 'request.applicant-corrected',
    visitId: null,
    actor: actorOf(caller),
    data: { requestId, fields },
  });
  tx.onCommit(() => context.live.adminChanged('request'));
  return ok(null);
}

/** The whole ID number of an applicant, for comparing it with the card; every look is on record. */
import { inTransaction } from '../../../db/database.ts';
import type { Applicant } from '../../../shared/protocol/desk/requests.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { recordLook } from '../privacy/looks.ts';
import { mayKnowApplicant } from './access.ts';
import { openRequest } from './change.ts';

export function revealApplicantId(
  context: Context,
  caller: Caller,
  requestId: string,
): Promise<Result<{ readonly idNumber: string }>> {
  return inTransaction(context.db, async (tx) => {
    const opened = await openRequest(context, tx.db, caller, requestId);
    if (!opened.ok) return opened;
    const { request } = opened.value;
    if (!mayKnowApplicant(caller, request)) return refuse('not-allowed');
    const plain =
      request.applicantCipher === null ? undefined : context.vault.unseal(request.applicantCipher);
    if (plain === undefined) return refuse('request-unknown');
    await recordLook(context, tx.db, caller, { kind: 'id-number', data: { requestId } });
    return ok({ idNumber: (JSON.parse(plain) as Applicant).idNumber });
  });
}

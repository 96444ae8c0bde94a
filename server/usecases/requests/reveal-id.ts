/** The whole ID number of an applicant, for comparing it with the card; every look is on record. */
import { inTransaction } from '../../../db/database.ts';
import type { Applicant } from '../../../shared/protocol/desk/requests.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { unsealJson } from '../../auth/sealed-json.ts';
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
    const applicant = unsealJson(context.vault, request.applicantCipher) as Applicant | null;
    if (applicant === null) return refuse('request-unknown');
    await recordLook(context, tx.db, caller, { kind: 'id-number', data: { requestId } });
    return ok({ idNumber: applicant.idNumber });
  });
}

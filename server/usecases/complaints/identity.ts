/** Who complained: sealed, found again by a keyed hash of the phone, and every look at it is on record. */
import { formatPhone } from '../../../shared/domain/identity.ts';
import type { Complainant } from '../../../shared/protocol/admin/complaints.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { mayKnowIdentity } from './access.ts';
import { record, withComplaint } from './change.ts';
import { unsealJson } from '../../auth/sealed-json.ts';

/** @param phone E.164 */
export function phoneHash(context: Context, phone: string): string {
  return context.vault.hash(`phone:${phone}`);
}

export function unsealIdentity(context: Context, cipher: string | null): Complainant | null {
  return unsealJson(context.vault, cipher) as Complainant | null;
}

/** Name and contact, for who answers the complaint and who leads complaints (5.8: kept confidential). */
export function revealComplainant(
  context: Context,
  caller: Caller,
  complaintId: string,
): Promise<Result<Complainant>> {
  return withComplaint(context, caller, complaintId, async (tx, complaint) => {
    if (!mayKnowIdentity(caller, complaint)) return refuse('complaint-not-yours');
    const identity = unsealIdentity(context, complaint.identityCipher);
    if (identity === null) return refuse('complaint-no-identity');
    await record(context, tx, complaintId, { kind: 'identity-seen', actor: actorOf(caller) });
    return ok({ ...identity, phone: identity.phone === '' ? '' : formatPhone(identity.phone) });
  });
}

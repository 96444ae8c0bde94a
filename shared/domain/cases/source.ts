/**
 * Where a case comes from (Z-10 `sumber`): a survey in which an officer was rated low, or a complaint that names one.
 * Either way a person opens it after a look; a complaint is no more the beginning of a case by itself than a rating.
 */
import { refuse, ok, type Result } from '../../result.ts';
import type { ComplaintKind } from '../complaints/codes.ts';
import type { ComplaintState } from '../complaints/complaint.ts';

/** What was taken back, or not continued, is nothing to hold against anybody. */
const NOTHING_IN_IT: readonly ComplaintState[] = ['not-continued', 'withdrawn'];

/** @returns the officer a case from that complaint would be about */
export function accusedInComplaint(complaint: {
  readonly kind: ComplaintKind;
  readonly state: ComplaintState;
  readonly concernsOfficerId: string | null;
  readonly erasedAt: number | null;
}): Result<string> {
  const { kind, state, concernsOfficerId, erasedAt } = complaint;
  if (kind === 'suggestion' || NOTHING_IN_IT.includes(state) || erasedAt !== null)
    return refuse('complaint-no-case');
  return concernsOfficerId === null ? refuse('complaint-no-officer') : ok(concernsOfficerId);
}

/** Who sees a request, and who sees whose it is. */
import type { DispositionRow } from '../../../db/repositories/request-progress.ts';
import type { RequestRow } from '../../../db/repositories/requests.ts';
import type { Caller } from '../../auth/callers.ts';

/** They see every request, also one that was given out as confidential (rahasia). */
const LEADERS = ['coordinator', 'person-in-charge', 'subdivision-head', 'head', 'information-officer'];
/** They take requests in and help their applicants on. */
const DESK = ['front-office', 'back-office'];

const hasOne = ({ roles }: Pick<Caller, 'roles'>, wanted: readonly string[]): boolean =>
  roles.some((role) => wanted.includes(role));

/** Whom it was given to, who registered it, who leads, and who serves its service. */
export function maySeeRequest(
  caller: Caller,
  { assigneeId, registeredBy, serviceId }: Pick<RequestRow, 'assigneeId' | 'registeredBy' | 'serviceId'>,
  confidential: boolean,
): boolean {
  if (hasOne(caller, LEADERS) || assigneeId === caller.id || registeredBy === caller.id) return true;
  if (confidential) return false;
  return hasOne(caller, DESK) || (caller.officer?.serviceIds.includes(serviceId) ?? false);
}

/** The applicant and what they ask for are for those who work on it. */
export function mayKnowApplicant(
  caller: Caller,
  { assigneeId, registeredBy }: Pick<RequestRow, 'assigneeId' | 'registeredBy'>,
): boolean {
  return (
    assigneeId === caller.id || registeredBy === caller.id || hasOne(caller, LEADERS) || hasOne(caller, DESK)
  );
}

export function isConfidential(dispositions: readonly Pick<DispositionRow, 'nature'>[]): boolean {
  return dispositions.at(-1)?.nature === 'confidential';
}

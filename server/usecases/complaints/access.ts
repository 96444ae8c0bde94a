/**
 * Who sees a complaint, who works on it, who is told who complained. The officer it is about is told nothing of it and
 * does nothing with it, whatever their role (Z-08).
 */
import type { ComplaintRow } from '../../../db/repositories/complaints.ts';
import type { Officer } from '../../../db/repositories/officers.ts';
import { accusedInComplaint } from '../../../shared/domain/cases/source.ts';
import { COMPLAINT_HANDLERS } from '../../../shared/domain/complaints/codes.ts';
import type { Caller } from '../../auth/callers.ts';

/** They read every complaint. */
const READERS = ['back-office', 'coordinator', 'person-in-charge', 'subdivision-head', 'head'];
/** They give complaints out and are told who complained. */
const LEADS = ['coordinator', 'person-in-charge'];

export type Concerned = Pick<ComplaintRow, 'concernsOfficerId' | 'handlerId' | 'registeredBy'>;

const hasOne = ({ roles }: Pick<Caller, 'roles'>, wanted: readonly string[]): boolean =>
  roles.some((role) => wanted.includes(role));

export function maySee(caller: Caller, complaint: Concerned): boolean {
  if (complaint.concernsOfficerId === caller.id) return false;
  return hasOne(caller, READERS) || complaint.handlerId === caller.id || complaint.registeredBy === caller.id;
}

/** Its handler, and who leads complaints. */
export function mayAct(caller: Caller, complaint: Concerned): boolean {
  return maySee(caller, complaint) && (complaint.handlerId === caller.id || hasOne(caller, LEADS));
}

export function mayKnowIdentity(caller: Caller, complaint: Concerned): boolean {
  return mayAct(caller, complaint);
}

/** Anybody who may handle one takes up what nobody has; giving it to somebody else is for those who lead. */
export function mayAssign(caller: Caller, complaint: Concerned, officerId: string): boolean {
  if (!maySee(caller, complaint)) return false;
  if (hasOne(caller, LEADS)) return true;
  return officerId === caller.id && complaint.handlerId === null && hasOne(caller, COMPLAINT_HANDLERS);
}

/** As the command `case:open-from-complaint` is given: who checks findings, and who leads the hearing (Z-01 B, C). */
const OPEN_CASES = ['back-office', 'coordinator'];

export function mayOpenCase(caller: Caller, complaint: ComplaintRow): boolean {
  return maySee(caller, complaint) && hasOne(caller, OPEN_CASES) && accusedInComplaint(complaint).ok;
}

export function mayHandle(officer: Officer | undefined, complaint: Concerned): boolean {
  return (
    officer?.active === true &&
    hasOne(officer, COMPLAINT_HANDLERS) &&
    complaint.concernsOfficerId !== officer.id
  );
}

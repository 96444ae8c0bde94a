/** Who may send a command: the roles there are, and the groups of them that commands name. */
import type { z } from 'zod';
import { LEADS, OFFICER_ROLES, type OfficerRole } from './desk/accounts.ts';

/** Whom a connection speaks for. Officers have one or more roles, devices exactly one. */
export type Role = 'anyone' | 'kiosk' | 'tv' | 'visitor' | OfficerRole;

export const serving = ['front-office', 'helpdesk'] as const;
export const officers = OFFICER_ROLES;
export const leads = LEADS;
/** They take complaints in; who of them reads which one is in usecases/complaints/access.ts. */
export const complaintDesk = [
  'front-office',
  'back-office',
  'coordinator',
  'person-in-charge',
  'subdivision-head',
  'head',
] as const;
/** They work on requests that outlive the visit; who of them sees which one is in usecases/requests/access.ts. */
export const requestDesk = [
  'front-office',
  'helpdesk',
  'back-office',
  'information-officer',
  'coordinator',
  'person-in-charge',
  'subdivision-head',
  'head',
] as const;
export const supervisors = ['coordinator', 'subdivision-head', 'head', 'admin'] as const;
/** Who answers for the unit, and who watches over it for them. */
export const answerable = ['back-office', 'person-in-charge', ...supervisors] as const;
/** Who evaluates the unit once a year (C-09, C-10). */
export const evaluators = ['coordinator', 'person-in-charge', 'subdivision-head', 'head'] as const;
/** Who decides about the decree (SK) of a case. */
export const deciders = ['person-in-charge', 'subdivision-head', 'head'] as const;

/** A line of the table of commands. */
export function command<I extends z.ZodType>(
  may: readonly Role[],
  input: I,
): { may: readonly Role[]; input: I } {
  return { may, input };
}

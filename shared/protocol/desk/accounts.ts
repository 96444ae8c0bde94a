/** Who works here: signing in, officers with their roles, and the devices that are paired. */
import { z } from 'zod';
import * as f from '../fields.ts';

/**
 * Three levels of supervision (C-09): koordinator, Kasubbag Umum (`subdivision-head`), Kepala (`head`). Back office
 * examines the day's ratings, the information officer (PPID) decides what is exempt (K-03), and the person in charge of the unit (Penanggung Jawab ULT) verifies what follows (Z-01).
 */
export const OFFICER_ROLES = [
  'front-office',
  'helpdesk',
  'back-office',
  'information-officer',
  'coordinator',
  'person-in-charge',
  'subdivision-head',
  'head',
  'admin',
] as const;
export type OfficerRole = (typeof OFFICER_ROLES)[number];

/** Who leads the service point: sets it up and decides in its name. */
export const LEADS = ['coordinator', 'admin'] as const satisfies readonly OfficerRole[];

export const signIn = z.object({ name: f.line(100).min(1), secret: f.secretTry });
export const claimSetup = z.object({ code: f.pairingCode, name: f.line(100).min(1), secret: f.secret });
export const pairDevice = z.object({ kind: z.enum(['kiosk', 'tv']), code: f.pairingCode });
export const createPairingCode = z.object({ kind: z.enum(['kiosk', 'tv']) });

export const createOfficer = z.object({
  name: f.line(100).min(1),
  secret: f.secret,
  roles: z.array(z.enum(OFFICER_ROLES)).min(1).max(OFFICER_ROLES.length),
  serviceIds: z.array(f.id).max(26),
});

export const updateOfficer = z.object({
  officerId: f.id,
  roles: z.array(z.enum(OFFICER_ROLES)).min(1).max(OFFICER_ROLES.length),
  serviceIds: z.array(f.id).max(26),
  active: z.boolean(),
  /** Null leaves the PIN or password as it is. */
  secret: f.secret.nullable(),
});

export interface SignedIn {
  /** Goes into the connection's `auth.token`; a session ends after twelve hours or at sign-out. */
  readonly token: string;
  readonly officer: OfficerView;
}

export interface OfficerView {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly OfficerRole[];
  /** Services this officer serves at the helpdesk; empty means every service of their counter. */
  readonly serviceIds: readonly string[];
  readonly active: boolean;
}

/** Whom a connection speaks for. */
import type { Database } from '../../db/database.ts';
import { findDeviceByToken } from '../../db/repositories/devices.ts';
import type { Officer } from '../../db/repositories/officers.ts';
import type { Actor } from '../../db/repositories/events.ts';
import { officerOfSession } from '../../db/repositories/sessions.ts';
import type { Role } from '../../shared/protocol/commands.ts';
import { hashToken } from './secrets.ts';

export interface Caller {
  readonly kind: 'anyone' | 'kiosk' | 'tv' | 'officer' | 'visitor' | 'application';
  readonly roles: readonly Role[];
  /** Device, officer or application id, for a visitor's phone the visit's; the network address of an unknown caller. */
  readonly id: string;
  readonly name: string;
  /** Network address, for rate limits only; never stored with a visit. */
  readonly address: string;
  /** Present for officers. */
  readonly officer?: Officer;
  readonly tokenHash?: string;
}

/**
 * @param token as the connection gave it; undefined is an unknown caller, who may only sign in, claim or pair
 * @returns undefined where the token is unknown or over
 */
export async function callerOf(
  db: Database,
  token: string | undefined,
  address: string,
  now: number,
): Promise<Caller | undefined> {
  if (token === undefined) return { kind: 'anyone', roles: ['anyone'], id: address, name: '', address };
  const tokenHash = hashToken(token);
  const device = await findDeviceByToken(db, tokenHash);
  if (device) {
    return { kind: device.kind, roles: [device.kind], id: device.id, name: device.name, address, tokenHash };
  }
  const officer = await officerOfSession(db, tokenHash, now);
  if (!officer) return undefined;
  return {
    kind: 'officer',
    roles: officer.roles,
    id: officer.id,
    name: officer.name,
    address,
    officer,
    tokenHash,
  };
}

/** As the event log names whoever did something. */
export function actorOf(caller: Caller): Actor {
  const { kind, id } = caller;
  const acts = kind === 'officer' || kind === 'visitor' || kind === 'application';
  return { kind: acts ? kind : 'device', id };
}

/** The three levels that watch over the service (C-09) and administrators may look at every visit. */
export function supervises(caller: Caller): boolean {
  return isLead(caller) || caller.roles.includes('subdivision-head') || caller.roles.includes('head');
}

/** Coordinators and administrators answer for the whole office. */
export function isLead(caller: Caller): boolean {
  return caller.roles.includes('coordinator') || caller.roles.includes('admin');
}

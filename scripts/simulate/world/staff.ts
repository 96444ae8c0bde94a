/** Who works here: accounts, the counters they sit at, and their sessions of the day. */
import { insertCounter } from '../../../db/repositories/counters.ts';
import { insertOfficer } from '../../../db/repositories/officers.ts';
import { insertSession } from '../../../db/repositories/sessions.ts';
import { hashToken, newToken, NOBODYS_HASH } from '../../../server/auth/secrets.ts';
import type { Hub } from '../../../server/start-server.ts';
import type { Stage } from '../../../shared/domain/visit.ts';
import type { OfficerRole } from '../../../shared/protocol/desk/accounts.ts';
import { extraCounters, type Workload } from './staffing.ts';

export interface Post {
  readonly officerId: string;
  readonly counterId: string;
  readonly stages: readonly Stage[];
}

const WORKDAY_MS = 12 * 60 * 60_000;

/** Opens as many counters as the day needs, each with an officer of its own, in one go before the first day. */
export async function engageStaff(hub: Hub, load: Workload): Promise<Post[]> {
  const { db, office, reloadOffice, clock } = hub.context;
  for (const counter of extraCounters(office().counters, load)) await insertCounter(db, counter);
  await reloadOffice();
  const posts: Post[] = [];
  for (const { id, number, stages } of office().counters) {
    const officerId = `petugas-${number}`;
    await insertOfficer(db, {
      id: officerId,
      name: `Petugas ${number}`,
      roles: stages,
      serviceIds: [],
      // they come in by a session of their own, made below: scrypt by the dozen shows nothing about a queue
      secretHash: NOBODYS_HASH,
      createdAt: clock.now(),
    });
    posts.push({ officerId, counterId: id, stages });
  }
  await reloadOffice();
  return posts;
}

/** Who answers for the unit, by id; the coordinator at the wall board is another. */
const DUTIES = {
  'staf-back-office': { name: 'Staf Back Office', role: 'back-office' },
  'wakil-koordinator': { name: 'Wakil Koordinator', role: 'coordinator' },
  'penanggung-jawab': { name: 'Penanggung Jawab', role: 'person-in-charge' },
  ppid: { name: 'Pejabat PPID', role: 'information-officer' },
  kasubbag: { name: 'Kasubbag Umum', role: 'subdivision-head' },
  kepala: { name: 'Kepala', role: 'head' },
} as const satisfies Record<string, { readonly name: string; readonly role: OfficerRole }>;
export type Lead = keyof typeof DUTIES;
export const LEADS = Object.keys(DUTIES) as Lead[];

export async function engageLeads(hub: Hub): Promise<void> {
  const { db, reloadOffice, clock } = hub.context;
  for (const id of LEADS) {
    const { name, role } = DUTIES[id];
    await insertOfficer(db, {
      id,
      name,
      roles: [role],
      serviceIds: [],
      secretHash: NOBODYS_HASH,
      createdAt: clock.now(),
    });
  }
  await reloadOffice();
}

/** Signs an officer in for the day. @returns the token for the connection */
export async function openSession(hub: Hub, officerId: string): Promise<string> {
  const { db, clock } = hub.context;
  const now = clock.now();
  const token = newToken();
  await insertSession(db, {
    tokenHash: hashToken(token),
    officerId,
    createdAt: now,
    expiresAt: now + WORKDAY_MS,
  });
  return token;
}

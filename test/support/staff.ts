/** Officers and counters in numbers: accounts and sessions as rows, because scrypt by the dozen tests nothing. */
import { insertCounter } from '../../db/repositories/counters.ts';
import { insertOfficer } from '../../db/repositories/officers.ts';
import { insertSession } from '../../db/repositories/sessions.ts';
import { hashToken, newToken, NOBODYS_HASH } from '../../server/auth/secrets.ts';
import type { Stage } from '../../shared/domain/visit.ts';
import type { OfficerRole } from '../../shared/protocol/desk/accounts.ts';
import { HOUR } from './fake-clock.ts';
import type { HubClient } from './hub-client.ts';
import type { App } from './with-app.ts';

export interface Placed {
  readonly id: string;
  readonly counterId: string;
  readonly desk: HubClient;
}

/** An officer with a session but no password. */
export async function anOfficer(
  app: App,
  id: string,
  roles: readonly OfficerRole[],
  serviceIds: readonly string[] = [],
): Promise<HubClient> {
  const { db, clock, reloadOffice } = app.hub.context;
  const now = clock.now();
  const name = `Petugas ${id}`;
  await insertOfficer(db, { id, name, roles, serviceIds, secretHash: NOBODYS_HASH, createdAt: now });
  await reloadOffice();
  return app.connect(await aSession(app, id));
}

/** A session of that officer that outlives any clock a test moves. @returns its token */
export async function aSession(app: App, officerId: string): Promise<string> {
  const { db, clock } = app.hub.context;
  const now = clock.now();
  const token = newToken();
  await insertSession(db, {
    tokenHash: hashToken(token),
    officerId,
    createdAt: now,
    expiresAt: now + 10_000 * HOUR,
  });
  return token;
}

/** A counter of its own with an officer at it. */
export async function aPlacedOfficer(
  app: App,
  number: number,
  work: { readonly stages: readonly Stage[]; readonly serviceIds?: readonly string[] },
): Promise<Placed> {
  const { db, reloadOffice, office } = app.hub.context;
  const counterId = `loket-uji-${number}`;
  const serviceIds = work.serviceIds ?? [...office().services.keys()];
  await insertCounter(db, {
    id: counterId,
    number: 100 + number,
    label: 'Loket',
    stages: work.stages,
    serviceIds,
  });
  await reloadOffice();
  const id = `petugas-${number}`;
  const desk = await anOfficer(app, id, work.stages);
  await desk.must('counter:open', { counterId });
  return { id, counterId, desk };
}

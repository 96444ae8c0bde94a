import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import { findOfficer, type Officer } from './officers.ts';

export async function insertSession(
  db: Queryable,
  session: { tokenHash: string; officerId: string; createdAt: number; expiresAt: number },
): Promise<void> {
  await db.insertInto('session').values(session).execute();
}

const current = prepared<{ tokenHash: string; now: number }, { officerId: string }>((p) =>
  blueprint
    .selectFrom('session')
    .select('officerId')
    .where('tokenHash', '=', p.tokenHash)
    .where('expiresAt', '>', p.now),
);

/** The officer a session stands for; undefined where it is unknown, over, or the officer is no longer active. */
export async function officerOfSession(
  db: Queryable,
  tokenHash: string,
  now: number,
): Promise<Officer | undefined> {
  const session = (await current(db, { tokenHash, now })).rows[0];
  const officer = session && (await findOfficer(db, session.officerId));
  return officer?.active ? officer : undefined;
}

export async function deleteSession(db: Queryable, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('tokenHash', '=', tokenHash).execute();
}

export async function deleteSessionsOf(db: Queryable, officerId: string): Promise<void> {
  await db.deleteFrom('session').where('officerId', '=', officerId).execute();
}

/** Ends the sessions whose time is over. @returns the hashes of their tokens */
export async function takeExpiredSessions(db: Queryable, now: number): Promise<string[]> {
  const over = await db.deleteFrom('session').where('expiresAt', '<=', now).returning('tokenHash').execute();
  return over.map(({ tokenHash }) => tokenHash);
}

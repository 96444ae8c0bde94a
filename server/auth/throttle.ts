/** Limits of tries: so many in a window, counted in the database, so that a restart does not forget them. */
import { inTransaction, type Database } from '../../db/database.ts';
import { countTry, forgetTries, giveBackTry, triesOf } from '../../db/repositories/throttles.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';

export interface Limit {
  readonly key: string;
  readonly tries: number;
  readonly windowMs: number;
}

const MINUTE = 60_000;

/** Five wrong secrets for a name in five minutes, twenty from one address. */
export function signInLimits(nameKey: string, address: string): Limit[] {
  return [
    { key: `sign-in:${nameKey}`, tries: 5, windowMs: 5 * MINUTE },
    { key: `sign-in-from:${address}`, tries: 20, windowMs: 5 * MINUTE },
  ];
}

/** Ten wrong codes from one address in ten minutes. */
export function codeLimits(address: string): Limit[] {
  return [{ key: `code-from:${address}`, tries: 10, windowMs: 10 * MINUTE }];
}

/**
 * Returning visitors (domain 3.4): five wrong second factors for one phone, ID or code in a quarter of an hour,
 * and twenty at one kiosk, whoever they were for.
 * @param what keyed hash of what was typed, so that the limit itself keeps no personal data
 */
export function findLimits(what: string, deviceId: string): Limit[] {
  return [
    { key: `find:${what}`, tries: 5, windowMs: 15 * MINUTE },
    { key: `find-at:${deviceId}`, tries: 20, windowMs: 15 * MINUTE },
  ];
}

/**
 * Codes that people hold in hand: of complaints, of requests, of the ticket of a visit. A right one gives back its own try,
 * so that nobody can try on with one of theirs.
 * @param what keyed hash of what was typed
 * @param from the kiosk, or the address of a phone
 */
export function heldCodeLimits(kind: 'complaint' | 'request' | 'visit', what: string, from: string): Limit[] {
  return [
    { key: `${kind}:${what}`, tries: 20, windowMs: 15 * MINUTE },
    { key: `${kind}-at:${from}`, tries: 20, windowMs: 15 * MINUTE },
  ];
}

/** Addresses of tickets that never were: a phone follows one or two, a guess needs more than there are atoms. */
export function followLimits(address: string): Limit[] {
  return [{ key: `follow-from:${address}`, tries: 30, windowMs: 10 * MINUTE }];
}

/** What another program may ask: one in a second on average, as a bridge that catches up needs it. */
export function applicationLimits(applicationId: string): Limit[] {
  return [{ key: `application:${applicationId}`, tries: 60, windowMs: MINUTE }];
}

/** Tokens of no program from one address. */
export function strangerLimits(address: string): Limit[] {
  return [{ key: `application-from:${address}`, tries: 30, windowMs: 10 * MINUTE }];
}

/** Whether a limit is used up, without using any of it: for what is asked often and seldom wrong. */
export async function isUsedUp(db: Database, limits: readonly Limit[], now: number): Promise<boolean> {
  for (const { key, tries } of limits) {
    const used = await triesOf(db, key, now);
    if (used && used.tries >= tries) return true;
  }
  return false;
}

/**
 * Uses up one try of every limit. To be called before the secret is compared, so that many tries at once cannot
 * slip through together; a right one is given back with `forgive`.
 * @returns the refusal `too-many-tries` with the minutes to wait, where a limit is used up
 */
export function takeTry(db: Database, limits: readonly Limit[], now: number): Promise<Result<true>> {
  return inTransaction(db, async (tx) => {
    for (const limit of limits) {
      const used = await triesOf(tx.db, limit.key, now);
      if (used && used.tries >= limit.tries) {
        return refuse('too-many-tries', { minutes: Math.max(1, Math.ceil((used.until - now) / MINUTE)) });
      }
    }
    for (const limit of limits) await countTry(tx.db, limit.key, now, limit.windowMs);
    return ok(true);
  });
}

/** A right one: the first limit begins anew, the wider ones get back the try it used. */
export async function forgive(db: Database, limits: readonly Limit[]): Promise<void> {
  const [first, ...wider] = limits;
  if (first) await forgetTries(db, first.key);
  for (const { key } of wider) await giveBackTry(db, key);
}

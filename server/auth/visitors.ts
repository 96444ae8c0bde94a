/** A phone that follows its ticket: whom it speaks for is in the ticket's address, and nowhere else. */
import { findByFollowToken, type VisitRow } from '../../db/repositories/visits.ts';
import { isFollowToken } from '../../shared/domain/ticket-qr.ts';
import { isEnded } from '../../shared/domain/visit.ts';
import type { Context } from '../context.ts';
import type { Caller } from './callers.ts';
import { followLimits, isUsedUp, takeTry } from './throttle.ts';

/**
 * @returns undefined where the address never was or its day is over; addresses that never were are limited, so that
 *   trying them one after the other leads nowhere and costs nothing
 */
export async function visitorOf(
  context: Context,
  token: string,
  address: string,
): Promise<Caller | undefined> {
  const now = context.clock.now();
  const limits = followLimits(address);
  if (await isUsedUp(context.db, limits, now)) return undefined;
  const visit = isFollowToken(token) ? await findByFollowToken(context.db, token) : undefined;
  if (!visit) {
    await takeTry(context.db, limits, now);
    return undefined;
  }
  if (!mayBeFollowed(context, visit)) return undefined;
  return { kind: 'visitor', roles: ['visitor'], id: visit.id, name: '', address };
}

/** A ticket's page lives as long as the visit, and dies with its day. */
export function mayBeFollowed(context: Context, visit: VisitRow): boolean {
  return visit.day === context.office().calendar.day(context.clock.now()) && !isEnded(visit.state);
}

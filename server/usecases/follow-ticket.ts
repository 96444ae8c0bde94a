/** What a visitor's phone sees and may do: their ticket's place in the queue, and giving it up. Nothing personal. */
import { findVisit, type VisitRow } from '../../db/repositories/visits.ts';
import { isWaiting } from '../../shared/domain/visit.ts';
import type { FollowedTicket } from '../../shared/protocol/visitor.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import { mayBeFollowed } from '../auth/visitors.ts';
import type { Context } from '../context.ts';
import { callOffVisit } from './call-off-visit.ts';
import { withVisit } from './change-visit.ts';
import { queuesNow, ticketStatus, type QueuesNow } from './ticket-status.ts';

export async function followTicket(context: Context, caller: Caller): Promise<Result<FollowedTicket>> {
  const visit = await findVisit(context.db, caller.id);
  if (!visit || !mayBeFollowed(context, visit)) return refuse('ticket-unknown');
  return ok(followedTicket(context, visit, await queuesNow(context)));
}

export function followedTicket(context: Context, visit: VisitRow, queues: QueuesNow): FollowedTicket {
  const { data, calendar } = context.office();
  return {
    ...ticketStatus(context, visit, queues),
    now: queues.now,
    office: {
      name: data.name,
      shortName: data.shortName,
      zone: data.zone,
      zoneLabel: calendar.zoneLabel,
      theme: data.theme,
    },
    language: visit.language,
    mayCancel: mayGiveUp(visit),
  };
}

/** Once an officer has it in hand, the visitor tells the officer. */
function mayGiveUp({ state }: VisitRow): boolean {
  return isWaiting(state) || state === 'skipped';
}

/** Batal, from the ticket's own page. */
export function cancelOwnTicket(context: Context, caller: Caller): Promise<Result<null>> {
  return withVisit(context, caller.id, async (tx, visit) => {
    if (!mayBeFollowed(context, visit)) return refuse('ticket-unknown');
    if (!mayGiveUp(visit)) return refuse('visit-state', { state: visit.state, action: 'cancel' });
    const reason = 'Dibatalkan pengunjung dari halaman tiket.';
    return callOffVisit(context, tx, visit, { actor: actorOf(caller), reason, explanation: reason });
  });
}

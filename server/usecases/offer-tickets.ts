/** What waited for a counter or an officer is offered to the others, so that nobody waits for a closed counter. */
import type { Transaction } from '../../db/database.ts';
import { allDuties } from '../../db/repositories/counters.ts';
import type { Actor } from '../../db/repositories/events.ts';
import { waitingFor } from '../../db/repositories/queue.ts';
import type { VisitRow } from '../../db/repositories/visits.ts';
import { mayCall } from '../../shared/domain/calling.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { changeVisit } from './change-visit.ts';
import { workOf } from './counter-queue.ts';

/** A visitor who reported back takes the place of their rank and arrival again. */
export const NOT_RETURNING = { returnCounterId: null, returnAfterCall: null, returnSince: null } as const;

const FOR_ANYBODY = { routedCounterId: null, routedOfficerId: null } as const;

/** Who leaves: the counter, and the officer where they go with it. */
export interface Leaving {
  readonly counterId: string | null;
  readonly officerId: string | null;
}

export interface Offered {
  /** Tickets that were given to that counter or officer and are now anybody's who serves them. */
  readonly offered: number;
  /** Of these, the ones that no open counter serves. */
  readonly unserved: number;
}

/** Called in the transaction that closes the counter, after its duty ended. */
export async function offerTickets(
  context: Context,
  tx: Transaction,
  actor: Actor,
  leaving: Leaving,
): Promise<Result<Offered>> {
  const counts = { offered: 0, unserved: 0 };
  for (const visit of await waitingFor(tx.db, leaving)) {
    const given = wasGivenTo(visit, leaving);
    const waitsHere = visit.returnCounterId !== null && visit.returnCounterId === leaving.counterId;
    const changed = await changeVisit(context, tx, visit, {
      type: 'visit.offered',
      actor,
      action: null,
      patch: { ...(given ? FOR_ANYBODY : {}), ...(waitsHere ? NOT_RETURNING : {}) },
      data: { ...leaving },
    });
    if (!changed.ok) return changed;
    if (!given) continue;
    counts.offered += 1;
    if (!(await isServed(context, tx, changed.value))) counts.unserved += 1;
  }
  return ok(counts);
}

function wasGivenTo(visit: VisitRow, { counterId, officerId }: Leaving): boolean {
  if (visit.routedOfficerId !== null) return visit.routedOfficerId === officerId;
  return visit.routedCounterId !== null && visit.routedCounterId === counterId;
}

async function isServed(context: Context, tx: Transaction, visit: VisitRow): Promise<boolean> {
  const office = context.office();
  const duties = await allDuties(tx.db);
  return duties.some(({ counterId, officerId }) => {
    const counter = office.counters.find(({ id }) => id === counterId);
    return counter && mayCall({ counterId, officerId, ...workOf(office, counter, officerId) }, visit);
  });
}

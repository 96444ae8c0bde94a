/** How long until a ticket's next call: the tickets before it, and the counters that share them now. */
import type { Queryable } from '../../db/database.ts';
import type { QueuePlace } from '../../db/repositories/queue.ts';
import {
  countersInUse,
  frontOfficeBefore,
  helpdeskBefore,
  type InHand,
  type WaitingTickets,
} from '../../db/repositories/waiting-places.ts';
import { mayCall, type CallingCounter } from '../../shared/domain/calling.ts';
import { estimateWait, type HandlingTime, type WaitRange } from '../../shared/domain/estimate.ts';
import { together } from '../../shared/domain/handling-times.ts';
import type { Stage } from '../../shared/domain/visit.ts';
import type { Context } from '../context.ts';
import type { Office } from '../office/office.ts';
import { workOf } from './counter-queue.ts';

type Place = Omit<WaitingTickets, 'count'>;

export interface Wait {
  /** Tickets called before this one. */
  readonly ahead: number;
  readonly estimate: WaitRange | null;
}

/** An office is replaced as a whole when anything in it changes, so what was found out about one holds. */
const calling = new WeakMap<Office, CallingCounter[]>();

/** Counters that call numbers now: open and not on a break. */
function callingCounters(office: Office): readonly CallingCounter[] {
  const known = calling.get(office);
  if (known) return known;
  const found = office.counters.flatMap((counter) => {
    const duty = office.duties.find(({ counterId }) => counterId === counter.id);
    if (duty?.pausedAt !== null) return [];
    return [{ counterId: counter.id, officerId: duty.officerId, ...workOf(office, counter, duty.officerId) }];
  });
  calling.set(office, found);
  return found;
}

/** Tickets that the same counters may call are one kind, however many they are. */
function byKind(tickets: readonly WaitingTickets[]): WaitingTickets[] {
  const kinds = new Map<string, WaitingTickets>();
  for (const one of tickets) {
    const key = `${one.stage} ${one.serviceId} ${one.routedCounterId ?? ''} ${one.routedOfficerId ?? ''}`;
    const before = kinds.get(key);
    kinds.set(key, before ? { ...before, count: before.count + one.count } : one);
  }
  return [...kinds.values()];
}

/**
 * @param before the tickets before this one, at either stage
 * @param inHand the counters with somebody in hand
 */
export function waitOf(
  office: Office,
  place: Place,
  { before, inHand, now }: { before: readonly WaitingTickets[]; inHand: readonly InHand[]; now: number },
): Wait {
  const all = callingCounters(office);
  const mine = all.filter((counter) => mayCall(counter, place));
  const kinds = byKind(before);
  const shares = kinds.map((tickets) => {
    const others = all.filter((counter) => mayCall(counter, tickets));
    const share = others.filter((counter) => mine.includes(counter)).length / Math.max(1, others.length);
    return { tickets, count: tickets.count * share };
  });
  return {
    ahead: kinds.reduce((sum, one) => sum + (isBefore(place, one, mine) ? one.count : 0), 0),
    estimate: estimateWait({
      ahead: shares
        .filter(({ count }) => count > 0)
        .map(({ tickets, count }) => ({ count, handling: keeps(office, tickets, now) })),
      counters: mine.map(({ counterId }) => {
        const held = inHand.find((one) => one.counterId === counterId);
        return held ? keeps(office, held, now) : null;
      }),
    }),
  };
}

/** Of its own queue: what its counters call; where none is open, everybody who came for the same. */
function isBefore(place: Place, other: WaitingTickets, mine: readonly CallingCounter[]): boolean {
  if (other.stage !== place.stage) return false;
  if (place.stage === 'front-office') return true;
  return mine.length === 0
    ? other.serviceId === place.serviceId
    : mine.some((counter) => mayCall(counter, other));
}

/** How long such a ticket keeps a counter; where one officer does all, from identity to answer. */
function keeps(
  office: Office,
  { stage, serviceId }: Pick<Place, 'stage' | 'serviceId'>,
  now: number,
): HandlingTime {
  const own = office.handling(stage, serviceId, now);
  const goesOn = office.stages === 'one' && stage === 'front-office' && serviceId !== '';
  return goesOn ? together(own, office.handling('helpdesk', serviceId, now)) : own;
}

/** The wait of a ticket in the queue, asked of the database. */
export async function waitInQueue(context: Context, db: Queryable, visit: Place & QueuePlace): Promise<Wait> {
  const office = context.office();
  const stages = new Set<Stage>([visit.stage]);
  for (const counter of callingCounters(office)) {
    if (mayCall(counter, visit)) for (const stage of counter.stages) stages.add(stage);
  }
  const before = [
    ...(stages.has('front-office') ? [await frontOfficeBefore(db, visit)] : []),
    ...(stages.has('helpdesk') ? await helpdeskBefore(db, visit) : []),
  ];
  return waitOf(office, visit, { before, inHand: await countersInUse(db), now: context.clock.now() });
}

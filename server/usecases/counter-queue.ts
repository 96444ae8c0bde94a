/** The queue as one counter has it: what it serves with its officer, and whom it calls next. */
import type { Queryable } from '../../db/database.ts';
import type { Counter } from '../../db/repositories/counters.ts';
import { tallyOf } from '../../db/repositories/counter-tallies.ts';
import { queueHeads } from '../../db/repositories/queue.ts';
import type { VisitRow } from '../../db/repositories/visits.ts';
import { nextCalls, type Returning, type Waiting } from '../../shared/domain/calling.ts';
import type { Context } from '../context.ts';
import type { Office } from '../office/office.ts';

/**
 * What a counter does with this officer at it: both stages and every service where one officer does all
 * (single-officer mode), and only the services the officer was given, where they were given any (H-04).
 */
export function workOf(
  office: Pick<Office, 'stages' | 'services' | 'officers'>,
  counter: Counter,
  officerId: string,
): Pick<Counter, 'stages' | 'serviceIds'> {
  const alone = office.stages === 'one';
  const serviceIds = alone ? [...office.services.keys()] : counter.serviceIds;
  const own = office.officers.find(({ id }) => id === officerId)?.serviceIds ?? [];
  return {
    stages: alone ? ['front-office', 'helpdesk'] : counter.stages,
    serviceIds: own.length === 0 ? serviceIds : serviceIds.filter((id) => own.includes(id)),
  };
}

/** The mark of a visitor who reported back; null for everybody else. */
export function returningOf(visit: VisitRow): Returning | null {
  const { returnCounterId, returnAfterCall, returnSince } = visit;
  if (returnCounterId === null || returnAfterCall === null || returnSince === null) return null;
  return { counterId: returnCounterId, afterCall: returnAfterCall, since: returnSince };
}

/** The next tickets a counter calls with that officer at it, at most `count` (domain 5.1, 5.7). */
export async function nextAt(
  context: Context,
  db: Queryable,
  counter: Counter,
  officerId: string,
  count: number,
): Promise<VisitRow[]> {
  const office = context.office();
  const now = context.clock.now();
  const place = { counterId: counter.id, officerId, ...workOf(office, counter, officerId) };
  const heads = await queueHeads(db, place, count);
  const waiting = heads.map((visit): Waiting & { visit: VisitRow } => ({
    ...visit,
    visitId: visit.id,
    // the order of registration; `seq` of the row is that of its newest event
    seq: visit.registeredAt,
    returning: returningOf(visit),
    visit,
  }));
  const tally = await tallyOf(db, counter.id, office.calendar.day(now));
  const next = nextCalls(place, waiting, { tally, rules: office.data.settings, now }, count);
  return next.map(({ visit }) => visit);
}

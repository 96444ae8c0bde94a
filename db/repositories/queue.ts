/** The queues as they stand: how many wait, who is ahead, who is next. */
import { sql, type SelectQueryBuilder } from 'kysely';
import type { Stage, VisitState } from '../../shared/domain/visit.ts';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared, preparedByShape } from '../prepared.ts';
import type { Tables } from '../schema/tables.ts';
import { literal, WAITS } from './visit-indices.ts';
import type { VisitRow } from './visits.ts';

const before = prepared<{ rank: number }, { count: number }>((p) =>
  inFrontOffice().where('rank', '<', p.rank),
);
const beforeInRank = prepared<{ rank: number; queuedAt: number }, { count: number }>((p) =>
  inFrontOffice().where('rank', '=', p.rank).where('queuedAt', '<', p.queuedAt),
);

function inFrontOffice(): SelectQueryBuilder<Tables, 'visit', { count: number }> {
  return blueprint
    .selectFrom('visit')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(WAITS)
    .where('state', '=', literal('waiting-front-office'));
}

/** How many wait at the front office before a place with that rank and time. */
export async function countAhead(db: Queryable, place: { rank: number; queuedAt: number }): Promise<number> {
  // asked as one question it takes SQLite three times as long: every ticket asks it
  const parts = [await before(db, { rank: place.rank }), await beforeInRank(db, place)];
  return parts.reduce((sum, { rows }) => sum + (rows[0]?.count ?? 0), 0);
}

interface CallingCounter {
  readonly counterId: string;
  readonly officerId: string;
  readonly stages: readonly Stage[];
  readonly serviceIds: readonly string[];
}

/** Kept for each counter and officer as they are: it has as many conditions as the counter has services. */
const nextQuery = preparedByShape((shape) => {
  const [counter, limit] = JSON.parse(shape) as [CallingCounter, number];
  const states = counter.stages.map((stage) => literal(`waiting-${stage}`));
  return prepared<object, VisitRow>(() =>
    blueprint
      .selectFrom('visit')
      .selectAll()
      .where(WAITS)
      .where('state', 'in', states)
      .where((eb) =>
        eb.or([
          eb('state', '=', literal('waiting-front-office')),
          eb('routedOfficerId', '=', counter.officerId),
          eb.and([eb('routedOfficerId', 'is', null), eb('routedCounterId', '=', counter.counterId)]),
          eb.and([
            eb('routedOfficerId', 'is', null),
            eb('routedCounterId', 'is', null),
            counter.serviceIds.length > 0 ? eb('serviceId', 'in', counter.serviceIds) : sql<boolean>`0`,
          ]),
        ]),
      )
      .orderBy('rank')
      .orderBy('queuedAt')
      .orderBy('registeredAt')
      .orderBy('id')
      .limit(sql.lit(limit)),
  );
});

/**
 * The first tickets that this counter may call, in calling order: rank, place, registration (the rules are `mayCall`
 * and `byCallingOrder` of shared/domain/calling.ts).
 */
export async function nextForCounter(
  db: Queryable,
  { counterId, officerId, stages, serviceIds }: CallingCounter,
  limit: number,
): Promise<VisitRow[]> {
  const query = nextQuery(JSON.stringify([{ counterId, officerId, stages, serviceIds }, limit]));
  return (await query(db, {})).rows;
}

/** How many wait, by service and state. */
export async function countWaiting(
  db: Queryable,
): Promise<{ serviceId: string; state: VisitState; waiting: number }[]> {
  return db
    .selectFrom('visit')
    .select((eb) => ['serviceId', 'state', eb.fn.countAll<number>().as('waiting')])
    .where(WAITS)
    .groupBy(['serviceId', 'state'])
    .execute();
}

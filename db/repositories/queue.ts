/** The queues as they stand: how many wait, who is ahead, who is next. */
import { sql, type SelectQueryBuilder } from 'kysely';
import type { CallingCounter } from '../../shared/domain/calling.ts';
import type { Stage, VisitState } from '../../shared/domain/visit.ts';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared, preparedByShape } from '../prepared.ts';
import type { Tables } from '../schema/tables.ts';
import { literal, RETURNS, WAITS } from './visit-indices.ts';
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

const RANKS = [1, 2, 3, 4] as const;

/** Kept for each counter and officer as they are: it has as many conditions as the counter has services. */
const headsQuery = preparedByShape((shape) => {
  const [counter, limit] = JSON.parse(shape) as [CallingCounter, number];
  return prepared<object, VisitRow>(() => {
    const [first, ...others] = counter.stages.map((stage) => returningTo(counter, stage));
    if (!first)
      return blueprint
        .selectFrom('visit')
        .selectAll()
        .where(sql<boolean>`0`);
    const heads = counter.stages.flatMap((stage) => RANKS.map((rank) => headOf(counter, stage, rank, limit)));
    return heads.reduce(
      (all, head) => all.unionAll(head),
      others.reduce((all, one) => all.unionAll(one), first),
    );
  });
});

type Branch = SelectQueryBuilder<Tables, 'visit', VisitRow>;

/** The first of one rank at one stage: read along the index and no further. */
function headOf(
  counter: CallingCounter,
  stage: Stage,
  rank: number,
  limit: number,
): SelectQueryBuilder<Tables & { head: VisitRow }, 'head', VisitRow> {
  const head = mine(counter, stage)
    .where('rank', '=', sql.lit(rank))
    .where('returnCounterId', 'is', null)
    .orderBy('queuedAt')
    .orderBy('registeredAt')
    .orderBy('id')
    .limit(sql.lit(limit));
  // SQLite sorts and limits a part of a union only inside a query of its own
  return blueprint.selectFrom(head.as('head')).selectAll();
}

function returningTo(counter: CallingCounter, stage: Stage): Branch {
  return mine(counter, stage).where(RETURNS);
}

/** What `mayCall` of shared/domain/calling.ts says, in SQL. */
function mine(counter: CallingCounter, stage: Stage): Branch {
  return blueprint
    .selectFrom('visit')
    .selectAll()
    .where(WAITS)
    .where('state', '=', literal(`waiting-${stage}`))
    .where((eb) =>
      eb.or([
        eb('routedOfficerId', '=', counter.officerId),
        eb.and([eb('routedOfficerId', 'is', null), eb('routedCounterId', '=', counter.counterId)]),
        eb.and([
          eb('routedOfficerId', 'is', null),
          eb('routedCounterId', 'is', null),
          stage === 'front-office'
            ? sql<boolean>`1`
            : counter.serviceIds.length > 0
              ? eb('serviceId', 'in', counter.serviceIds)
              : sql<boolean>`0`,
        ]),
      ]),
    );
}

/**
 * What the next `count` calls of a counter are chosen from (`nextCalls` of shared/domain/calling.ts): the first
 * `count` of each rank, and everybody who reported back. However many wait, no more is read.
 */
export async function queueHeads(
  db: Queryable,
  { counterId, officerId, stages, serviceIds }: CallingCounter,
  count: number,
): Promise<VisitRow[]> {
  const query = headsQuery(JSON.stringify([{ counterId, officerId, stages, serviceIds }, count]));
  return (await query(db, {})).rows;
}

/**
 * What waits for an officer by name, or for a counter: given to it, or reported back there. An officer's name goes
 * before the counter's (`mayCall`); null is nobody.
 */
export async function waitingFor(
  db: Queryable,
  { counterId, officerId }: { readonly counterId: string | null; readonly officerId: string | null },
): Promise<VisitRow[]> {
  return db
    .selectFrom('visit')
    .selectAll()
    .where(WAITS)
    .where((eb) =>
      eb.or([
        eb('routedOfficerId', '=', officerId),
        eb.and([eb('routedOfficerId', 'is', null), eb('routedCounterId', '=', counterId)]),
        eb('returnCounterId', '=', counterId),
      ]),
    )
    .orderBy('queuedAt')
    .orderBy('registeredAt')
    .orderBy('id')
    .execute();
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

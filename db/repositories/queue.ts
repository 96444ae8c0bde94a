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

/** A place in the order of calling (`byCallingOrder` of shared/domain/calling.ts): the key of the index `visitWaiting`. */
export interface QueuePlace {
  readonly rank: number;
  readonly queuedAt: number;
  readonly registeredAt: number;
  readonly id: string;
}

/**
 * A better rank, an earlier arrival, the same moment but registered sooner: three pieces of the index, each read along
 * it. With the conditions in one, every ticket of the rank is compared a second time.
 */
const ahead = prepared<QueuePlace, { count: number }>((p) => {
  const inRank = inFrontOffice().where('rank', '=', p.rank);
  const better = inFrontOffice().where('rank', '<', p.rank);
  const earlier = inRank.where('queuedAt', '<', p.queuedAt);
  const sooner = inRank
    .where('queuedAt', '=', p.queuedAt)
    .where((eb) => eb(eb.refTuple('registeredAt', 'id'), '<', eb.tuple(p.registeredAt, p.id)));
  return blueprint.selectNoFrom(sql<number>`${better} + ${earlier} + ${sooner}`.as('count'));
});

function inFrontOffice(): SelectQueryBuilder<Tables, 'visit', { count: number }> {
  return blueprint
    .selectFrom('visit')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(WAITS)
    .where('state', '=', literal('waiting-front-office'));
}

/** How many wait at the front office before that place. */
export async function countAhead(db: Queryable, place: QueuePlace): Promise<number> {
  return (await ahead(db, place)).rows[0]?.count ?? 0;
}

const RANKS = [1, 2, 3, 4] as const;

/**
 * Kept for each counter and officer as they are. Who they are stands in the text: with a parameter in an ordered query
 * on a partial index SQLite plans it anew each time, which takes twenty times as long as asking it.
 */
const headQueries = preparedByShape((shape) => {
  const [counter, limit] = JSON.parse(shape) as [CallingCounter, number];
  return counter.stages.flatMap((stage) => [
    ...RANKS.map((rank) => prepared<object, VisitRow>(() => headOf(counter, stage, rank, limit))),
    prepared<object, VisitRow>(() => mine(counter, stage).where(RETURNS)),
  ]);
});

type Mine = SelectQueryBuilder<Tables, 'visit', VisitRow>;

/** The first of one rank at one stage: read along the index and no further. */
function headOf(counter: CallingCounter, stage: Stage, rank: number, limit: number): Mine {
  return mine(counter, stage)
    .where('rank', '=', sql.lit(rank))
    .where('returnCounterId', 'is', null)
    .orderBy('queuedAt')
    .orderBy('registeredAt')
    .orderBy('id')
    .limit(sql.lit(limit));
}

/** What `mayCall` of shared/domain/calling.ts says, in SQL. */
function mine(counter: CallingCounter, stage: Stage): Mine {
  return blueprint
    .selectFrom('visit')
    .selectAll()
    .where(WAITS)
    .where('state', '=', literal(`waiting-${stage}`))
    .where((eb) =>
      eb.or([
        eb('routedOfficerId', '=', sql.lit(counter.officerId)),
        eb.and([eb('routedOfficerId', 'is', null), eb('routedCounterId', '=', sql.lit(counter.counterId))]),
        eb.and([
          eb('routedOfficerId', 'is', null),
          eb('routedCounterId', 'is', null),
          stage === 'front-office'
            ? sql<boolean>`1`
            : counter.serviceIds.length > 0
              ? eb(
                  'serviceId',
                  'in',
                  counter.serviceIds.map((id) => sql.lit(id)),
                )
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
  const heads: VisitRow[] = [];
  for (const ask of headQueries(JSON.stringify([{ counterId, officerId, stages, serviceIds }, count]))) {
    heads.push(...(await ask(db, {})).rows);
  }
  return heads;
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

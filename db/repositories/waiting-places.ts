/** Who waits where, as far as estimates of the wait need it: no more than places. */
import { sql } from 'kysely';
import type { Stage } from '../../shared/domain/visit.ts';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import { countAhead, type QueuePlace } from './queue.ts';
import { IS_HELD, literal, WAITS } from './visit-indices.ts';

/** Tickets of one kind that wait. */
export interface WaitingTickets {
  readonly stage: Stage;
  readonly serviceId: string;
  readonly routedCounterId: string | null;
  readonly routedOfficerId: string | null;
  readonly count: number;
}

/** Everybody who waits at the front office before a place: there all are served alike. */
export async function frontOfficeBefore(db: Queryable, place: QueuePlace): Promise<WaitingTickets> {
  const count = await countAhead(db, place);
  return { stage: 'front-office', serviceId: '', routedCounterId: null, routedOfficerId: null, count };
}

const KINDS = ['serviceId', 'routedCounterId', 'routedOfficerId'] as const;
type Kind = Omit<WaitingTickets, 'stage'>;

const betterRank = prepared<{ rank: number }, Kind>((p) => atHelpdesk().where('rank', '<', p.rank));
const sameRank = prepared<{ rank: number; queuedAt: number }, Kind>((p) =>
  atHelpdesk().where('rank', '=', p.rank).where('queuedAt', '<', p.queuedAt),
);

function atHelpdesk() {
  return blueprint
    .selectFrom('visit')
    .select((eb) => [...KINDS, eb.fn.countAll<number>().as('count')])
    .where(WAITS)
    .where('state', '=', literal('waiting-helpdesk'))
    .groupBy(KINDS);
}

/** Who waits at the helpdesk before a place, by kind. */
export async function helpdeskBefore(db: Queryable, place: QueuePlace): Promise<WaitingTickets[]> {
  const rows = [...(await betterRank(db, { rank: place.rank })).rows, ...(await sameRank(db, place)).rows];
  return rows.map((row) => ({ ...row, stage: 'helpdesk' }));
}

/** One ticket that waits, with its place. */
export interface WaitingPlace extends WaitingTickets, QueuePlace {}

/** Everybody who waits, in the order of the queues. */
export async function waitingPlaces(db: Queryable): Promise<WaitingPlace[]> {
  const rows = await db
    .selectFrom('visit')
    .select(['id', 'stage', 'rank', 'queuedAt', 'registeredAt', ...KINDS, sql.lit(1).as('count')])
    .where(WAITS)
    .execute();
  return rows.sort((a, b) => a.rank - b.rank || a.queuedAt - b.queuedAt || a.registeredAt - b.registeredAt);
}

/** A counter with somebody in hand, and what for. */
export interface InHand {
  readonly counterId: string | null;
  readonly stage: Stage;
  readonly serviceId: string;
}

const held = prepared<object, InHand>(() =>
  blueprint.selectFrom('visit').select(['counterId', 'stage', 'serviceId']).where(IS_HELD),
);

export async function countersInUse(db: Queryable): Promise<InHand[]> {
  return (await held(db, {})).rows;
}

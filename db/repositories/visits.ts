import { sql, type Selectable, type SelectQueryBuilder, type Updateable, type UpdateResult } from 'kysely';
import { ACTIVE_STATES } from '../../shared/domain/visit.ts';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared, preparedByShape } from '../prepared.ts';
import type { Tables } from '../schema/tables.ts';
import type { VisitTable } from '../schema/visits.ts';
import { IS_HELD, IS_ON_HOLD, IS_OPEN, literal, WAITS } from './visit-indices.ts';

export type VisitRow = Selectable<VisitTable>;
export type VisitPatch = Updateable<VisitTable>;

const insert = prepared<VisitRow, never>((p) =>
  blueprint.insertInto('visit').values({
    id: p.id,
    seq: p.seq,
    day: p.day,
    letter: p.letter,
    number: p.number,
    ticket: p.ticket,
    code: p.code,
    idempotencyKey: p.idempotencyKey,
    deviceId: p.deviceId,
    visitorId: p.visitorId,
    serviceId: p.serviceId,
    topicId: p.topicId,
    state: p.state,
    stage: p.stage,
    rank: p.rank,
    priority: p.priority,
    language: p.language,
    purpose: p.purpose,
    onBehalfName: p.onBehalfName,
    onBehalfDocument: p.onBehalfDocument,
    letterNumber: p.letterNumber,
    letterDate: p.letterDate,
    posId: p.posId,
    posVersion: p.posVersion,
    registeredAt: p.registeredAt,
    queuedAt: p.queuedAt,
    counterId: p.counterId,
    officerId: p.officerId,
    routedCounterId: p.routedCounterId,
    routedOfficerId: p.routedOfficerId,
    calls: p.calls,
    lastCalledAt: p.lastCalledAt,
    lastCalledAtCounterId: p.lastCalledAtCounterId,
    outcome: p.outcome,
    verification: p.verification,
    reason: p.reason,
    question: p.question,
    summary: p.summary,
    surveyUntil: p.surveyUntil,
    endedAt: p.endedAt,
    resumesAs: p.resumesAs,
    round: p.round,
    moreServices: p.moreServices,
    returnCounterId: p.returnCounterId,
    returnAfterCall: p.returnAfterCall,
    returnSince: p.returnSince,
    skippedAt: p.skippedAt,
    skippedBy: p.skippedBy,
    appointmentId: p.appointmentId,
    appointmentAt: p.appointmentAt,
    followToken: p.followToken,
  }),
);

export async function insertVisit(db: Queryable, visit: VisitRow): Promise<void> {
  await insert(db, visit);
}

const byId = prepared<{ id: string }, VisitRow>((p) =>
  blueprint.selectFrom('visit').selectAll().where('id', '=', p.id),
);

export async function findVisit(db: Queryable, id: string): Promise<VisitRow | undefined> {
  return (await byId(db, { id })).rows[0];
}

const updateOf = preparedByShape((columns) =>
  prepared<VisitPatch & { wasId: string; wasSeq: number }, UpdateResult>((p) =>
    blueprint
      .updateTable('visit')
      .set(Object.fromEntries(columns.split(' ').map((column) => [column, p[column as keyof VisitPatch]])))
      .where('id', '=', p.wasId)
      .where('seq', '=', p.wasSeq),
  ),
);

/**
 * Writes `patch` only if nobody wrote since `visit` was read.
 * @returns whether it was written; false means another command was faster
 */
export async function updateVisit(
  db: Queryable,
  visit: Pick<VisitRow, 'id' | 'seq'>,
  patch: VisitPatch,
): Promise<boolean> {
  const update = updateOf(Object.keys(patch).join(' '));
  const { numAffectedRows } = await update(db, { ...patch, wasId: visit.id, wasSeq: visit.seq });
  return numAffectedRows === 1n;
}

const byIdempotencyKey = prepared<{ key: string }, VisitRow>((p) =>
  blueprint.selectFrom('visit').selectAll().where('idempotencyKey', '=', p.key),
);

/** The visit a last tap made already, for a retried one. */
export async function findByIdempotencyKey(db: Queryable, key: string): Promise<VisitRow | undefined> {
  return (await byIdempotencyKey(db, { key })).rows[0];
}

// First the person, of whom there are few rows, then their visits: a join would read everybody's of that day.
const activeOfId = prepared<{ day: string; idHash: string }, VisitRow>((p) =>
  blueprint
    .selectFrom('visit')
    .selectAll()
    .where('visitorId', 'in', blueprint.selectFrom('visitor').select('id').where('idHash', '=', p.idHash))
    .where('day', '=', p.day)
    .where('state', 'in', ACTIVE_STATES.map(literal)),
);

const activeOfPhone = prepared<{ day: string; phone: string }, VisitRow>((p) =>
  blueprint
    .selectFrom('visit')
    .selectAll()
    .where('visitorId', 'in', blueprint.selectFrom('visitor').select('id').where('phone', '=', p.phone))
    .where('day', '=', p.day)
    .where('state', 'in', ACTIVE_STATES.map(literal)),
);

/** The number a person holds today, found by their ID, or by their phone where they gave no ID. */
export async function findActiveVisit(
  db: Queryable,
  day: string,
  person: { idHash: string | null; phone: string | null },
): Promise<VisitRow | undefined> {
  if (person.idHash !== null) return (await activeOfId(db, { day, idHash: person.idHash })).rows[0];
  if (person.phone !== null) return (await activeOfPhone(db, { day, phone: person.phone })).rows[0];
  return undefined;
}

const inHandOf = prepared<{ officerId: string }, VisitRow>((p) =>
  blueprint.selectFrom('visit').selectAll().where('officerId', '=', p.officerId).where(IS_HELD),
);

/** The visit an officer has in hand, if any. */
export async function heldBy(db: Queryable, officerId: string): Promise<VisitRow | undefined> {
  return (await inHandOf(db, { officerId })).rows[0];
}

const putAsideBy = prepared<{ officerId: string }, VisitRow>((p) =>
  blueprint.selectFrom('visit').selectAll().where('officerId', '=', p.officerId).where(IS_ON_HOLD),
);

/** The visits an officer put aside and will take up again (ditahan). */
export async function onHoldOf(db: Queryable, officerId: string): Promise<VisitRow[]> {
  return (await putAsideBy(db, { officerId })).rows;
}

/** Called or being served now, latest call first. */
export async function heldVisits(db: Queryable): Promise<VisitRow[]> {
  return db.selectFrom('visit').selectAll().where(IS_HELD).orderBy('lastCalledAt', 'desc').execute();
}

/** Five questions, each with an index of its own; asked as one with OR, SQLite would read every visit there ever was. */
function onTheBoard(db: Queryable, day: string): SelectQueryBuilder<Tables, 'visit', { id: string }> {
  const ids = db.selectFrom('visit').select('id');
  return ids
    .where('day', '=', day)
    .unionAll(ids.where(IS_HELD))
    .unionAll(ids.where(IS_ON_HOLD))
    .unionAll(ids.where(WAITS))
    .unionAll(ids.where('state', '=', literal('skipped')).where(IS_OPEN));
}

/** Today's visits, and earlier ones that go on: in somebody's hand, put aside, or passed on from there to others. */
export async function boardVisits(db: Queryable, day: string): Promise<VisitRow[]> {
  return db.selectFrom('visit').selectAll().where('id', 'in', onTheBoard(db, day)).orderBy('seq').execute();
}

export async function visitsChangedAfter(
  db: Queryable,
  seq: number,
  day: string,
  limit: number,
): Promise<VisitRow[]> {
  return db
    .selectFrom('visit')
    .selectAll()
    .where('seq', '>', seq)
    .where('id', 'in', onTheBoard(db, day))
    .orderBy('seq')
    .limit(sql.lit(limit))
    .execute();
}

/** Visits of earlier days that nobody has in hand: they ended with their day. */
export async function leftOverVisits(db: Queryable, today: string): Promise<VisitRow[]> {
  return db
    .selectFrom('visit')
    .selectAll()
    .where('day', '<', today)
    .where(IS_OPEN)
    .where('state', 'in', [
      'waiting-front-office',
      'called-front-office',
      'waiting-helpdesk',
      'called-helpdesk',
      'skipped',
    ])
    .execute();
}

/** Survey windows that are over at `now` (step 6: ten minutes). */
export async function lapsedSurveys(db: Queryable, now: number): Promise<VisitRow[]> {
  return db
    .selectFrom('visit')
    .selectAll()
    .where('state', '=', literal('survey'))
    .where(IS_OPEN)
    .where('surveyUntil', '<=', now)
    .execute();
}

export async function findByTicket(
  db: Queryable,
  day: string,
  ticket: string,
): Promise<VisitRow | undefined> {
  return db
    .selectFrom('visit')
    .selectAll()
    .where('day', '=', day)
    .where('ticket', '=', ticket)
    .executeTakeFirst();
}

export async function findByCode(db: Queryable, code: string): Promise<VisitRow | undefined> {
  return db.selectFrom('visit').selectAll().where('code', '=', code).executeTakeFirst();
}

const byFollowToken = prepared<{ token: string }, VisitRow>((p) =>
  blueprint.selectFrom('visit').selectAll().where('followToken', '=', p.token),
);

/** The visit whose ticket's address ends so. */
export async function findByFollowToken(db: Queryable, token: string): Promise<VisitRow | undefined> {
  return (await byFollowToken(db, { token })).rows[0];
}

/** The numbers of that day that were called in vain and wait for their visitor to report, latest first. */
export async function skippedVisits(db: Queryable, day: string, limit: number): Promise<VisitRow[]> {
  return db
    .selectFrom('visit')
    .selectAll()
    .where('state', '=', literal('skipped'))
    .where(IS_OPEN)
    .where('day', '=', day)
    .orderBy('skippedAt', 'desc')
    .orderBy('seq', 'desc')
    .limit(sql.lit(limit))
    .execute();
}

/** The tickets called that day, latest call first. */
export async function calledToday(db: Queryable, day: string, limit: number): Promise<VisitRow[]> {
  return db
    .selectFrom('visit')
    .selectAll()
    .where('day', '=', day)
    .where('lastCalledAt', 'is not', null)
    .orderBy('lastCalledAt', 'desc')
    .limit(sql.lit(limit))
    .execute();
}

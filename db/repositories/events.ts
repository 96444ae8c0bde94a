import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import { blueprint } from '../blueprint.ts';
import type { EventTable } from '../schema/events.ts';

/** Who did it. Devices and officers by id; the hub itself is `system`. */
export interface Actor {
  readonly kind: EventTable['actorKind'];
  readonly id: string;
}

export type EventRow = Selectable<EventTable>;

interface NewEvent {
  at: number;
  type: string;
  visitId: string | null;
  actorKind: EventTable['actorKind'];
  actorId: string;
  data: string;
}

const insert = prepared<NewEvent, { seq: number }>((p) =>
  blueprint
    .insertInto('event')
    .values({
      at: p.at,
      type: p.type,
      visitId: p.visitId,
      actorKind: p.actorKind,
      actorId: p.actorId,
      data: p.data,
    })
    .returning('seq'),
);

/** Appends one event. @returns its `seq`, greater than every one before */
export async function appendEvent(
  db: Queryable,
  event: {
    at: number;
    type: string;
    visitId: string | null;
    actor: Actor;
    data?: Readonly<Record<string, unknown>>;
  },
): Promise<number> {
  const { rows } = await insert(db, {
    at: event.at,
    type: event.type,
    visitId: event.visitId,
    actorKind: event.actor.kind,
    actorId: event.actor.id,
    data: event.data === undefined ? '{}' : JSON.stringify(event.data),
  });
  const row = rows[0];
  if (!row) throw new Error('An event was not stored.');
  return row.seq;
}

/** `seq` of the newest event, 0 before the first. */
export async function latestSeq(db: Queryable): Promise<number> {
  const row = await db
    .selectFrom('event')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** When an event happened; undefined where there is none with that `seq`. */
export async function eventAt(db: Queryable, seq: number): Promise<number | undefined> {
  const row = await db.selectFrom('event').select('at').where('seq', '=', seq).executeTakeFirst();
  return row?.at;
}

/** Events after `seq`, oldest first, at most `limit`. */
export async function eventsAfter(db: Queryable, seq: number, limit: number): Promise<EventRow[]> {
  return db.selectFrom('event').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute();
}

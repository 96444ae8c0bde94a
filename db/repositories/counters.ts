import type { Selectable } from 'kysely';
import type { CounterData } from '../../shared/domain/office-data/counter.ts';
import type { Stage } from '../../shared/domain/visit.ts';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { CounterTable } from '../schema/office.ts';
import { IS_OPEN } from './visit-indices.ts';

/** A counter (loket) of the office. */
export type Counter = CounterData;

export interface Duty {
  readonly counterId: string;
  readonly officerId: string;
  readonly since: number;
  /** Istirahat: since when and why; null while numbers are called. */
  readonly pausedAt: number | null;
  readonly pauseReason: string | null;
}

export async function allCounters(db: Queryable): Promise<Counter[]> {
  const rows = await db.selectFrom('counter').selectAll().orderBy('number').execute();
  return rows.map(toCounter);
}

export async function findCounter(db: Queryable, id: string): Promise<Counter | null> {
  const row = await db.selectFrom('counter').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toCounter(row) : null;
}

function toCounter(row: Selectable<CounterTable>): Counter {
  return {
    id: row.id,
    label: row.label,
    number: row.number,
    stages: JSON.parse(row.stages) as Stage[],
    serviceIds: JSON.parse(row.serviceIds) as string[],
    active: row.active === 1,
  };
}

/** A new counter, in use unless it says otherwise. */
export async function insertCounter(
  db: Queryable,
  counter: Omit<Counter, 'active'> & { readonly active?: boolean },
): Promise<void> {
  await putCounter(db, { ...counter, active: counter.active ?? true });
}

export async function putCounter(db: Queryable, { id, ...counter }: Counter): Promise<void> {
  const row = {
    label: counter.label,
    number: counter.number,
    stages: JSON.stringify(counter.stages),
    serviceIds: JSON.stringify(counter.serviceIds),
    active: Number(counter.active),
  };
  await db
    .insertInto('counter')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function deleteCounter(db: Queryable, id: string): Promise<void> {
  await db.deleteFrom('counter').where('id', '=', id).execute();
}

/** How many visits of now wait for that counter, are with it, or come back to it. */
export async function visitsWaitingAt(db: Queryable, id: string): Promise<number> {
  const rows = await db
    .selectFrom('visit')
    .select(['counterId', 'routedCounterId', 'returnCounterId'])
    .where(IS_OPEN)
    .execute();
  return rows.filter((row) => [row.counterId, row.routedCounterId, row.returnCounterId].includes(id)).length;
}

/** Whether a visit was ever there, or figures of some day are. */
export async function counterInUse(db: Queryable, id: string): Promise<boolean> {
  const visit = await db
    .selectFrom('visit')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('counterId', '=', id),
        eb('routedCounterId', '=', id),
        eb('lastCalledAtCounterId', '=', id),
        eb('returnCounterId', '=', id),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  const tally = await db
    .selectFrom('counterTally')
    .select('counterId')
    .where('counterId', '=', id)
    .executeTakeFirst();
  return visit !== undefined || tally !== undefined;
}

export async function allDuties(db: Queryable): Promise<Duty[]> {
  return db.selectFrom('counterDuty').selectAll().execute();
}

const ofOfficer = prepared<{ officerId: string }, Duty>((p) =>
  blueprint.selectFrom('counterDuty').selectAll().where('officerId', '=', p.officerId),
);

export async function dutyOf(db: Queryable, officerId: string): Promise<Duty | undefined> {
  return (await ofOfficer(db, { officerId })).rows[0];
}

export async function dutyAt(db: Queryable, counterId: string): Promise<Duty | undefined> {
  return db.selectFrom('counterDuty').selectAll().where('counterId', '=', counterId).executeTakeFirst();
}

export async function insertDuty(db: Queryable, duty: Duty): Promise<void> {
  await db.insertInto('counterDuty').values(duty).execute();
}

const paused = prepared<Pick<Duty, 'officerId' | 'pausedAt' | 'pauseReason'>, never>((p) =>
  blueprint
    .updateTable('counterDuty')
    .set({ pausedAt: p.pausedAt, pauseReason: p.pauseReason })
    .where('officerId', '=', p.officerId),
);

/** Begins a break, or ends it where `pausedAt` is null. */
export async function setPause(
  db: Queryable,
  officerId: string,
  pause: Pick<Duty, 'pausedAt' | 'pauseReason'>,
): Promise<void> {
  await paused(db, { officerId, ...pause });
}

/** Who sat down before an instant and never stood up. */
export async function dutiesSinceBefore(db: Queryable, before: number): Promise<Duty[]> {
  return db.selectFrom('counterDuty').selectAll().where('since', '<', before).execute();
}

export async function deleteDuty(db: Queryable, officerId: string): Promise<void> {
  await db.deleteFrom('counterDuty').where('officerId', '=', officerId).execute();
}

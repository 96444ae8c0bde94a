import type { Stage } from '../../shared/domain/visit.ts';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';

/** A counter (loket) of the office and who sits at it now. */
export interface Counter {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly stages: readonly Stage[];
  readonly serviceIds: readonly string[];
}

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
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    label: row.label,
    stages: JSON.parse(row.stages) as Stage[],
    serviceIds: JSON.parse(row.serviceIds) as string[],
  }));
}

export async function insertCounter(db: Queryable, counter: Counter): Promise<void> {
  await db
    .insertInto('counter')
    .values({
      ...counter,
      stages: JSON.stringify(counter.stages),
      serviceIds: JSON.stringify(counter.serviceIds),
    })
    .execute();
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

/** The figures of an office day: how many numbers each service gave and what became of them. No names. */
import type { Queryable } from '../database.ts';
import type { VisitRow } from './visits.ts';

export interface VisitCount extends Pick<VisitRow, 'serviceId' | 'state' | 'outcome'> {
  readonly visits: number;
}

export async function countVisits(db: Queryable, day: string): Promise<VisitCount[]> {
  return db
    .selectFrom('visit')
    .select((eb) => ['serviceId', 'state', 'outcome', eb.fn.countAll<number>().as('visits')] as const)
    .where('day', '=', day)
    .groupBy(['serviceId', 'state', 'outcome'])
    .execute();
}

export async function countSurveys(db: Queryable, day: string): Promise<number> {
  const row = await db
    .selectFrom('survey')
    .select((eb) => eb.fn.countAll<number>().as('surveys'))
    .where('day', '=', day)
    .executeTakeFirst();
  return row?.surveys ?? 0;
}

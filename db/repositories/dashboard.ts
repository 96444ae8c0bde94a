/** The rows of one office day that its figures are made of, along the index of days: a long history costs nothing. */
import { sql } from 'kysely';
import type { VisitOfDay, RunOfDay } from '../../shared/domain/dashboard/visit-facts.ts';
import type { Queryable } from '../database.ts';
import type { SurveyRow } from './surveys.ts';
import type { VisitRow } from './visits.ts';

export type DayVisit = VisitOfDay & Pick<VisitRow, 'id' | 'posId' | 'posVersion'>;

export async function visitsOfDay(db: Queryable, day: string): Promise<DayVisit[]> {
  return db
    .selectFrom('visit')
    .select([
      'id',
      'state',
      'outcome',
      'serviceId',
      'round',
      'priority',
      'registeredAt',
      'skippedAt',
      'posId',
      'posVersion',
    ])
    .where('day', '=', day)
    .execute();
}

/** The steps of that day's visits, a visit's one after the other, with the service of their round. */
export async function runsOfDay(db: Queryable, day: string): Promise<Map<string, RunOfDay[]>> {
  const rows = await db
    .selectFrom('visit')
    .innerJoin('stepRun', 'stepRun.visitId', 'visit.id')
    .leftJoin('servedService', (join) =>
      join
        .onRef('servedService.visitId', '=', 'stepRun.visitId')
        .onRef('servedService.round', '=', 'stepRun.round'),
    )
    .select([
      'stepRun.visitId',
      'stepRun.round',
      'stepRun.no',
      'stepRun.waitingSince',
      'stepRun.startedAt',
      'stepRun.dueAt',
      'stepRun.finishedAt',
      'stepRun.pausedAt',
      'stepRun.pausedMs',
      'stepRun.officerId',
      'visit.serviceId',
      'servedService.serviceId as servedServiceId',
    ])
    .where('visit.day', '=', day)
    .orderBy('stepRun.visitId')
    .orderBy('stepRun.round')
    .orderBy('stepRun.no')
    .execute();
  const runs = rows.map(({ servedServiceId, ...run }) => ({
    ...run,
    serviceId: servedServiceId ?? run.serviceId,
  }));
  return Map.groupBy(runs, ({ visitId }) => visitId);
}

export async function surveysOfDay(db: Queryable, day: string): Promise<Pick<SurveyRow, 'rating'>[]> {
  return db.selectFrom('survey').select('rating').where('day', '=', day).execute();
}

/** How many deviations were put on record for visits of that day, those that blame nobody left out. */
export async function deviationsOfDay(db: Queryable, day: string): Promise<number> {
  const row = await db
    .selectFrom('visit')
    .innerJoin('deviation', 'deviation.visitId', 'visit.id')
    .select((eb) => eb.fn.countAll<number>().as('deviations'))
    .where('visit.day', '=', day)
    .where('deviation.responsible', '!=', 'visitor')
    .executeTakeFirst();
  return row?.deviations ?? 0;
}

export interface OwedExplanation {
  readonly ticket: string;
  readonly day: string;
  readonly responsible: string;
  readonly createdAt: number;
}

/** Deviations put on record since then in place of their officer's own words, which did not come yet; oldest first. */
export async function owedExplanations(db: Queryable, since: number): Promise<OwedExplanation[]> {
  return db
    .selectFrom('deviation')
    .innerJoin('visit', 'visit.id', 'deviation.visitId')
    .select(['visit.ticket', 'visit.day', 'deviation.responsible', 'deviation.createdAt'])
    .where('deviation.owed', '=', sql.lit(1))
    .where('deviation.createdAt', '>=', since)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('deviationRemark')
            .select('deviationRemark.id')
            .whereRef('deviationRemark.deviationId', '=', 'deviation.id')
            .where('deviationRemark.kind', '=', 'explanation'),
        ),
      ),
    )
    .orderBy('deviation.createdAt')
    .execute();
}

/** How many numbers were given on the days of a period, counted on the index alone. */
export async function countVisitsBetween(db: Queryable, from: string, to: string): Promise<number> {
  const row = await db
    .selectFrom('visit')
    .select((eb) => eb.fn.countAll<number>().as('visits'))
    .where('day', '>=', from)
    .where('day', '<=', to)
    .executeTakeFirst();
  return row?.visits ?? 0;
}

import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type { SurveyTable } from '../schema/visits.ts';

export type SurveyRow = Selectable<SurveyTable>;

/** @returns false where the visit was rated already; a visit is rated once */
export async function insertSurvey(db: Queryable, survey: SurveyRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('survey')
    .values(survey)
    .onConflict((conflict) => conflict.column('visitId').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function findSurvey(db: Queryable, visitId: string): Promise<SurveyRow | undefined> {
  return db.selectFrom('survey').selectAll().where('visitId', '=', visitId).executeTakeFirst();
}

/** A survey in which every element was answered, with the service it is about. */
export type WholeSurvey = Pick<
  SurveyRow,
  'sex' | 'age' | 'education' | 'occupation' | 'answers' | 'skmVersion' | 'createdAt'
> & { readonly serviceId: string };

/** Those of a period; `from` and `to` are office days, both included. */
export function wholeSurveys(db: Queryable, from: string, to: string): Promise<WholeSurvey[]> {
  return db
    .selectFrom('survey')
    .innerJoin('visit', 'visit.id', 'survey.visitId')
    .select([
      'visit.serviceId',
      'survey.answers',
      'survey.skmVersion',
      'survey.sex',
      'survey.age',
      'survey.education',
      'survey.occupation',
      'survey.createdAt',
    ])
    .where('survey.day', '>=', from)
    .where('survey.day', '<=', to)
    .where('survey.answers', 'is not', null)
    .execute();
}

/** Whether anybody answered the elements on an office day. */
export async function wasAnsweredOn(db: Queryable, day: string): Promise<boolean> {
  const row = await db
    .selectFrom('survey')
    .select('visitId')
    .where('day', '=', day)
    .where('answers', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface ServiceUsers {
  /** Visits that were served. */
  readonly all: number;
  readonly services: readonly { readonly serviceId: string; readonly users: number }[];
}

/** Who was served in a period; a visit with several services is a user of each, and one of all. */
export async function usersOfServices(db: Queryable, from: string, to: string): Promise<ServiceUsers> {
  const served = db
    .selectFrom('visit')
    .where('visit.day', '>=', from)
    .where('visit.day', '<=', to)
    .where('visit.outcome', 'is not', null);
  const services = await db
    .selectFrom(
      served
        .select(['visit.id', 'visit.serviceId'])
        .union(
          served
            .innerJoin('servedService', 'servedService.visitId', 'visit.id')
            .select(['visit.id', 'servedService.serviceId']),
        )
        .as('use'),
    )
    .select(({ fn }) => ['serviceId', fn.countAll<number>().as('users')])
    .groupBy('serviceId')
    .execute();
  const { all } = await served.select(({ fn }) => fn.countAll<number>().as('all')).executeTakeFirstOrThrow();
  return { all, services };
}

export interface SurveyComment {
  readonly day: string;
  readonly serviceId: string;
  readonly comment: string;
}

/** What respondents wrote in a period, newest first, without who they are; also of those who gave only a rating. */
export function surveyComments(
  db: Queryable,
  { from, to }: { readonly from: string; readonly to: string },
  serviceId: string | null,
  limit: number,
): Promise<SurveyComment[]> {
  return db
    .selectFrom('survey')
    .innerJoin('visit', 'visit.id', 'survey.visitId')
    .select(['survey.day', 'visit.serviceId', 'survey.comment'])
    .where('survey.day', '>=', from)
    .where('survey.day', '<=', to)
    .where('survey.comment', '<>', '')
    .$if(serviceId !== null, (query) => query.where('visit.serviceId', '=', serviceId ?? ''))
    .orderBy('survey.createdAt', 'desc')
    .limit(limit)
    .execute();
}

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

/** What the index of a period is made of; `from` and `to` are office days, both included. */
export type SurveyAnswers = Pick<SurveyRow, 'sex' | 'education'> & { readonly answers: string };

/** The surveys of a period in which the nine elements were answered. */
export async function answeredSurveys(db: Queryable, from: string, to: string): Promise<SurveyAnswers[]> {
  const rows = await db
    .selectFrom('survey')
    .select(['answers', 'sex', 'education'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('answers', 'is not', null)
    .execute();
  return rows.map(({ answers, sex, education }) => ({ answers: answers ?? '{}', sex, education }));
}

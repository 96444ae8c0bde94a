import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type { SurveyTable } from '../schema/tables.ts';

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

/** The surveys of a period as the recap reads them (Z-01 B), and which days were examined (Z-02). */
import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type { RecapCheckTable } from '../schema/cases.ts';
import type { SurveyTable } from '../schema/visits.ts';

export type RecapCheckRow = Selectable<RecapCheckTable>;

/** One survey with who served its visit last. */
export type RatedVisit = Pick<
  Selectable<SurveyTable>,
  'visitId' | 'rating' | 'answers' | 'skmVersion' | 'comment' | 'day' | 'createdAt'
> & { readonly ticket: string; readonly serviceId: string; readonly officerId: string | null };

/** `from` and `to` are office days, both included; oldest first. */
export async function ratedVisits(db: Queryable, from: string, to: string): Promise<RatedVisit[]> {
  return rated(db)
    .where('survey.day', '>=', from)
    .where('survey.day', '<=', to)
    .orderBy('survey.createdAt')
    .execute();
}

export async function ratedVisit(db: Queryable, visitId: string): Promise<RatedVisit | undefined> {
  return rated(db).where('survey.visitId', '=', visitId).executeTakeFirst();
}

function rated(db: Queryable) {
  return db
    .selectFrom('survey')
    .innerJoin('visit', 'visit.id', 'survey.visitId')
    .select([
      'survey.visitId',
      'survey.rating',
      'survey.answers',
      'survey.skmVersion',
      'survey.comment',
      'survey.day',
      'survey.createdAt',
      'visit.ticket',
      'visit.serviceId',
      'visit.officerId',
    ]);
}

/** The officers of the services that were finished on those numbers before the last one, by visit. */
export async function earlierOfficers(
  db: Queryable,
  visitIds: readonly string[],
): Promise<Map<string, string[]>> {
  const served = new Map<string, string[]>();
  if (visitIds.length === 0) return served;
  const rows = await db
    .selectFrom('servedService')
    .select(['visitId', 'officerId'])
    .where('visitId', 'in', visitIds)
    .orderBy('round', 'desc')
    .execute();
  for (const { visitId, officerId } of rows) served.set(visitId, [...(served.get(visitId) ?? []), officerId]);
  return served;
}

export async function recapChecks(db: Queryable, from: string, to: string): Promise<RecapCheckRow[]> {
  return db.selectFrom('recapCheck').selectAll().where('day', '>=', from).where('day', '<=', to).execute();
}

/** The newest mark of a day is the one that counts. */
export async function markExamined(db: Queryable, check: RecapCheckRow): Promise<void> {
  const { examinedAt, examinedBy } = check;
  await db
    .insertInto('recapCheck')
    .values(check)
    .onConflict((conflict) => conflict.column('day').doUpdateSet({ examinedAt, examinedBy }))
    .execute();
}

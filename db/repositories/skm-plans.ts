import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type { SkmPlanTable, SkmReportTextTable } from '../schema/skm.ts';

export type PlanRow = Selectable<SkmPlanTable>;
export type ReportTextRow = Selectable<SkmReportTextTable>;

/** Where plans and texts belong to. */
export type PeriodKey = Pick<PlanRow, 'periodKind' | 'periodFrom'>;

/** Every revision of the plans of a period, each plan's first one first. */
export function planRevisions(db: Queryable, period: PeriodKey): Promise<PlanRow[]> {
  return db
    .selectFrom('skmPlan')
    .selectAll()
    .where('periodKind', '=', period.periodKind)
    .where('periodFrom', '=', period.periodFrom)
    .orderBy('id')
    .orderBy('revision')
    .execute();
}

/** The revision that holds. */
export function findPlan(db: Queryable, id: string): Promise<PlanRow | undefined> {
  return db
    .selectFrom('skmPlan')
    .selectAll()
    .where('id', '=', id)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertPlanRevision(db: Queryable, revision: PlanRow): Promise<void> {
  await db.insertInto('skmPlan').values(revision).execute();
}

/** The texts of that period, or else those of the last one before it. */
export function latestReportText(db: Queryable, period: PeriodKey): Promise<ReportTextRow | undefined> {
  return db
    .selectFrom('skmReportText')
    .selectAll()
    .where('periodKind', '=', period.periodKind)
    .where('periodFrom', '<=', period.periodFrom)
    .orderBy('periodFrom', 'desc')
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertReportText(db: Queryable, revision: ReportTextRow): Promise<void> {
  await db.insertInto('skmReportText').values(revision).execute();
}

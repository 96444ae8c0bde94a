/** Codes for a service ahead of everybody (Z-04, kind 2). */
import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type { PriorityCodeTable } from '../schema/cases.ts';

export type PriorityCodeRow = Selectable<PriorityCodeTable>;

export async function insertPriorityCode(db: Queryable, row: PriorityCodeRow): Promise<void> {
  await db.insertInto('priorityCode').values(row).execute();
}

export async function findPriorityCode(db: Queryable, code: string): Promise<PriorityCodeRow | undefined> {
  return db.selectFrom('priorityCode').selectAll().where('code', '=', code).executeTakeFirst();
}

export async function priorityCodeOf(db: Queryable, caseId: string): Promise<PriorityCodeRow | undefined> {
  return db.selectFrom('priorityCode').selectAll().where('caseId', '=', caseId).executeTakeFirst();
}

/** The code with which a visit went ahead. */
export async function priorityCodeOfVisit(
  db: Queryable,
  visitId: string,
): Promise<PriorityCodeRow | undefined> {
  return db.selectFrom('priorityCode').selectAll().where('usedVisitId', '=', visitId).executeTakeFirst();
}

/** The first slip that was made of it. */
export async function keepCodeSlip(db: Queryable, code: string, slipJobId: string): Promise<void> {
  await db.updateTable('priorityCode').set({ slipJobId }).where('code', '=', code).execute();
}

/** As if it had not been used. */
export async function freePriorityCode(db: Queryable, code: string): Promise<void> {
  await db
    .updateTable('priorityCode')
    .set({ usedAt: null, usedVisitId: null, usedBy: null })
    .where('code', '=', code)
    .execute();
}

/** @returns false where it is used already: of two at the same moment one is first */
export async function usePriorityCode(
  db: Queryable,
  code: string,
  use: { readonly usedAt: number; readonly usedVisitId: string; readonly usedBy: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('priorityCode')
    .set(use)
    .where('code', '=', code)
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

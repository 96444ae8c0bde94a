/** The yearly evaluation (C-10): audits, follow-up log, and the years that are closed. */
import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type {
  EvaluationAuditTable,
  EvaluationClosingTable,
  EvaluationFollowUpTable,
} from '../schema/evaluation.ts';

export type AuditRow = Selectable<EvaluationAuditTable>;
export type FollowUpRow = Selectable<EvaluationFollowUpTable>;
export type ClosingRow = Selectable<EvaluationClosingTable>;

export async function insertAudit(db: Queryable, audit: AuditRow): Promise<void> {
  await db.insertInto('evaluationAudit').values(audit).execute();
}

export async function auditsOf(db: Queryable, year: number): Promise<AuditRow[]> {
  return db
    .selectFrom('evaluationAudit')
    .selectAll()
    .where('year', '=', year)
    .orderBy('day')
    .orderBy('id')
    .execute();
}

export async function insertFollowUp(db: Queryable, followUp: FollowUpRow): Promise<void> {
  await db.insertInto('evaluationFollowUp').values(followUp).execute();
}

export async function findFollowUp(db: Queryable, id: string): Promise<FollowUpRow | undefined> {
  return db.selectFrom('evaluationFollowUp').selectAll().where('id', '=', id).executeTakeFirst();
}

/** @returns false where it was done already */
export async function finishFollowUp(
  db: Queryable,
  id: string,
  done: { readonly doneDay: string; readonly doneNote: string; readonly doneBy: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('evaluationFollowUp')
    .set(done)
    .where('id', '=', id)
    .where('doneDay', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function followUpsOf(db: Queryable, year: number): Promise<FollowUpRow[]> {
  return db
    .selectFrom('evaluationFollowUp')
    .selectAll()
    .where('year', '=', year)
    .orderBy('dueDay')
    .orderBy('id')
    .execute();
}

/** @returns false where that year is closed already */
export async function insertClosing(db: Queryable, closing: ClosingRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('evaluationClosing')
    .values(closing)
    .onConflict((conflict) => conflict.column('year').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function closingOf(db: Queryable, year: number): Promise<ClosingRow | undefined> {
  return db.selectFrom('evaluationClosing').selectAll().where('year', '=', year).executeTakeFirst();
}

/** Cases and the gates they passed (Z-01, Z-10). */
import { sql, type Selectable, type SqlBool } from 'kysely';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { CaseEscalationTable, CaseFileTable, CaseGateTable, CaseRedressTable } from '../schema/cases.ts';

export type CaseRow = Selectable<CaseFileTable>;
export type CaseGateRow = Selectable<CaseGateTable>;
export type CaseRedressRow = Selectable<CaseRedressTable>;
export type CaseEscalationRow = Selectable<CaseEscalationTable>;

/** As the indices of what is open and what is over say it: a parameter in its place would find neither. */
export const CASE_OPEN = sql<SqlBool>`"caseFile".state NOT IN ('closed', 'dismissed')`;
const CASE_OVER = sql<SqlBool>`"caseFile".state IN ('closed', 'dismissed')`;

export async function insertCase(db: Queryable, row: CaseRow): Promise<void> {
  await db.insertInto('caseFile').values(row).execute();
}

export async function nextCaseNo(db: Queryable, year: number): Promise<number> {
  const last = await db
    .selectFrom('caseFile')
    .select('no')
    .where('year', '=', year)
    .orderBy('no', 'desc')
    .executeTakeFirst();
  return (last?.no ?? 0) + 1;
}

export async function findCase(db: Queryable, id: string): Promise<CaseRow | undefined> {
  return db.selectFrom('caseFile').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function casesOfVisits(db: Queryable, visitIds: readonly string[]): Promise<CaseRow[]> {
  if (visitIds.length === 0) return [];
  return db.selectFrom('caseFile').selectAll().where('visitId', 'in', visitIds).execute();
}

/** What followed from a complaint, oldest first. */
export async function casesOfComplaint(db: Queryable, complaintId: string): Promise<CaseRow[]> {
  return db
    .selectFrom('caseFile')
    .selectAll()
    .where('complaintId', '=', complaintId)
    .orderBy('foundAt')
    .execute();
}

/** @returns false where somebody passed a gate since `row` was read */
export async function updateCase(db: Queryable, row: CaseRow, patch: Partial<CaseRow>): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('caseFile')
    .set(patch)
    .where('id', '=', row.id)
    .where('gates', '=', row.gates)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Those that are not over, whose week ends first in front. */
export async function openCases(db: Queryable): Promise<CaseRow[]> {
  return db
    .selectFrom('caseFile')
    .selectAll()
    .where(CASE_OPEN)
    .orderBy('dueDay')
    .orderBy('foundAt')
    .execute();
}

/** The clocks of those whose week ends by that day. */
export async function casesDueBy(
  db: Queryable,
  day: string,
): Promise<Pick<CaseRow, 'id' | 'state' | 'dueDay'>[]> {
  return (await dueBy(db, { day })).rows;
}

const dueBy = prepared<{ day: string }, Pick<CaseRow, 'id' | 'state' | 'dueDay'>>((p) =>
  blueprint
    .selectFrom('caseFile')
    .select(['id', 'state', 'dueDay'])
    .where(CASE_OPEN)
    .where('dueDay', '<=', p.day)
    .orderBy('dueDay'),
);

/** Services again online that were promised and not given yet, with when they were promised. */
export async function promisedOnlineServices(
  db: Queryable,
): Promise<(Pick<CaseRow, 'id' | 'compensationDueDay'> & { readonly promisedAt: number })[]> {
  return db
    .selectFrom('caseFile')
    .innerJoin('caseGate', (join) =>
      join.onRef('caseGate.caseId', '=', 'caseFile.id').onRef('caseGate.no', '=', 'caseFile.gates'),
    )
    .select(['caseFile.id', 'caseFile.compensationDueDay', 'caseGate.at as promisedAt'])
    .where(CASE_OPEN)
    .where('caseFile.state', '=', 'compensating')
    .where('caseFile.compensation', '=', 'online-service')
    .execute();
}

/** The last day of a service online that was promised. */
export async function moveCompensationDay(db: Queryable, id: string, day: string | null): Promise<void> {
  await db.updateTable('caseFile').set({ compensationDueDay: day }).where('id', '=', id).execute();
}

/** Those that are over, newest first. */
export async function closedCases(db: Queryable, most: number): Promise<CaseRow[]> {
  return db
    .selectFrom('caseFile')
    .selectAll()
    .where(CASE_OVER)
    .orderBy('closedAt', 'desc')
    .limit(most)
    .execute();
}

/** What one officer is alleged, newest first. */
export async function casesOfOfficer(db: Queryable, officerId: string): Promise<CaseRow[]> {
  return db
    .selectFrom('caseFile')
    .selectAll()
    .where('officerId', '=', officerId)
    .orderBy('foundAt', 'desc')
    .execute();
}

export async function insertGate(db: Queryable, gate: CaseGateRow): Promise<void> {
  await db.insertInto('caseGate').values(gate).execute();
}

export async function gatesOf(db: Queryable, caseId: string): Promise<CaseGateRow[]> {
  return db.selectFrom('caseGate').selectAll().where('caseId', '=', caseId).orderBy('no').execute();
}

export async function insertRedress(db: Queryable, redress: CaseRedressRow): Promise<void> {
  await db.insertInto('caseRedress').values(redress).execute();
}

export async function redressOf(db: Queryable, caseId: string): Promise<CaseRedressRow[]> {
  return db.selectFrom('caseRedress').selectAll().where('caseId', '=', caseId).orderBy('createdAt').execute();
}

/** @returns false where that level was told before */
export async function insertCaseEscalation(db: Queryable, row: CaseEscalationRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('caseEscalation')
    .values(row)
    .onConflict((conflict) => conflict.columns(['caseId', 'level']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function caseEscalations(
  db: Queryable,
  caseIds: readonly string[],
): Promise<CaseEscalationRow[]> {
  if (caseIds.length === 0) return [];
  return db
    .selectFrom('caseEscalation')
    .selectAll()
    .where('caseId', 'in', caseIds)
    .orderBy('level')
    .execute();
}

/** What people noted beside the evidence of a year, and the few counts that only evidence asks for. */
import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type { EvidenceMarkTable } from '../schema/evaluation.ts';

export type EvidenceMarkRow = Selectable<EvidenceMarkTable>;

export async function marksOf(db: Queryable, year: number): Promise<EvidenceMarkRow[]> {
  return db.selectFrom('evidenceMark').selectAll().where('year', '=', year).execute();
}

export async function setMark(db: Queryable, row: EvidenceMarkRow): Promise<void> {
  const { mark, note, officerId, markedAt } = row;
  const change = { mark, note, officerId, markedAt };
  await db
    .insertInto('evidenceMark')
    .values(row)
    .onConflict((conflict) => conflict.columns(['year', 'indicatorId']).doUpdateSet(change))
    .execute();
}

/** Numbers of a span of days, and those of them with priority. */
export async function countNumbers(
  db: Queryable,
  from: string,
  to: string,
): Promise<{ numbers: number; priority: number }> {
  const row = await db
    .selectFrom('visit')
    .select((eb) => [eb.fn.countAll<number>().as('numbers'), eb.fn.count<number>('priority').as('priority')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .executeTakeFirst();
  return row ?? { numbers: 0, priority: 0 };
}

export async function countAppointments(db: Queryable, from: string, to: string): Promise<number> {
  const row = await db
    .selectFrom('appointment')
    .select((eb) => eb.fn.countAll<number>().as('appointments'))
    .where('day', '>=', from)
    .where('day', '<=', to)
    .executeTakeFirst();
  return row?.appointments ?? 0;
}

/** Who changed what of the office's data, and what it was before. Nothing here is ever rewritten. */
import type { Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type { OfficeChangeTable } from '../schema/office.ts';

export type OfficeChangeRow = Selectable<OfficeChangeTable>;

export async function insertOfficeChange(db: Queryable, change: OfficeChangeRow): Promise<void> {
  await db.insertInto('officeChange').values(change).execute();
}

export async function findOfficeChange(db: Queryable, id: string): Promise<OfficeChangeRow | undefined> {
  return db.selectFrom('officeChange').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The newest change of one thing; its `seq` is the thing's version. */
export async function newestChangeOf(
  db: Queryable,
  kind: string,
  key: string,
): Promise<OfficeChangeRow | undefined> {
  return db
    .selectFrom('officeChange')
    .selectAll()
    .where('kind', '=', kind)
    .where('key', '=', key)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The version of everything of a kind that was ever changed, by key. */
export async function versionsOf(db: Queryable, kind: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('officeChange')
    .select((eb) => ['key', eb.fn.max('seq').as('seq')])
    .where('kind', '=', kind)
    .groupBy('key')
    .execute();
  return new Map(rows.map(({ key, seq }) => [key, seq]));
}

/** The newest change of everything of a kind, by key: its version, and whose it is. */
export async function newestChanges(db: Queryable, kind: string): Promise<Map<string, OfficeChangeRow>> {
  const rows = await db
    .selectFrom('officeChange')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('seq')
    .execute();
  return new Map(rows.map((row) => [row.key, row]));
}

/** Whether anything of the office changed after an event. */
export async function officeChangedAfter(db: Queryable, seq: number): Promise<boolean> {
  const row = await db
    .selectFrom('officeChange')
    .select('id')
    .where('seq', '>', seq)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface ChangeFilter {
  readonly kinds: readonly string[];
  readonly officerId: string | null;
  /** Older than the change with this `seq`; null: from the newest on. */
  readonly before: number | null;
}

/** Newest first, with the key's newest version and the change that took it back, if one did. */
export async function listOfficeChanges(
  db: Queryable,
  { kinds, officerId, before }: ChangeFilter,
  limit: number,
): Promise<(OfficeChangeRow & { readonly newest: number; readonly undoneBy: string | null })[]> {
  let query = db
    .selectFrom('officeChange as change')
    .selectAll('change')
    .select((eb) => [
      eb
        .selectFrom('officeChange as later')
        .select((one) => one.fn.max('later.seq').as('seq'))
        .whereRef('later.kind', '=', 'change.kind')
        .whereRef('later.key', '=', 'change.key')
        .as('newest'),
      eb
        .selectFrom('officeChange as undoing')
        .select('undoing.id')
        .whereRef('undoing.undoes', '=', 'change.id')
        .orderBy('undoing.seq', 'desc')
        .limit(1)
        .as('undoneBy'),
    ])
    .orderBy('change.seq', 'desc')
    .limit(limit);
  if (kinds.length > 0) query = query.where('change.kind', 'in', kinds);
  if (officerId !== null) query = query.where('change.officerId', '=', officerId);
  if (before !== null) query = query.where('change.seq', '<', before);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, newest: Number(row.newest) }));
}

/** What the database holds, for tests that look past the protocol. */
import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';

export async function tableNames(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}

/** How many rows each table has. */
export async function rowCounts(db: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of await tableNames(db)) {
    const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM ${sql.table(name)}`.execute(
      db,
    );
    counts[name] = rows[0]?.count ?? 0;
  }
  return counts;
}

/** Every row of every table as text: equal before and after means that nothing at all changed. */
export async function everything(db: Database): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const name of await tableNames(db)) {
    const { rows } = await sql`SELECT * FROM ${sql.table(name)} ORDER BY 1, 2`.execute(db);
    all[name] = JSON.stringify(rows);
  }
  return all;
}

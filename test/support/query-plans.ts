/** A database that says along which way it would answer: SQLite's own plan of every query. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, type CompiledQuery } from 'kysely';
import { openDatabase, type Queryable } from '../../db/database.ts';
import type { Tables } from '../../db/schema/tables.ts';
import { withStatementCache } from '../../db/statement-cache.ts';

export interface QueryPlans {
  /** @returns the steps of the plans of all that is asked, one line each; throws where nothing is asked */
  of(ask: (db: Queryable) => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
}

/** An empty database of the newest schema: without figures about its rows, SQLite plans as for large tables. */
export async function openQueryPlans(): Promise<QueryPlans> {
  const folder = mkdtempSync(join(tmpdir(), 'ult-plans-'));
  const file = join(folder, 'ult.db');
  await (await openDatabase(file)).destroy();
  const sqlite = new BetterSqlite(file);
  const asked: CompiledQuery[] = [];
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: withStatementCache(sqlite) }),
    log: ({ query }) => void asked.push(query),
  });

  function planOf({ sql, parameters }: CompiledQuery): string[] {
    const plan = sqlite.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
    return plan.all(...parameters).map(({ detail }) => detail);
  }

  return {
    async of(ask) {
      asked.length = 0;
      await ask(db);
      if (asked.length === 0) throw new Error('Nothing was asked of the database.');
      return asked.flatMap(planOf);
    },
    async close() {
      await db.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

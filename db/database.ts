/**
 * Opens the database and runs transactions. SQLite with WAL and synchronous=FULL: what was acknowledged is on
 * the disk, also when the power goes the next moment. One process owns the file.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, type Transaction as KyselyTransaction } from 'kysely';
import type { Refusal, Result } from '../shared/result.ts';
import { migrateToLatest } from './migrate.ts';
import type { Tables } from './schema/tables.ts';
import { withStatementCache } from './statement-cache.ts';

export type Database = Kysely<Tables>;

/** A transaction under way. `onCommit` keeps what must only happen once the rows are safe: events, printing. */
export interface Transaction {
  readonly db: KyselyTransaction<Tables>;
  onCommit(then: () => void): void;
}

/** Repositories take either. */
export type Queryable = Kysely<Tables>;

/**
 * @param file path of the SQLite file, made with its folder if missing; `:memory:` for a test
 * @throws when the file is no database, is locked by another hub, or cannot be written
 */
export async function openDatabase(file: string): Promise<Database> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const sqlite = new BetterSqlite(file, { timeout: 2_000 });
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('cache_size = -8000');
  sqlite.pragma('temp_store = MEMORY');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: withStatementCache(sqlite) }) });
  await migrateToLatest(db);
  return db;
}

/** Carries a refusal out of a transaction, so that nothing of it is kept. */
class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Runs `work` in one transaction. A refusal rolls everything back and is the answer; an exception rolls back
 * and goes on. What was given to `onCommit` runs after the commit, in order.
 */
export async function inTransaction<T>(
  db: Database,
  work: (transaction: Transaction) => Promise<Result<T>>,
): Promise<Result<T>> {
  const afterwards: (() => void)[] = [];
  try {
    const result = await db.transaction().execute(async (trx) => {
      const outcome = await work({ db: trx, onCommit: (then) => afterwards.push(then) });
      if (!outcome.ok) throw new RolledBack(outcome.error);
      return outcome;
    });
    for (const then of afterwards) then();
    return result;
  } catch (error) {
    if (error instanceof RolledBack) return { ok: false, error: error.refusal };
    throw error;
  }
}

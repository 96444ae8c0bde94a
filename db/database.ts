/**
 * Opens the database and runs transactions. SQLite with WAL and synchronous=FULL: what was acknowledged is on
 * the disk, also when the power goes the next moment. One process owns the file.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { Kysely, sql, SqliteDialect, type Transaction as KyselyTransaction } from 'kysely';
import type { Result } from '../shared/result.ts';
import { commitWithOthers } from './group-commit.ts';
import { migrateToLatest } from './migrate.ts';
import { own } from './owner.ts';
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
 * @throws when the file is no database, belongs to another hub that runs, or cannot be written
 */
export async function openDatabase(file: string): Promise<Database> {
  const inMemory = file === ':memory:';
  if (!inMemory) mkdirSync(dirname(file), { recursive: true });
  const disown = inMemory ? undefined : own(file);
  let sqlite: BetterSqlite.Database | undefined;
  try {
    sqlite = new BetterSqlite(file, { timeout: 2_000 });
    for (const setting of PRAGMAS) sqlite.pragma(setting);
    const db = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: withStatementCache(sqlite, disown) }),
    });
    await migrateToLatest(db);
    return db;
  } catch (error) {
    sqlite?.close();
    disown?.();
    throw error;
  }
}

/**
 * A second connection to a database that is open already, for long questions beside the hub's own work: it cannot
 * write, and with WAL it neither waits for who writes nor makes them wait.
 * @throws where there is no such file
 */
export function openReader(file: string): Database {
  const sqlite = new BetterSqlite(file, { readonly: true, fileMustExist: true, timeout: 2_000 });
  for (const setting of ['query_only = ON', 'cache_size = -16000', 'temp_store = MEMORY'])
    sqlite.pragma(setting);
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: withStatementCache(sqlite) }) });
}

/** Reads in one transaction, so that all of it is of the same moment whatever is written meanwhile. */
export function inSnapshot<T>(db: Database, read: (snapshot: Database) => Promise<T>): Promise<T> {
  return db.transaction().execute(read);
}

/**
 * Puts what the write-ahead log holds into the database itself and empties the file: what was erased is in neither of them
 * any more. A report that reads just then keeps it from being emptied; the next time does it.
 */
export async function emptyWriteAheadLog(db: Database): Promise<void> {
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
}

const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  // or REPLACE would slip past the triggers that keep the log and the deviations
  'recursive_triggers = ON',
  // what is erased is overwritten in the file, not only forgotten
  'secure_delete = ON',
  'cache_size = -8000',
  'temp_store = MEMORY',
];

/** Whether a write was refused because a value that must be unique is there already. @param column `table.column` */
export function isTaken(error: unknown, column: string): boolean {
  return (
    error instanceof BetterSqlite.SqliteError &&
    error.code.startsWith('SQLITE_CONSTRAINT') &&
    error.message.includes(column)
  );
}

/**
 * Runs `work` in one transaction, which commands that arrive together share. A refusal rolls back all that `work` wrote
 * and is the answer; an exception rolls it back and goes on. What was given to `onCommit` runs after the commit, in order.
 */
export function inTransaction<T>(
  db: Database,
  work: (transaction: Transaction) => Promise<Result<T>>,
): Promise<Result<T>> {
  return new Promise((resolve, reject) => {
    commitWithOthers(db, {
      async carryOut(trx) {
        const afterwards: (() => void)[] = [];
        const result = await work({ db: trx, onCommit: (then) => afterwards.push(then) });
        return {
          keep: result.ok,
          settle() {
            if (result.ok) for (const then of afterwards) then();
            resolve(result);
          },
        };
      },
      fail: reject,
    });
  });
}

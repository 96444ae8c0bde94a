/** Keeps prepared statements, because preparing costs more than running one of ours. */
import type BetterSqlite from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/**
 * Kysely hands every query to `prepare`; the same text gets the same statement back.
 * @param onClose runs once the database is closed
 */
export function withStatementCache(sqlite: BetterSqlite.Database, onClose?: () => void): SqliteDatabase {
  const statements = new Map<string, BetterSqlite.Statement>();
  return {
    close() {
      sqlite.close();
      onClose?.();
    },
    prepare(text) {
      let statement = statements.get(text);
      if (!statement) {
        statement = sqlite.prepare(text);
        if (statements.size < LIMIT) statements.set(text, statement);
      }
      return statement;
    },
  };
}

/** Queries have a fixed shape, so a few hundred texts are all there are; the limit only guards against a mistake. */
const LIMIT = 1_000;

/** One process owns a database: a second hub would print every ticket twice and show nobody the whole board. */
import BetterSqlite from 'better-sqlite3';

/** How long to wait for a hub that is just ending. */
const PATIENCE_MS = 2_000;

/**
 * Takes ownership by a lock that the system itself lets go of when the process ends, however it ends. It is a file
 * of its own, so that others may still read the database.
 * @returns what gives the ownership up
 * @throws where another hub has it
 */
export function own(file: string): () => void {
  const lock = new BetterSqlite(`${file}-owner`, { timeout: PATIENCE_MS });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new Error(`Another hub is using ${file}. Stop it, or set another ULT_DATA_DIR.`);
  }
  return () => lock.close();
}

/**
 * Commands that arrive together are committed together: a commit waits for the disk, and waiting once serves them all.
 * Each keeps a savepoint of its own, so a refused or failed one leaves nothing and takes nobody with it, and none is
 * answered before the commit they share.
 */
import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import type { Tables } from './schema/tables.ts';

/** One command as the group sees it. */
export interface Command {
  /** Reads and writes. @returns whether to keep what it wrote, and what to do once that is safe */
  carryOut(db: Transaction<Tables>): Promise<{ readonly keep: boolean; settle(): void }>;
  /** Nothing of it was kept. */
  fail(error: unknown): void;
}

/** So many at most, so that the first of a crowd is not kept waiting by the last. */
const MOST_TOGETHER = 64;

const SAVEPOINT = CompiledQuery.raw('SAVEPOINT command');
const ROLL_BACK = CompiledQuery.raw('ROLLBACK TO SAVEPOINT command');
const RELEASE = CompiledQuery.raw('RELEASE SAVEPOINT command');

const waitingFor = new WeakMap<Kysely<Tables>, Command[]>();

/** Carries a command out with the others that arrived in this turn of the event loop. */
export function commitWithOthers(db: Kysely<Tables>, command: Command): void {
  const waiting = waitingFor.get(db);
  if (waiting) {
    waiting.push(command);
    return;
  }
  waitingFor.set(db, [command]);
  // only after every message that has come in by now was read
  setImmediate(() => void commitAll(db));
}

async function commitAll(db: Kysely<Tables>): Promise<void> {
  const waiting = waitingFor.get(db) ?? [];
  while (waiting.length > 0) await commitTogether(db, waiting.splice(0, MOST_TOGETHER));
  waitingFor.delete(db);
}

async function commitTogether(db: Kysely<Tables>, commands: readonly Command[]): Promise<void> {
  const ends: (() => void)[] = [];
  try {
    await db.transaction().execute(async (trx) => {
      for (const command of commands) ends.push(await apart(trx, command));
    });
  } catch (error) {
    for (const command of commands) command.fail(error);
    return;
  }
  for (const [index, end] of ends.entries()) {
    try {
      end();
    } catch (error) {
      commands[index]?.fail(error);
    }
  }
}

/** @throws only where the transaction as a whole is lost, e.g. with a full disk */
async function apart(trx: Transaction<Tables>, command: Command): Promise<() => void> {
  await trx.executeQuery(SAVEPOINT);
  let end: () => void;
  let keep = false;
  try {
    const outcome = await command.carryOut(trx);
    keep = outcome.keep;
    end = () => outcome.settle();
  } catch (error) {
    end = () => command.fail(error);
  }
  if (!keep) await trx.executeQuery(ROLL_BACK);
  await trx.executeQuery(RELEASE);
  return end;
}

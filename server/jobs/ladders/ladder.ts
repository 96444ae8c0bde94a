/**
 * Supervision in levels (pengawasan berjenjang, C-09), whatever is late: a step, a case, a complaint, a request. Each level is told
 * once, all that were missed at once; while nothing is due nothing is written.
 */
import { inTransaction, type Database, type Queryable, type Transaction } from '../../../db/database.ts';
import { ok } from '../../../shared/result.ts';

/** What can be late, and how supervision is told of it. */
export interface Ladder<Due> {
  /** What is to be told now: asked each second, so that it reads along an index of what is open. */
  due(db: Queryable): Promise<readonly Due[]>;
  /** Puts one on record. */
  raise(tx: Transaction, due: Due): Promise<void>;
  /** Tells the screens, after the commit. */
  told(): void;
}

/** Safe to call as often as one likes: what was raised is not raised again. */
export async function climb<Due>(db: Database, ladder: Ladder<Due>): Promise<void> {
  if ((await ladder.due(db)).length === 0) return;
  await inTransaction(db, async (tx) => {
    // asked again: it may have been finished, or answered for, since
    for (const due of await ladder.due(tx.db)) await ladder.raise(tx, due);
    tx.onCommit(() => ladder.told());
    return ok(null);
  });
}

/** What is due of open requests: under another calendar, also what no calendar could say before (domain 4.1), or not kept yet. */
import { inTransaction, type Transaction } from '../../../../db/database.ts';
import { moveRequestDeadlines } from '../../../../db/repositories/request-deadlines.ts';
import { marksOf } from '../../../../db/repositories/request-progress.ts';
import { openRequests, type ListedRequest } from '../../../../db/repositories/requests.ts';
import { ok } from '../../../../shared/result.ts';
import type { Context } from '../../../context.ts';
import { dueOf, typeOf } from '../../requests/reading.ts';
import type { Counting } from './counting.ts';

/** @returns how many are due, or lapse, at another time now */
export async function moveRequests(context: Context, tx: Transaction, counting: Counting): Promise<number> {
  return moveAll(context, tx, counting, await openRequests(tx.db));
}

/** Those that came in before deadlines were kept have none; of one that stands still there is none to find. */
export async function keepRequestDeadlines(context: Context): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const without = (await openRequests(tx.db)).filter(({ dueAt }) => dueAt === null);
    const found = await moveAll(context, tx, context.office(), without);
    if (found > 0) tx.onCommit(() => context.live.adminChanged('request'));
    return ok(null);
  });
}

async function moveAll(
  context: Context,
  tx: Transaction,
  counting: Counting,
  requests: readonly ListedRequest[],
): Promise<number> {
  const ids = requests.map(({ id }) => id);
  const marks = Map.groupBy(await marksOf(tx.db, ids), ({ requestId }) => requestId);
  let moved = 0;
  for (const request of requests) {
    const due = dueOf(counting, typeOf(context.office(), request), request, marks.get(request.id) ?? []);
    if (due.dueAt === request.dueAt && due.lapseAt === request.lapseAt && due.dueClock === request.dueClock)
      continue;
    await moveRequestDeadlines(tx.db, request.id, due);
    if (due.dueAt !== request.dueAt || due.lapseAt !== request.lapseAt) moved += 1;
  }
  return moved;
}

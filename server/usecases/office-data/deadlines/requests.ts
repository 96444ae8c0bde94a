/** What is due of open requests, under another calendar; also what no calendar could say before (domain 4.1). */
import type { Transaction } from '../../../../db/database.ts';
import { moveRequestDeadlines } from '../../../../db/repositories/request-deadlines.ts';
import { marksOf } from '../../../../db/repositories/request-progress.ts';
import { openRequests } from '../../../../db/repositories/requests.ts';
import type { Context } from '../../../context.ts';
import { dueOf, typeOf } from '../../requests/reading.ts';
import type { Counting } from './counting.ts';

/** @returns how many are due, or lapse, at another time now */
export async function moveRequests(context: Context, tx: Transaction, counting: Counting): Promise<number> {
  const open = await openRequests(tx.db);
  const ids = open.map(({ id }) => id);
  const marks = Map.groupBy(await marksOf(tx.db, ids), ({ requestId }) => requestId);
  let moved = 0;
  for (const request of open) {
    const due = dueOf(counting, typeOf(context.office(), request), request, marks.get(request.id) ?? []);
    if (due.dueAt === request.dueAt && due.lapseAt === request.lapseAt && due.dueClock === request.dueClock)
      continue;
    await moveRequestDeadlines(tx.db, request.id, due);
    if (due.dueAt !== request.dueAt || due.lapseAt !== request.lapseAt) moved += 1;
  }
  return moved;
}

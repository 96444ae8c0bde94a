/**
 * Open complaints keep no due time of their own: the calendar of today says it (usecases/complaints/times.ts), so they
 * follow a changed one by themselves. What is left is to say how many did.
 */
import type { Transaction } from '../../../../db/database.ts';
import { openComplaints } from '../../../../db/repositories/complaints.ts';
import { clockRuns } from '../../../../shared/domain/complaints/complaint.ts';
import type { Context } from '../../../context.ts';
import { timesOf } from '../../complaints/times.ts';
import type { Counting } from './counting.ts';

/** @returns how many running complaints owe their result, or their first contact, at another time than before */
export async function movedComplaints(context: Context, tx: Transaction, now: Counting): Promise<number> {
  const before = context.office();
  const running = (await openComplaints(tx.db)).filter(({ state }) => clockRuns(state));
  return running.filter((complaint) => {
    const was = timesOf(before, complaint);
    const is = timesOf(now, complaint);
    return was?.dueAt !== is?.dueAt || was?.contactDueAt !== is?.contactDueAt;
  }).length;
}

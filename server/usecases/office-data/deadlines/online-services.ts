/** Services again online that were promised and not given yet (Z-04), under another calendar. */
import type { Transaction } from '../../../../db/database.ts';
import { moveCompensationDay, promisedOnlineServices } from '../../../../db/repositories/cases.ts';
import { lastDayOnline } from '../../cases/online-service.ts';
import type { Counting } from './counting.ts';

/** @returns how many have another last day now */
export async function moveOnlineServices(tx: Transaction, counting: Counting): Promise<number> {
  let moved = 0;
  for (const { id, compensationDueDay, promisedAt } of await promisedOnlineServices(tx.db)) {
    const day = lastDayOnline(counting, counting.calendar.day(promisedAt));
    if (day === compensationDueDay) continue;
    await moveCompensationDay(tx.db, id, day);
    moved += 1;
  }
  return moved;
}

/** What the end of the day's service ends: the numbers that were passed over and whose visitors never reported. */
import { skippedVisits } from '../../db/repositories/visits.ts';
import { undoLeft } from '../../shared/domain/call-limits.ts';
import type { Context } from '../context.ts';
import { expireVisit } from './expire.ts';

/** More than an office can call in a day. */
const ALL = 10_000;

/**
 * Passed-over numbers end at closing (domain 5.1, "passed tickets expire at closing"); who waits stays and is served or
 * rescheduled, never dropped. After closing, too, a wrong "Tidak Hadir" can be taken back for its minute.
 */
export async function endPassedOver(context: Context, today: string): Promise<void> {
  const office = context.office();
  const now = context.clock.now();
  if (now < office.closesAt(today)) return;
  const { settings } = office.data;
  for (const { id, skippedAt } of await skippedVisits(context.db, today, ALL)) {
    if (undoLeft(skippedAt, settings, now) === 0) await expireVisit(context, id);
  }
}

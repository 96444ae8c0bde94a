/** What a new office day ends of the one before: numbers nobody has in hand, open counters, calls for help. */
import { inTransaction } from '../../db/database.ts';
import { deleteDuty, dutiesSinceBefore } from '../../db/repositories/counters.ts';
import { deleteExpiredPairingCodes } from '../../db/repositories/devices.ts';
import { appendEvent, eventAt } from '../../db/repositories/events.ts';
import { closeStaffCallsBefore } from '../../db/repositories/staff-calls.ts';
import { deleteOverThrottles } from '../../db/repositories/throttles.ts';
import { heldBy, leftOverVisits } from '../../db/repositories/visits.ts';
import { ok } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { keepRequestDeadlines } from '../usecases/office-data/deadlines/requests.ts';
import { expireVisit, HUB } from './expire.ts';
import { eraseWhatIsDue } from './retention.ts';

/** Safe to do again: a restart in the middle of the day finds nothing left to end. */
export async function beginDay(context: Context, today: string): Promise<void> {
  const now = context.clock.now();
  const { start } = context.office().calendar.bounds(today);
  for (const { id, seq } of await leftOverVisits(context.db, today)) {
    // passed on today by who had it over night: it waits for somebody of today
    const touchedAt = (await eventAt(context.db, seq)) ?? 0;
    if (touchedAt < start) await expireVisit(context, id);
  }
  await closeForgottenCounters(context, start);
  await closeStaffCalls(context, start);
  await deleteExpiredPairingCodes(context.db, now);
  await deleteOverThrottles(context.db, now);
  await eraseWhatIsDue(context);
  await context.reloadOffice();
  await keepRequestDeadlines(context);
}

/** A counter left open over night is closed, unless its officer still has a visit in hand. */
async function closeForgottenCounters(context: Context, startOfDay: number): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    for (const { counterId, officerId } of await dutiesSinceBefore(tx.db, startOfDay)) {
      if (await heldBy(tx.db, officerId)) continue;
      await deleteDuty(tx.db, officerId);
      await appendEvent(tx.db, {
        at: context.clock.now(),
        type: 'counter.closed',
        visitId: null,
        actor: HUB,
        data: { counterId },
      });
    }
    return ok(null);
  });
}

async function closeStaffCalls(context: Context, startOfDay: number): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const at = context.clock.now();
    const count = await closeStaffCallsBefore(tx.db, startOfDay, { at, by: HUB.id });
    if (count > 0) {
      await appendEvent(tx.db, {
        at,
        type: 'staff.calls-lapsed',
        visitId: null,
        actor: HUB,
        data: { count },
      });
    }
    return ok(null);
  });
}

/**
 * Erases what may no longer be kept. The privacy notice promises that the whole ID number goes some days after the
 * visit ended (30 by default, domain 3.5); its keyed hash and its mask stay, so that a returning visitor is found.
 */
import { inTransaction } from '../../db/database.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import { eraseIdNumbers } from '../../db/repositories/visitors.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Context } from '../context.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Erases the ID numbers that are due and logs how many. @returns that number */
export function eraseOldIdNumbers(context: Context): Promise<Result<number>> {
  const now = context.clock.now();
  const { rawIdNumber } = context.office().data.settings.retentionDays;
  return inTransaction(context.db, async (tx) => {
    const count = await eraseIdNumbers(tx.db, now - rawIdNumber * DAY_MS);
    if (count === 0) return ok(0);
    await appendEvent(tx.db, {
      at: now,
      type: 'retention.id-numbers-erased',
      visitId: null,
      actor: { kind: 'system', id: 'hub' },
      data: { count, afterDays: rawIdNumber },
    });
    tx.onCommit(() => context.logger.info('id-numbers-erased', { count }));
    return ok(count);
  });
}

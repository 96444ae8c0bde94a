/** A number that ends without having been served, with its reason, never silently (domain 5.1). */
import type { Actor } from '../../db/repositories/events.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { giveCodeBack } from '../usecases/cases/priority-code.ts';
import { changeVisit, withVisit } from '../usecases/change-visit.ts';
import { endOpenSteps } from '../usecases/hand-over.ts';

export const HUB: Actor = { kind: 'system', id: 'hub' };

const NOT_BACK = 'Kedaluwarsa: tidak melapor sampai layanan tutup.';
const DAY_OVER = 'Kedaluwarsa: hari layanan berakhir.';

/** Ends a number that nobody has in hand; refused (`visit-state`) where somebody took it up in the meantime. */
export function expireVisit(context: Context, visitId: string): Promise<Result<null>> {
  return withVisit(context, visitId, async (tx, visit) => {
    const reason = visit.state === 'skipped' ? NOT_BACK : DAY_OVER;
    await endOpenSteps(context, tx, visit, { result: 'expired', explanation: reason });
    const done = await changeVisit(context, tx, visit, {
      type: 'visit.expired',
      actor: HUB,
      action: 'expire',
      patch: { reason, endedAt: context.clock.now(), officerId: null, counterId: null },
      data: { was: visit.state },
    });
    if (!done.ok) return done;
    await giveCodeBack(context, tx, HUB, visit);
    return ok(null);
  });
}

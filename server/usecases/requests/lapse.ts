/** The step that time takes (`RequestClock.lapses`), as any other: rule, write, dates, event, news. */
import { inTransaction } from '../../../db/database.ts';
import type { Actor } from '../../../db/repositories/events.ts';
import { findRequest } from '../../../db/repositories/requests.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Context } from '../../context.ts';
import { openedOf, takeStepWithin } from './change.ts';

/** Looked at again within the transaction: the applicant may have completed it, or the calendar have moved it, meanwhile. */
export function lapseRequest(context: Context, hub: Actor, requestId: string): Promise<Result<null>> {
  return inTransaction<null>(context.db, async (tx) => {
    const request = await findRequest(tx.db, requestId);
    const step = request?.lapseStep ?? null;
    if (!request || step === null || (request.lapseAt ?? Infinity) >= context.clock.now()) return ok(null);
    const by = { actor: 'time', id: hub.id, named: hub } as const;
    const taken = { step, base: request.steps, answers: {} };
    const done = await takeStepWithin(context, tx, by, await openedOf(context, tx.db, request), taken);
    return done.ok ? ok(null) : done;
  });
}

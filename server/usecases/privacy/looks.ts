/** Puts looks at personal data on record, by an event of their own; the register and the calls write nothing here. */
import { inTransaction, type Queryable } from '../../../db/database.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import { lastLookBy } from '../../../db/repositories/privacy-log.ts';
import { LOOK_EVENTS, LOOK_EVERY_MS, type LookKind } from '../../../shared/domain/privacy/looks.ts';
import { ok } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';

/** What was looked at: a visit, or what `data` names by id. */
export interface LookedAt {
  readonly kind: LookKind;
  readonly visitId?: string | null;
  readonly data?: Readonly<Record<string, string>>;
}

/** Every time, for what is opened one by one. Runs in the transaction that reads it. */
export async function recordLook(
  context: Context,
  db: Queryable,
  caller: Caller,
  { kind, visitId = null, data = {} }: LookedAt,
): Promise<void> {
  await appendEvent(db, {
    at: context.clock.now(),
    type: LOOK_EVENTS[kind],
    visitId,
    actor: actorOf(caller),
    data,
  });
}

/** Once in a while, for what a screen asks for again and again: before it is answered. */
export async function recordLookOnce(context: Context, caller: Caller, look: LookedAt): Promise<void> {
  const since = context.clock.now() - LOOK_EVERY_MS;
  const { kind, visitId = null, data = {} } = look;
  const same = { type: LOOK_EVENTS[kind], visitId, data: JSON.stringify(data) };
  if (await lastLookBy(context.db, caller.id, since, same)) return;
  await inTransaction(context.db, async ({ db }) => {
    await recordLook(context, db, caller, look);
    return ok(null);
  });
}

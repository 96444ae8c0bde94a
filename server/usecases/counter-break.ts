/** Istirahat: a counter on a break keeps its officer and its tickets, and calls nobody. */
import { inTransaction, type Transaction } from '../../db/database.ts';
import { dutyOf, setPause, type Duty } from '../../db/repositories/counters.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import { heldBy } from '../../db/repositories/visits.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { announce } from './counters.ts';

/** Istirahat, with its reason; refused while a number is in hand. */
export async function pauseCounter(context: Context, caller: Caller, reason: string): Promise<Result<null>> {
  const paused = await onDuty(context, caller, async (tx, duty) => {
    if (duty.pausedAt !== null) return refuse('counter-paused');
    if (await heldBy(tx.db, caller.id)) return refuse('counter-busy');
    const pauseReason = reason.trim();
    await setPause(tx.db, caller.id, { pausedAt: context.clock.now(), pauseReason });
    return log(context, tx, caller, 'counter.paused', { counterId: duty.counterId, reason: pauseReason });
  });
  return announce(context, paused);
}

/** Lanjutkan: the counter calls again. */
export async function continueCounter(context: Context, caller: Caller): Promise<Result<null>> {
  const continued = await onDuty(context, caller, async (tx, duty) => {
    if (duty.pausedAt === null) return refuse('counter-not-paused');
    await setPause(tx.db, caller.id, { pausedAt: null, pauseReason: null });
    return log(context, tx, caller, 'counter.continued', { counterId: duty.counterId });
  });
  return announce(context, continued);
}

function onDuty(
  context: Context,
  caller: Caller,
  work: (tx: Transaction, duty: Duty) => Promise<Result<number>>,
): Promise<Result<number>> {
  return inTransaction(context.db, async (tx) => {
    const duty = await dutyOf(tx.db, caller.id);
    return duty ? work(tx, duty) : refuse('counter-not-open');
  });
}

async function log(
  context: Context,
  tx: Transaction,
  caller: Caller,
  type: string,
  data: Readonly<Record<string, string>>,
): Promise<Result<number>> {
  const at = context.clock.now();
  return ok(await appendEvent(tx.db, { at, type, visitId: null, actor: actorOf(caller), data }));
}

/** Opening and closing counters (buka/tutup loket), and how many stages the office works in. */
import { inTransaction, type Transaction } from '../../db/database.ts';
import { deleteDuty, dutyAt, dutyOf, insertDuty } from '../../db/repositories/counters.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import { setSetting } from '../../db/repositories/settings.ts';
import { heldBy } from '../../db/repositories/visits.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { workOf } from './counter-queue.ts';
import { offerTickets, type Offered } from './offer-tickets.ts';

/**
 * Buka loket. An officer sits at one counter, a counter has one officer. What waited for the counter they leave is
 * offered to the others. Opening the same one again changes nothing about a break (istirahat); another one is refused
 * until it is over.
 */
export async function openCounter(
  context: Context,
  caller: Caller,
  counterId: string,
): Promise<Result<null>> {
  const office = context.office();
  const counter = office.counters.find(({ id }) => id === counterId);
  if (!counter) return refuse('counter-unknown');
  const { stages } = workOf(office, counter, caller.id);
  if (!stages.some((stage) => caller.roles.includes(stage))) return refuse('not-allowed');
  const opened = await inTransaction(context.db, async (tx) => {
    const taken = await dutyAt(tx.db, counterId);
    if (taken && taken.officerId !== caller.id) {
      return refuse('counter-taken', { officer: office.officerName(taken.officerId) });
    }
    if (await heldBy(tx.db, caller.id)) return refuse('counter-busy');
    const was = await dutyOf(tx.db, caller.id);
    const moves = was !== undefined && was.counterId !== counterId;
    if (moves && was.pausedAt !== null) return refuse('counter-paused');
    await deleteDuty(tx.db, caller.id);
    const now = context.clock.now();
    await insertDuty(tx.db, {
      counterId,
      officerId: caller.id,
      since: now,
      pausedAt: was?.pausedAt ?? null,
      pauseReason: was?.pauseReason ?? null,
    });
    if (moves) {
      const leaving = { counterId: was.counterId, officerId: null };
      const offered = await offerTickets(context, tx, actorOf(caller), leaving);
      if (!offered.ok) return offered;
    }
    return ok(
      await appendEvent(tx.db, {
        at: now,
        type: 'counter.opened',
        visitId: null,
        actor: actorOf(caller),
        data: { counterId },
      }),
    );
  });
  return announce(context, opened);
}

/**
 * Tutup loket; refused while a number is in hand. What waited for the counter or its officer is offered to the others;
 * what the officer put aside (ditahan) stays theirs.
 */
export async function closeCounter(context: Context, caller: Caller): Promise<Result<Offered>> {
  const closed = await inTransaction(context.db, async (tx) => {
    if (await heldBy(tx.db, caller.id)) return refuse('counter-busy');
    const offered = await leaveCounter(context, tx, caller, caller.id);
    if (!offered.ok) return offered;
    const seq = await appendEvent(tx.db, {
      at: context.clock.now(),
      type: 'counter.closed',
      visitId: null,
      actor: actorOf(caller),
      data: { ...offered.value },
    });
    return ok({ seq, offered: offered.value });
  });
  if (!closed.ok) return closed;
  await announce(context, ok(closed.value.seq));
  return ok(closed.value.offered);
}

/** An officer leaves their counter; nobody goes on waiting for either. Who sits at none leaves nothing behind. */
export async function leaveCounter(
  context: Context,
  tx: Transaction,
  caller: Caller,
  officerId: string,
): Promise<Result<Offered>> {
  const duty = await dutyOf(tx.db, officerId);
  if (!duty) return ok({ offered: 0, unserved: 0 });
  await deleteDuty(tx.db, officerId);
  return offerTickets(context, tx, actorOf(caller), { counterId: duty.counterId, officerId });
}

/** Tells the screens who sits where now. */
export async function announce(context: Context, changed: Result<number>): Promise<Result<null>> {
  if (!changed.ok) return changed;
  await context.reloadOffice();
  context.live.countersChanged(changed.value);
  return ok(null);
}

/** Two stages (front office, helpdesk) or one officer who does both (domain section 8). */
export async function setStages(
  context: Context,
  caller: Caller,
  stages: 'two' | 'one',
): Promise<Result<null>> {
  const changed = await inTransaction(context.db, async (tx) => {
    await setSetting(tx.db, 'stages', stages);
    return ok(
      await appendEvent(tx.db, {
        at: context.clock.now(),
        type: 'office.stages-set',
        visitId: null,
        actor: actorOf(caller),
        data: { stages },
      }),
    );
  });
  if (!changed.ok) return changed;
  await context.reloadOffice();
  context.live.stagesChanged(changed.value);
  return ok(null);
}

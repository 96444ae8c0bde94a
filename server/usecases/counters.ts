/** Opening and closing counters (buka/tutup loket), and how many stages the office works in. */
import { inTransaction } from '../../db/database.ts';
import { deleteDuty, dutyAt, insertDuty } from '../../db/repositories/counters.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import { setSetting } from '../../db/repositories/settings.ts';
import { heldBy } from '../../db/repositories/visits.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { workOf } from './counter-queue.ts';

/** Buka loket. An officer sits at one counter, a counter has one officer. */
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
    await deleteDuty(tx.db, caller.id);
    const now = context.clock.now();
    await insertDuty(tx.db, {
      counterId,
      officerId: caller.id,
      since: now,
      pausedAt: null,
      pauseReason: null,
    });
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

/** Tutup loket; refused while a number is in hand. */
export async function closeCounter(context: Context, caller: Caller): Promise<Result<null>> {
  const closed = await inTransaction(context.db, async (tx) => {
    if (await heldBy(tx.db, caller.id)) return refuse('counter-busy');
    await deleteDuty(tx.db, caller.id);
    return ok(
      await appendEvent(tx.db, {
        at: context.clock.now(),
        type: 'counter.closed',
        visitId: null,
        actor: actorOf(caller),
      }),
    );
  });
  return announce(context, closed);
}

async function announce(context: Context, changed: Result<number>): Promise<Result<null>> {
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

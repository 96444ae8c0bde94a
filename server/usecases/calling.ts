/** Calling numbers to a counter (panggil, panggil ulang, tidak hadir, lapor kembali). */
import { inTransaction, type Transaction } from '../../db/database.ts';
import { dutyOf, type Counter } from '../../db/repositories/counters.ts';
import { nextForCounter } from '../../db/repositories/queue.ts';
import { heldBy, type VisitRow } from '../../db/repositories/visits.ts';
import { placeAfterReportingBack } from '../../shared/domain/calling.ts';
import { mayRecall } from '../../shared/domain/visit.ts';
import type { VisitDetail } from '../../shared/protocol/desk.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import type { Office } from '../office/office.ts';
import { changeVisit, withVisit, type Change } from './change-visit.ts';
import { detailOf } from './visit-detail.ts';

/**
 * What a counter does with this officer at it: both stages and every service where one officer does all
 * (single-officer mode), and only the services the officer was given, where they were given any (H-04).
 */
export function workOf(
  office: Pick<Office, 'stages' | 'services' | 'officers'>,
  counter: Counter,
  officerId: string,
): Pick<Counter, 'stages' | 'serviceIds'> {
  const alone = office.stages === 'one';
  const serviceIds = alone ? [...office.services.keys()] : counter.serviceIds;
  const own = office.officers.find(({ id }) => id === officerId)?.serviceIds ?? [];
  return {
    stages: alone ? ['front-office', 'helpdesk'] : counter.stages,
    serviceIds: own.length === 0 ? serviceIds : serviceIds.filter((id) => own.includes(id)),
  };
}

/** The counter an officer sits at, as it is in this transaction. */
export async function counterOf(
  context: Context,
  tx: Transaction,
  officerId: string,
): Promise<Result<Counter>> {
  const duty = await dutyOf(tx.db, officerId);
  const counter = duty && context.office().counters.find(({ id }) => id === duty.counterId);
  return counter ? ok(counter) : refuse('counter-not-open');
}

/** Panggil Berikutnya: priority, then arrival (domain 5.7). Claims the ticket; two counters never get the same one. */
export function callNext(context: Context, caller: Caller): Promise<Result<VisitDetail>> {
  return inTransaction(context.db, async (tx) => {
    const counter = await counterOf(context, tx, caller.id);
    if (!counter.ok) return counter;
    const held = await heldBy(tx.db, caller.id);
    if (held) return refuse('officer-busy', { ticket: held.ticket });
    const work = workOf(context.office(), counter.value, caller.id);
    const [next] = await nextForCounter(
      tx.db,
      { counterId: counter.value.id, officerId: caller.id, ...work },
      1,
    );
    if (!next) return refuse('queue-empty');
    const now = context.clock.now();
    const called = await changeVisit(context, tx, next, {
      type: 'visit.called',
      actor: actorOf(caller),
      action: 'call',
      patch: {
        counterId: counter.value.id,
        officerId: caller.id,
        calls: 1,
        lastCalledAt: now,
        lastCalledAtCounterId: counter.value.id,
      },
      data: { counterId: counter.value.id },
    });
    return called.ok ? ok(await detailOf(context, tx.db, called.value)) : called;
  });
}

/** Works on a visit only for the officer who has it in hand. */
export function withOwnVisit<T>(
  context: Context,
  caller: Caller,
  visitId: string,
  work: (tx: Transaction, visit: VisitRow) => Promise<Result<T>>,
): Promise<Result<T>> {
  return withVisit(context, visitId, (tx, visit) =>
    visit.officerId === caller.id ? work(tx, visit) : Promise.resolve(refuse('visit-not-yours')),
  );
}

/** Panggil Ulang: the same number again, three times at the most. */
export function recall(context: Context, caller: Caller, visitId: string): Promise<Result<VisitDetail>> {
  return withOwnVisit(context, caller, visitId, async (tx, visit) => {
    if (!mayRecall(visit.calls, context.office().data.settings.maxCalls)) return refuse('calls-used-up');
    const again = await changeVisit(context, tx, visit, {
      type: 'visit.recalled',
      actor: actorOf(caller),
      action: 'recall',
      patch: { calls: visit.calls + 1, lastCalledAt: context.clock.now() },
      data: { call: visit.calls + 1 },
    });
    return again.ok ? ok(await detailOf(context, tx.db, again.value)) : again;
  });
}

/** A change that leaves the visit in nobody's hand. */
function letGo(
  context: Context,
  caller: Caller,
  visitId: string,
  change: Pick<Change, 'type' | 'action'>,
): Promise<Result<null>> {
  return withOwnVisit(context, caller, visitId, async (tx, visit) => {
    const done = await changeVisit(context, tx, visit, {
      ...change,
      actor: actorOf(caller),
      patch: { counterId: null, officerId: null, calls: change.action === 'release' ? 0 : visit.calls },
      data: { counterId: visit.counterId, calls: visit.calls },
    });
    return done.ok ? ok(null) : done;
  });
}

/** Tidak Hadir (Lewati): the number is passed over until its visitor reports back. */
export function noShow(context: Context, caller: Caller, visitId: string): Promise<Result<null>> {
  return letGo(context, caller, visitId, { type: 'visit.skipped', action: 'no-show' });
}

/** Kembalikan ke antrean: a call taken back; the ticket keeps its place. */
export function release(context: Context, caller: Caller, visitId: string): Promise<Result<null>> {
  return letGo(context, caller, visitId, { type: 'visit.released', action: 'release' });
}

/** No hall holds more. */
const WHOLE_QUEUE = 1_000;

/** The queue of the counter that called a number last, with whoever sits there now. */
function queueThatCalled(context: Context, tx: Transaction, visit: VisitRow): Promise<VisitRow[]> {
  const office = context.office();
  const counterId = visit.lastCalledAtCounterId ?? '';
  const officerId = office.duties.find((duty) => duty.counterId === counterId)?.officerId ?? '';
  const counter = office.counters.find(({ id }) => id === counterId);
  const work = counter ? workOf(office, counter, officerId) : { stages: [visit.stage], serviceIds: [] };
  return nextForCounter(tx.db, { counterId, officerId, ...work }, WHOLE_QUEUE);
}

/** Lapor kembali: a skipped visitor is there after all and is called after that counter's next three numbers. */
export function reportBack(context: Context, caller: Caller, visitId: string): Promise<Result<null>> {
  return withVisit(context, visitId, async (tx, visit) => {
    const { recallOffset } = context.office().data.settings;
    const waiting = await queueThatCalled(context, tx, visit);
    const place = placeAfterReportingBack(waiting, visit, context.clock.now(), recallOffset);
    const back = await changeVisit(context, tx, visit, {
      type: 'visit.reported-back',
      actor: actorOf(caller),
      action: 'report-back',
      patch: { ...place, calls: 0 },
    });
    return back.ok ? ok(null) : back;
  });
}

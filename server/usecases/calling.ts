/** Calling numbers to a counter (panggil, panggil ulang, tidak hadir, lapor kembali), domain 5.1 and 5.7. */
import { inTransaction, type Transaction } from '../../db/database.ts';
import { dutyOf, type Counter } from '../../db/repositories/counters.ts';
import { tallyOf, writeTally } from '../../db/repositories/counter-tallies.ts';
import { insertNote } from '../../db/repositories/records.ts';
import { heldBy, type VisitRow } from '../../db/repositories/visits.ts';
import { checkPassOver, checkRecall, undoLeft } from '../../shared/domain/call-limits.ts';
import { afterCall, placeAfterReportingBack } from '../../shared/domain/calling.ts';
import { isWaiting } from '../../shared/domain/visit.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import type { VisitDetail } from '../../shared/protocol/desk/visit-detail.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, isLead, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { changeVisit, withVisit, type Change } from './change-visit.ts';
import { nextAt, workOf } from './counter-queue.ts';
import { detailOf } from './visit-detail.ts';

/** The counter an officer sits at, as it is in this transaction; refused on a break (istirahat). */
export async function counterOf(
  context: Context,
  tx: Transaction,
  officerId: string,
): Promise<Result<Counter>> {
  const duty = await dutyOf(tx.db, officerId);
  const counter = duty && context.office().counters.find(({ id }) => id === duty.counterId);
  if (!counter) return refuse('counter-not-open');
  return duty.pausedAt === null ? ok(counter) : refuse('counter-paused');
}

/** The counter of an officer with nothing in hand: who may take a visit up. */
export async function freeCounterOf(
  context: Context,
  tx: Transaction,
  officerId: string,
): Promise<Result<Counter>> {
  const counter = await counterOf(context, tx, officerId);
  if (!counter.ok) return counter;
  const held = await heldBy(tx.db, officerId);
  return held ? refuse('officer-busy', { ticket: held.ticket }) : counter;
}

/** Panggil Berikutnya. Claims the ticket; two counters never get the same one. */
export function callNext(context: Context, caller: Caller): Promise<Result<VisitDetail>> {
  return inTransaction(context.db, async (tx) => {
    const counter = await freeCounterOf(context, tx, caller.id);
    if (!counter.ok) return counter;
    const [next] = await nextAt(context, tx.db, counter.value, caller.id, 1);
    return next ? call(context, tx, caller, { visit: next, counter: counter.value }) : refuse('queue-empty');
  });
}

/**
 * Panggil nomor pilihan: a waiting ticket out of its turn, at a stage this counter serves, with the reason kept as a
 * note. It says nothing about fairness, so the cap does not count it.
 */
export function callChosen(
  context: Context,
  caller: Caller,
  input: CommandInput<'visit:call-chosen'>,
): Promise<Result<VisitDetail>> {
  return withVisit(context, input.visitId, async (tx, visit) => {
    const counter = await freeCounterOf(context, tx, caller.id);
    if (!counter.ok) return counter;
    if (!isWaiting(visit.state)) return refuse('visit-state', { state: visit.state, action: 'call' });
    const { stages } = workOf(context.office(), counter.value, caller.id);
    if (!stages.includes(visit.stage)) return refuse('counter-other-stage');
    const reason = input.reason.trim();
    await insertNote(tx.db, {
      id: context.ids.id(),
      visitId: visit.id,
      officerId: caller.id,
      text: `Dipanggil di luar urutan: ${reason}`,
      createdAt: context.clock.now(),
    });
    return call(context, tx, caller, { visit, counter: counter.value, chosen: true });
  });
}

async function call(
  context: Context,
  tx: Transaction,
  caller: Caller,
  { visit, counter, chosen = false }: { visit: VisitRow; counter: Counter; chosen?: boolean },
): Promise<Result<VisitDetail>> {
  const now = context.clock.now();
  const day = context.office().calendar.day(now);
  const tally = afterCall(await tallyOf(tx.db, counter.id, day), visit.rank, chosen);
  await writeTally(tx.db, counter.id, day, tally);
  const called = await changeVisit(context, tx, visit, {
    type: 'visit.called',
    actor: actorOf(caller),
    action: 'call',
    patch: {
      counterId: counter.id,
      officerId: caller.id,
      calls: 1,
      lastCalledAt: now,
      lastCalledAtCounterId: counter.id,
      returnCounterId: null,
      returnAfterCall: null,
      returnSince: null,
    },
    data: { counterId: counter.id, rank: visit.rank, ...(chosen ? { chosen } : {}) },
    tally: { counterId: counter.id, ...tally },
  });
  return called.ok ? ok(await detailOf(context, tx.db, called.value)) : called;
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

/** Panggil Ulang: the same number again, three times at the most, with a pause between the calls. */
export function recall(context: Context, caller: Caller, visitId: string): Promise<Result<VisitDetail>> {
  return withOwnVisit(context, caller, visitId, async (tx, visit) => {
    const now = context.clock.now();
    const calls = checkRecall(visit, context.office().data.settings, now);
    if (!calls.ok) return calls;
    const again = await changeVisit(context, tx, visit, {
      type: 'visit.recalled',
      actor: actorOf(caller),
      action: 'recall',
      patch: { calls: calls.value, lastCalledAt: now },
      data: { call: calls.value },
    });
    return again.ok ? ok(await detailOf(context, tx.db, again.value)) : again;
  });
}

/** Tidak Hadir (Lewati): called as often as the rule asks, the number is passed over until its visitor reports back. */
export function noShow(context: Context, caller: Caller, visitId: string): Promise<Result<null>> {
  return withOwnVisit(context, caller, visitId, async (tx, visit) => {
    const now = context.clock.now();
    const may = checkPassOver(visit, context.office().data.settings, now);
    if (!may.ok) return may;
    const patch = { ...IN_NOBODYS_HAND, skippedAt: now, skippedBy: caller.id };
    return letGo(context, tx, caller, visit, { type: 'visit.skipped', action: 'no-show', patch });
  });
}

/** Kembalikan ke antrean: a call taken back; the ticket keeps its place. */
export function release(context: Context, caller: Caller, visitId: string): Promise<Result<null>> {
  return withOwnVisit(context, caller, visitId, (tx, visit) => {
    const patch = { ...IN_NOBODYS_HAND, calls: 0 };
    return letGo(context, tx, caller, visit, { type: 'visit.released', action: 'release', patch });
  });
}

/** A visit that waits or was passed over belongs to no counter and no officer. */
export const IN_NOBODYS_HAND = { counterId: null, officerId: null } as const;

async function letGo(
  context: Context,
  tx: Transaction,
  caller: Caller,
  visit: VisitRow,
  change: Pick<Change, 'type' | 'action' | 'patch'>,
): Promise<Result<null>> {
  const data = { counterId: visit.counterId, calls: visit.calls };
  const done = await changeVisit(context, tx, visit, { ...change, actor: actorOf(caller), data });
  return done.ok ? ok(null) : done;
}

/**
 * A wrong "Tidak Hadir" is taken back within a minute: the number is called at that officer again, or keeps its old
 * place in the queue where they have another in hand by now.
 * @returns the visit where it is in hand again, null where it waits
 */
export function undoNoShow(
  context: Context,
  caller: Caller,
  visitId: string,
): Promise<Result<VisitDetail | null>> {
  return withVisit(context, visitId, async (tx, visit) => {
    if (visit.state !== 'skipped') return refuse('visit-state', { state: visit.state });
    if (visit.skippedBy !== caller.id && !isLead(caller)) return refuse('visit-not-yours');
    const { settings } = context.office().data;
    if (undoLeft(visit.skippedAt, settings, context.clock.now()) === 0) return refuse('undo-too-late');
    const officerId = visit.skippedBy ?? '';
    const counter = await freeCounterOf(context, tx, officerId);
    const inHand = counter.ok && counter.value.id === visit.lastCalledAtCounterId;
    const cleared = { skippedAt: null, skippedBy: null };
    const done = await changeVisit(context, tx, visit, {
      type: 'visit.no-show-undone',
      actor: actorOf(caller),
      action: inHand ? 'undo-no-show' : 'undo-to-queue',
      patch: inHand ? { ...cleared, officerId, counterId: counter.value.id } : { ...cleared, calls: 0 },
      data: { counterId: inHand ? counter.value.id : null },
    });
    if (!done.ok) return done;
    return ok(inHand && officerId === caller.id ? await detailOf(context, tx.db, done.value) : null);
  });
}

/** Lapor kembali: a skipped visitor is there after all and is called after that counter's next three numbers. */
export function reportBack(context: Context, caller: Caller, visitId: string): Promise<Result<null>> {
  return withVisit(context, visitId, async (tx, visit) => {
    const now = context.clock.now();
    const office = context.office();
    const counterId = visit.lastCalledAtCounterId ?? '';
    const tally = await tallyOf(tx.db, counterId, office.calendar.day(now));
    const place = placeAfterReportingBack(counterId, tally, now, office.data.settings.recallOffset);
    const back = await changeVisit(context, tx, visit, {
      type: 'visit.reported-back',
      actor: actorOf(caller),
      action: 'report-back',
      patch: {
        returnCounterId: place.counterId,
        returnAfterCall: place.afterCall,
        returnSince: place.since,
        calls: 0,
        skippedAt: null,
        skippedBy: null,
      },
      data: { counterId, afterCall: place.afterCall },
    });
    return back.ok ? ok(null) : back;
  });
}

/** Several services on one number, done one after the other (beberapa layanan). */
import type { Transaction } from '../../db/database.ts';
import { insertServedService } from '../../db/repositories/records.ts';
import type { VisitRow } from '../../db/repositories/visits.ts';
import { isHeld, MOST_MORE_SERVICES } from '../../shared/domain/visit.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import type { MoreService } from '../../shared/protocol/desk/queue.ts';
import type { VisitDetail } from '../../shared/protocol/desk/visit-detail.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { IN_NOBODYS_HAND, withOwnVisit } from './calling.ts';
import { changeVisit } from './change-visit.ts';
import { HELPDESK_MOMENTS } from './front-office.ts';
import { checkDesk, checkService } from './service-target.ts';
import { moreServicesOf } from './services-to-come.ts';
import { waitForStep } from './steps.ts';
import { detailOf } from './visit-detail.ts';

/** Tambah layanan, while the number is in hand: it comes after those already noted. */
export function addService(
  context: Context,
  caller: Caller,
  input: CommandInput<'visit:add-service'>,
): Promise<Result<VisitDetail>> {
  return withOwnVisit(context, caller, input.visitId, async (tx, visit) => {
    const { serviceId, topicId } = input;
    const office = context.office();
    const service = checkService(office, input);
    if (!service.ok) return service;
    const desk = checkDesk(office, 'helpdesk', { serviceId, counterId: null, officerId: null });
    if (!desk.ok) return desk;
    const toCome = moreServicesOf(visit);
    const same = (one: MoreService): boolean => one.serviceId === serviceId && one.topicId === topicId;
    if (same(visit) || toCome.some(same)) return refuse('service-already-listed');
    if (visit.round - 1 + toCome.length >= MOST_MORE_SERVICES) return refuse('too-many-services');
    return note(context, tx, caller, visit, {
      type: 'visit.service-added',
      moreServices: [...toCome, { serviceId, topicId }],
      data: { serviceId, topicId },
    });
  });
}

/** Hapus layanan: one of those still to come, by its place among them. */
export function removeService(
  context: Context,
  caller: Caller,
  input: CommandInput<'visit:remove-service'>,
): Promise<Result<VisitDetail>> {
  return withOwnVisit(context, caller, input.visitId, (tx, visit) => {
    const toCome = moreServicesOf(visit);
    const removed = toCome[input.index];
    if (!removed) return Promise.resolve(refuse('service-unknown'));
    return note(context, tx, caller, visit, {
      type: 'visit.service-removed',
      moreServices: toCome.filter((_, index) => index !== input.index),
      data: { ...removed },
    });
  });
}

async function note(
  context: Context,
  tx: Transaction,
  caller: Caller,
  visit: VisitRow,
  to: {
    readonly type: string;
    readonly moreServices: readonly MoreService[];
    readonly data: Readonly<Record<string, unknown>>;
  },
): Promise<Result<VisitDetail>> {
  if (!isHeld(visit.state)) return refuse('visit-state', { state: visit.state });
  const { type, data } = to;
  const done = await changeVisit(context, tx, visit, {
    type,
    actor: actorOf(caller),
    action: null,
    patch: { moreServices: JSON.stringify(to.moreServices) },
    data,
  });
  return done.ok ? ok(await detailOf(context, tx.db, done.value)) : done;
}

/**
 * A service ended and another is to come: the ended one is put away, and the same number waits at the helpdesk with the
 * waiting it has already done.
 */
export async function goOnWithNext(
  context: Context,
  tx: Transaction,
  caller: Caller,
  visit: VisitRow,
  ended: { readonly outcome: 'solved' | 'clarified'; readonly summary: string },
): Promise<Result<VisitDetail>> {
  const [next, ...later] = moreServicesOf(visit);
  if (!next) return refuse('service-unknown');
  const { id: visitId, round, serviceId, topicId, question } = visit;
  await insertServedService(tx.db, {
    visitId,
    round,
    serviceId,
    topicId,
    officerId: caller.id,
    question,
    ...ended,
    finishedAt: context.clock.now(),
  });
  await waitForStep(context, tx, { ...visit, round: round + 1 }, HELPDESK_MOMENTS);
  const waits = await changeVisit(context, tx, visit, {
    type: 'visit.service-finished',
    actor: actorOf(caller),
    action: 'next-service',
    patch: {
      ...IN_NOBODYS_HAND,
      ...next,
      moreServices: JSON.stringify(later),
      round: round + 1,
      routedCounterId: null,
      routedOfficerId: null,
      question: null,
      calls: 0,
    },
    data: { round, outcome: ended.outcome },
  });
  return waits.ok ? ok(await detailOf(context, tx.db, waits.value, caller.id)) : waits;
}

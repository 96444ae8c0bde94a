/** Verifying and routing: the officer compares the physical ID and routes the visitor (H-03, H-04). */
import type { Transaction } from '../../db/database.ts';
import { findVisitor, insertVisitor } from '../../db/repositories/visitors.ts';
import type { VisitRow } from '../../db/repositories/visits.ts';
import type { VisitDetail } from '../../shared/protocol/desk/visit-detail.ts';
import type { RouteVisit, VerifyIdentity } from '../../shared/protocol/desk/visits.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { withOwnVisit } from './calling.ts';
import { changeVisit } from './change-visit.ts';
import { workOf } from './counter-queue.ts';
import { correctedEntry } from './guest-book.ts';
import { beginStep, finishStep, takeUpStep, waitForStep } from './steps.ts';
import { checkDesk, checkService, deskLabel } from './service-target.ts';
import { openSurveyWindow } from './survey-window.ts';
import { detailOf } from './visit-detail.ts';

/** Hadir / Mulai Layani: the visitor is at the counter; the step's clock starts now, not while they waited. */
export function start(context: Context, caller: Caller, visitId: string): Promise<Result<VisitDetail>> {
  return withOwnVisit(context, caller, visitId, async (tx, visit) => {
    await takeUpStep(context, tx, visit, caller.id);
    const started = await changeVisit(context, tx, visit, {
      type: 'visit.started',
      actor: actorOf(caller),
      action: 'start',
      patch: {},
    });
    return started.ok ? ok(await detailOf(context, tx.db, started.value)) : started;
  });
}

/** Verifikasi Identitas: verified, corrected from the card, or rejected with a reason (H-03). */
export function verify(
  context: Context,
  caller: Caller,
  input: VerifyIdentity,
): Promise<Result<VisitDetail>> {
  return withOwnVisit(context, caller, input.visitId, async (tx, visit) => {
    const rejected = input.result === 'rejected';
    if (rejected && input.reason.trim() === '') return refuse('bad-input', { field: 'reason' });
    const visitorId = await correctedVisitor(context, tx, visit, input);
    if (!visitorId.ok) return visitorId;
    const { result, deviation } = input;
    const finished = await finishStep(context, tx, visit, 'verify', {
      officerId: caller.id,
      result,
      deviation,
    });
    if (!finished.ok) return finished;
    const ending = rejected ? await openSurveyWindow(context, tx, visit) : undefined;
    if (!rejected) await beginStep(context, tx, visit, ['route'], caller.id);
    const verified = await changeVisit(context, tx, visit, {
      type: rejected ? 'visit.rejected' : 'visit.verified',
      actor: actorOf(caller),
      action: rejected ? 'reject' : 'verify',
      patch: {
        visitorId: visitorId.value,
        verification: result,
        ...(rejected ? { reason: input.reason.trim(), outcome: 'rejected' as const, ...ending } : {}),
      },
      data: { result },
    });
    return verified.ok ? ok(await detailOf(context, tx.db, verified.value)) : verified;
  });
}

/** A correction is a new guest-book entry; earlier visits keep the one they were made with. */
async function correctedVisitor(
  context: Context,
  tx: Transaction,
  visit: VisitRow,
  input: VerifyIdentity,
): Promise<Result<string>> {
  if (input.result !== 'corrected') return ok(visit.visitorId);
  const was = await findVisitor(tx.db, visit.visitorId);
  if (!was || input.corrections === null) return refuse('bad-input', { field: 'corrections' });
  const row = correctedEntry(context, was, { ...input.corrections, phone: null });
  if (!row.ok) return row;
  await insertVisitor(tx.db, row.value);
  return ok(row.value.id);
}

/** Where the helpdesk begins: with the question, or at once with its answer where a procedure has no such step. */
export const HELPDESK_MOMENTS = ['question', 'solution'] as const;

/** Arahkan ke Helpdesk: category, officer and counter; the number stays the same (H-04). */
export function route(context: Context, caller: Caller, input: RouteVisit): Promise<Result<VisitDetail>> {
  return withOwnVisit(context, caller, input.visitId, async (tx, visit) => {
    const target = routeTarget(context, visit, input);
    if (!target.ok) return target;
    const { toSelf, label } = target.value;
    const finished = await finishStep(context, tx, visit, 'route', {
      officerId: caller.id,
      result: label,
      deviation: input.deviation,
    });
    if (!finished.ok) return finished;
    if (toSelf) await beginStep(context, tx, visit, HELPDESK_MOMENTS, caller.id);
    else await waitForStep(context, tx, visit, HELPDESK_MOMENTS);
    const routed = await changeVisit(context, tx, visit, {
      type: 'visit.routed',
      actor: actorOf(caller),
      action: toSelf ? 'route-to-self' : 'route',
      patch: {
        serviceId: input.serviceId,
        topicId: input.topicId,
        routedCounterId: input.counterId,
        routedOfficerId: input.officerId,
        ...(toSelf ? {} : { counterId: null, officerId: null, calls: 0 }),
      },
      data: { serviceId: input.serviceId, counterId: input.counterId, officerId: input.officerId },
    });
    return routed.ok ? ok(await detailOf(context, tx.db, routed.value)) : routed;
  });
}

function routeTarget(
  context: Context,
  visit: VisitRow,
  input: RouteVisit,
): Result<{ toSelf: boolean; label: string }> {
  const office = context.office();
  const service = checkService(office, input, visit.serviceId);
  if (!service.ok) return service;
  const own = office.counters.find(({ id }) => id === visit.counterId);
  const ownCan = own !== undefined && workOf(office, own, visit.officerId ?? '').stages.includes('helpdesk');
  if (office.stages === 'one' || (ownCan && input.counterId === own.id)) {
    return ok({ toSelf: true, label: own ? office.counterName(own.id) : '' });
  }
  const desk = checkDesk(office, 'helpdesk', input);
  return desk.ok ? ok({ toSelf: false, label: deskLabel(office, service.value, input) }) : desk;
}

/** Steps 4 and 5 of the POS: the question is recorded, then answered, clarified or rescheduled (H-05). */
import type { Transaction } from '../../db/database.ts';
import { insertAppointment } from '../../db/repositories/appointments.ts';
import type { VisitRow } from '../../db/repositories/visits.ts';
import { makeCode } from '../../shared/domain/numbering.ts';
import { momentOf, stepAt } from '../../shared/domain/pos.ts';
import type {
  FinishVisit,
  RecordQuestion,
  RescheduleVisit,
  VisitDetail,
} from '../../shared/protocol/desk.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { withOwnVisit } from './calling.ts';
import { changeVisit } from './change-visit.ts';
import { goOnWithNext } from './more-services.ts';
import { moreServicesOf } from './services-to-come.ts';
import { beginStep, finishStep, openRun, procedureOf } from './steps.ts';
import { openSurveyWindow } from './survey-window.ts';
import { detailOf } from './visit-detail.ts';

/** Catat permasalahan: the output of step 4, without which step 5 cannot start (H-01). */
export function recordQuestion(
  context: Context,
  caller: Caller,
  input: RecordQuestion,
): Promise<Result<VisitDetail>> {
  return withOwnVisit(context, caller, input.visitId, async (tx, visit) => {
    if (visit.state !== 'serving' || visit.question !== null)
      return refuse('visit-state', { state: visit.state });
    if (stepAt(procedureOf(context, visit), 'question')) {
      const finished = await finishStep(context, tx, visit, 'question', {
        officerId: caller.id,
        result: 'recorded',
        deviation: input.deviation,
      });
      if (!finished.ok) return finished;
      await beginStep(context, tx, visit, ['solution'], caller.id);
    }
    const recorded = await changeVisit(context, tx, visit, {
      type: 'visit.question-recorded',
      actor: actorOf(caller),
      action: null,
      patch: { question: input.question.trim() },
    });
    return recorded.ok ? ok(await detailOf(context, tx.db, recorded.value)) : recorded;
  });
}

/** Selesai: a solution was given or a clarification made. Where the number came for more, the next service follows. */
export function finish(context: Context, caller: Caller, input: FinishVisit): Promise<Result<VisitDetail>> {
  return withOwnVisit(context, caller, input.visitId, async (tx, visit) => {
    const asks = stepAt(procedureOf(context, visit), 'question') !== undefined;
    if (asks && visit.state === 'serving' && visit.question === null) return refuse('question-required');
    const finished = await finishStep(context, tx, visit, 'solution', {
      officerId: caller.id,
      result: input.outcome,
      deviation: input.deviation,
    });
    if (!finished.ok) return finished;
    const { outcome } = input;
    const summary = input.summary.trim();
    if (visit.state === 'serving' && moreServicesOf(visit).length > 0)
      return goOnWithNext(context, tx, caller, visit, { outcome, summary });
    const ending = await openSurveyWindow(context, tx, visit);
    const done = await changeVisit(context, tx, visit, {
      type: 'visit.finished',
      actor: actorOf(caller),
      action: 'finish',
      patch: { outcome, summary, ...ending },
      data: { outcome },
    });
    return done.ok ? ok(await detailOf(context, tx.db, done.value)) : done;
  });
}

/**
 * Jadwalkan Ulang: what cannot be solved now gets a new day and time, a reason, and a linked follow-up (H-05). It ends
 * the whole visit: services still to come are named in the reason.
 */
export function reschedule(
  context: Context,
  caller: Caller,
  input: RescheduleVisit,
): Promise<Result<VisitDetail>> {
  return withOwnVisit(context, caller, input.visitId, async (tx, visit) => {
    const date = checkAppointment(context, input.date, input.time);
    if (!date.ok) return date;
    const run = visit.state === 'serving' ? await openRun(tx, visit) : undefined;
    const moment = run && momentOf(procedureOf(context, visit), run.no);
    if (!moment) return refuse('visit-state', { state: visit.state });
    const finished = await finishStep(context, tx, visit, moment, {
      officerId: caller.id,
      result: 'rescheduled',
      deviation: input.deviation,
    });
    if (!finished.ok) return finished;
    const reason = reasonWithRest(context, visit, input.reason);
    await storeAppointment(context, tx, caller, visit, { ...input, reason });
    const ending = await openSurveyWindow(context, tx, visit);
    const done = await changeVisit(context, tx, visit, {
      type: 'visit.rescheduled',
      actor: actorOf(caller),
      action: 'reschedule',
      patch: { outcome: 'rescheduled', reason, moreServices: '[]', ...ending },
      data: { day: input.date, time: input.time },
    });
    return done.ok ? ok(await detailOf(context, tx.db, done.value)) : done;
  });
}

function reasonWithRest(context: Context, visit: VisitRow, reason: string): string {
  const office = context.office();
  const rest = moreServicesOf(visit).map(({ serviceId }) => office.serviceName(serviceId).id);
  return rest.length === 0 ? reason.trim() : `${reason.trim()} (layanan berikutnya: ${rest.join(', ')})`;
}

/** An appointment lies ahead, on a working day, within service hours. */
function checkAppointment(context: Context, day: string, time: string): Result<true> {
  const { calendar, workingTime } = context.office();
  const at = calendar.at(day, time);
  if (at <= context.clock.now()) return refuse('date-passed');
  const open = workingTime.openState(at).kind;
  return open === 'open' || open === 'last-ticket-passed' ? ok(true) : refuse('date-not-working');
}

async function storeAppointment(
  context: Context,
  tx: Transaction,
  caller: Caller,
  visit: VisitRow,
  { date, time, reason }: RescheduleVisit,
): Promise<void> {
  await insertAppointment(tx.db, {
    id: context.ids.id(),
    code: makeCode(context.ids),
    day: date,
    time,
    at: context.office().calendar.at(date, time),
    serviceId: visit.serviceId,
    topicId: visit.topicId,
    officerId: caller.id,
    visitorId: visit.visitorId,
    reason: reason.trim(),
    fromVisitId: visit.id,
    createdBy: caller.id,
    createdAt: context.clock.now(),
    arrivedVisitId: null,
    arrivedAt: null,
    missedAt: null,
    cancelledAt: null,
  });
}

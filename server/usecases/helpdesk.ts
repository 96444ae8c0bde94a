/** Steps 4 and 5 of the POS: the question is recorded, then answered, clarified or rescheduled (H-05). */
import type { VisitRow } from '../../db/repositories/visits.ts';
import { momentOf, stepAt } from '../../shared/domain/pos.ts';
import type { VisitDetail } from '../../shared/protocol/desk/visit-detail.ts';
import type { FinishVisit, RecordQuestion, RescheduleVisit } from '../../shared/protocol/desk/visits.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { checkAppointmentTime, makeAppointment } from './appointments.ts';
import { withOwnVisit } from './calling.ts';
import { changeVisit } from './change-visit.ts';
import { goOnWithNext } from './more-services.ts';
import { storeAppointmentSlip } from './printing.ts';
import { drawingAgain } from './register-visit.ts';
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
  return drawingAgain(() => rescheduleOnce(context, caller, input));
}

function rescheduleOnce(
  context: Context,
  caller: Caller,
  input: RescheduleVisit,
): Promise<Result<VisitDetail>> {
  return withOwnVisit(context, caller, input.visitId, async (tx, visit) => {
    const date = checkAppointmentTime(context, input.date, input.time);
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
    const appointment = await makeAppointment(context, tx, {
      day: input.date,
      time: input.time,
      serviceId: visit.serviceId,
      topicId: visit.topicId,
      officerId: caller.id,
      visitorId: visit.visitorId,
      reason,
      fromVisitId: visit.id,
      createdBy: caller.id,
    });
    await storeAppointmentSlip(context, tx, appointment);
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

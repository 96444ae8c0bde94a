/** Steps 4 and 5 of the POS: the question is recorded, then answered, clarified or rescheduled (H-05). */
import type { Transaction } from '../../db/database.ts';
import { insertFollowUp } from '../../db/repositories/records.ts';
import { stepRunsOf } from '../../db/repositories/step-runs.ts';
import type { VisitRow } from '../../db/repositories/visits.ts';
import { makeCode } from '../../shared/domain/numbering.ts';
import { STEP } from '../../shared/domain/pos.ts';
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
import { beginStep, finishStep } from './steps.ts';
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
    const finished = await finishStep(
      context,
      tx,
      { ...visit, visitId: visit.id, no: STEP.question },
      caller.id,
      {
        result: 'recorded',
        deviation: input.deviation,
      },
    );
    if (!finished.ok) return finished;
    await beginStep(context, tx, { ...visit, visitId: visit.id, no: STEP.solution }, caller.id);
    const recorded = await changeVisit(context, tx, visit, {
      type: 'visit.question-recorded',
      actor: actorOf(caller),
      action: null,
      patch: { question: input.question.trim() },
    });
    return recorded.ok ? ok(await detailOf(context, tx.db, recorded.value)) : recorded;
  });
}

/** Selesai: a solution was given or a clarification made. */
export function finish(context: Context, caller: Caller, input: FinishVisit): Promise<Result<VisitDetail>> {
  return withOwnVisit(context, caller, input.visitId, async (tx, visit) => {
    if (visit.state === 'serving' && visit.question === null) return refuse('question-required');
    const finished = await finishStep(
      context,
      tx,
      { ...visit, visitId: visit.id, no: STEP.solution },
      caller.id,
      {
        result: input.outcome,
        deviation: input.deviation,
      },
    );
    if (!finished.ok) return finished;
    const ending = await openSurveyWindow(context, tx, { ...visit, visitId: visit.id });
    const done = await changeVisit(context, tx, visit, {
      type: 'visit.finished',
      actor: actorOf(caller),
      action: 'finish',
      patch: { outcome: input.outcome, summary: input.summary.trim(), ...ending },
      data: { outcome: input.outcome },
    });
    return done.ok ? ok(await detailOf(context, tx.db, done.value)) : done;
  });
}

/** Jadwalkan Ulang: what cannot be solved now gets a new day and time, a reason, and a linked follow-up (H-05). */
export function reschedule(
  context: Context,
  caller: Caller,
  input: RescheduleVisit,
): Promise<Result<VisitDetail>> {
  return withOwnVisit(context, caller, input.visitId, async (tx, visit) => {
    const date = checkAppointment(context, input.date, input.time);
    if (!date.ok) return date;
    const running = (await stepRunsOf(tx.db, visit.id)).find(
      ({ no, finishedAt }) => finishedAt === null && (no === STEP.question || no === STEP.solution),
    );
    if (!running) return refuse('visit-state', { state: visit.state });
    const finished = await finishStep(
      context,
      tx,
      { ...visit, visitId: visit.id, no: running.no },
      caller.id,
      {
        result: 'rescheduled',
        deviation: input.deviation,
      },
    );
    if (!finished.ok) return finished;
    await storeFollowUp(context, tx, caller, visit, input);
    const ending = await openSurveyWindow(context, tx, { ...visit, visitId: visit.id });
    const done = await changeVisit(context, tx, visit, {
      type: 'visit.rescheduled',
      actor: actorOf(caller),
      action: 'reschedule',
      patch: { outcome: 'rescheduled', reason: input.reason.trim(), ...ending },
      data: { day: input.date, time: input.time },
    });
    return done.ok ? ok(await detailOf(context, tx.db, done.value)) : done;
  });
}

/** An appointment lies ahead, on a working day, within service hours. */
function checkAppointment(context: Context, day: string, time: string): Result<true> {
  const { calendar, workingTime } = context.office();
  const at = calendar.at(day, time);
  if (at <= context.clock.now()) return refuse('date-passed');
  const open = workingTime.openState(at).kind;
  return open === 'open' || open === 'last-ticket-passed' ? ok(true) : refuse('date-not-working');
}

async function storeFollowUp(
  context: Context,
  tx: Transaction,
  caller: Caller,
  visit: VisitRow,
  input: RescheduleVisit,
): Promise<void> {
  await insertFollowUp(tx.db, {
    id: context.ids.id(),
    visitId: visit.id,
    day: input.date,
    time: input.time,
    reason: input.reason.trim(),
    code: makeCode(context.ids),
    createdBy: caller.id,
    createdAt: context.clock.now(),
  });
}

/** The satisfaction survey of a visit (PermenPANRB 14/2017), step 6 of the POS (H-06). */
import type { Transaction } from '../../db/database.ts';
import { insertSurvey, findSurvey } from '../../db/repositories/surveys.ts';
import { updateStepRun } from '../../db/repositories/step-runs.ts';
import { findByCode, findByTicket, type VisitRow } from '../../db/repositories/visits.ts';
import { formatTicket, parseCode, parseTicket } from '../../shared/domain/numbering.ts';
import { checkSurvey, type SkmAnswers } from '../../shared/domain/skm.ts';
import { inAskingOrder } from '../../shared/domain/skm-version.ts';
import { isActive } from '../../shared/domain/visit.ts';
import type { SubmitSurvey, SurveyOpened } from '../../shared/protocol/kiosk.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { changeVisit, withVisit } from './change-visit.ts';
import { openRun } from './steps.ts';

/** Opens the survey of a ticket of today, by its number or its code. */
export async function openSurvey(context: Context, ticket: string): Promise<Result<SurveyOpened>> {
  const visit = await findTodaysVisit(context, ticket);
  if (!visit) return refuse('ticket-unknown');
  const ready = await mayBeRated(context, visit);
  if (!ready.ok) return ready;
  return ok(surveyOf(context, visit));
}

/** What a kiosk asks of that visit. */
export function surveyOf(context: Context, visit: VisitRow): SurveyOpened {
  const office = context.office();
  const { skm, data } = office;
  return {
    visitId: visit.id,
    ticket: visit.ticket,
    serviceName: office.serviceName(visit.serviceId),
    language: visit.language,
    questionnaire: {
      version: skm.id,
      elements: inAskingOrder(skm, data.settings.surveyOrder).map(({ code, question, labels }) => ({
        code,
        question,
        labels,
      })),
    },
  };
}

async function findTodaysVisit(context: Context, text: string): Promise<VisitRow | undefined> {
  const today = context.office().calendar.day(context.clock.now());
  const code = parseCode(text);
  const byCode = code === undefined ? undefined : await findByCode(context.db, code);
  if (byCode) return byCode.day === today ? byCode : undefined;
  const number = parseTicket(text);
  return number && findByTicket(context.db, today, formatTicket(number.letter, number.number));
}

/** Any visit of today whose service ended, once; the window of step 6 does not matter for it. */
export async function mayBeRated(context: Context, visit: VisitRow): Promise<Result<true>> {
  if (isActive(visit.state)) return refuse('survey-too-early');
  const today = context.office().calendar.day(context.clock.now());
  if (visit.outcome === null || visit.day !== today) return refuse('ticket-unknown');
  return (await findSurvey(context.db, visit.id)) ? refuse('survey-done') : ok(true);
}

/** Stores a rating, once a visit. Within the window it also finishes step 6. */
export function submitSurvey(context: Context, caller: Caller, input: SubmitSurvey): Promise<Result<null>> {
  const whole = checkedAnswers(context, input);
  if (!whole.ok) return Promise.resolve(whole);
  const now = context.clock.now();
  return withVisit(context, input.visitId, async (tx, visit) => {
    if (isActive(visit.state)) return refuse('survey-too-early');
    const today = context.office().calendar.day(now);
    if (visit.outcome === null || visit.day !== today) return refuse('ticket-unknown');
    const stored = await insertSurvey(tx.db, {
      visitId: visit.id,
      rating: input.rating,
      answers: whole.value === null ? null : JSON.stringify(whole.value),
      skmVersion: whole.value === null ? null : input.version,
      ...input.respondent,
      comment: input.comment.trim(),
      day: today,
      createdAt: now,
    });
    if (!stored) return refuse('survey-done');
    const open = visit.state === 'survey';
    const inTime = open && now <= (visit.surveyUntil ?? now);
    if (open) await endSurveyStep(tx, visit, { now, result: inTime ? 'filled' : 'not-filled' });
    const done = await changeVisit(context, tx, visit, {
      type: 'survey.submitted',
      actor: actorOf(caller),
      action: open ? 'end-survey' : null,
      patch: {},
      data: { complete: input.answers !== null, inTime },
    });
    if (done.ok) tx.onCommit(() => context.live.adminChanged('survey'));
    return done.ok ? ok(null) : done;
  });
}

function checkedAnswers(context: Context, { answers, version: id }: SubmitSurvey): Result<SkmAnswers | null> {
  if (answers === null) return ok(null);
  const version = context.office().skmVersions.find((one) => one.id === id);
  return version === undefined ? refuse('survey-answers') : checkSurvey(answers, version);
}

/** A window that lapsed ended when it did, not when it was noticed. */
async function endSurveyStep(
  tx: Transaction,
  visit: VisitRow,
  end: { readonly now: number; readonly result: 'filled' | 'not-filled' },
): Promise<void> {
  const finishedAt = end.result === 'filled' ? end.now : (visit.surveyUntil ?? end.now);
  const run = await openRun(tx, visit);
  if (run) await updateStepRun(tx.db, run, { finishedAt, result: end.result });
}

/** The window is over: "survei tidak diisi", which is nobody's failure. */
export function lapseSurvey(context: Context, visitId: string): Promise<Result<null>> {
  return withVisit(context, visitId, async (tx, visit) => {
    await endSurveyStep(tx, visit, { now: context.clock.now(), result: 'not-filled' });
    const done = await changeVisit(context, tx, visit, {
      type: 'survey.lapsed',
      actor: { kind: 'system', id: 'hub' },
      action: 'end-survey',
      patch: {},
    });
    return done.ok ? ok(null) : done;
  });
}

/** The one way a request goes on: rule, conditional write, dates, the step with its person, the event, the news of it. */
import { inTransaction, type Queryable, type Transaction } from '../../../db/database.ts';
import { appendEvent, type Actor } from '../../../db/repositories/events.ts';
import {
  dispositionsOf,
  insertMarks,
  insertStep,
  marksOf,
  seenDocuments,
  stepsOf,
  type RequestMarkRow,
} from '../../../db/repositories/request-progress.ts';
import { filesOf } from '../../../db/repositories/request-files.ts';
import { findRequest, updateRequest, type RequestRow } from '../../../db/repositories/requests.ts';
import { takeStep, type RequestActor } from '../../../shared/domain/requests/flow.ts';
import { checkAnswers, type Answers } from '../../../shared/domain/requests/request-form.ts';
import { isOver, type RequestStep, type RequestType } from '../../../shared/domain/requests/request-type.ts';
import type { MadeLetter, StepDone } from '../../../shared/protocol/desk/request-letters.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { isConfidential, maySeeRequest } from './access.ts';
import { moveBooking } from './booking.ts';
import type { AfterStep } from './letter-values.ts';
import { dueOf, standingOf, typeOf, unsealed, type Progress } from './reading.ts';
import { writeLetter } from './write-letter.ts';

export interface Opened {
  readonly request: RequestRow;
  readonly type: RequestType;
  readonly progress: Progress;
}

/** Finds one that the caller may see; for anybody else there is none. */
export async function openRequest(
  context: Context,
  db: Queryable,
  caller: Caller,
  requestId: string,
): Promise<Result<Opened>> {
  const request = await findRequest(db, requestId);
  const confidential = isConfidential(await dispositionsOf(db, requestId));
  if (!request || !maySeeRequest(caller, request, confidential)) return refuse('request-unknown');
  return ok(await openedOf(context, db, request));
}

/** One that was found, with its type and all that was done. */
export async function openedOf(context: Context, db: Queryable, request: RequestRow): Promise<Opened> {
  const progress = {
    marks: await marksOf(db, [request.id]),
    steps: await stepsOf(db, request.id),
    seen: await seenDocuments(db, request.id),
    files: await filesOf(db, request.id),
  };
  return { request, type: typeOf(context.office(), request), progress };
}

export interface StepTaken {
  readonly step: string;
  /** Steps taken when it was looked at. */
  readonly base: number;
  readonly answers: Answers;
  /** What else of the request is different afterwards. */
  readonly patch?: Partial<Pick<RequestRow, 'assigneeId'>>;
}

/**
 * Takes a step.
 * @returns `request-taken` where somebody was faster
 */
export function takeRequestStep(
  context: Context,
  caller: Caller,
  requestId: string,
  taken: StepTaken,
  beside: (tx: Transaction, opened: Opened) => Promise<Result<true>> = () => Promise.resolve(ok(true)),
): Promise<Result<StepDone>> {
  return inTransaction<StepDone>(context.db, async (tx) => {
    const opened = await openRequest(context, tx.db, caller, requestId);
    if (!opened.ok) return opened;
    if (opened.value.request.steps !== taken.base) return refuse('request-taken');
    const done = await beside(tx, opened.value);
    const by = { actor: { id: caller.id, roles: caller.roles }, id: caller.id, named: actorOf(caller) };
    return done.ok ? takeStepWithin(context, tx, by, opened.value, taken) : done;
  });
}

/** Who takes a step: an officer, or time itself. */
export interface StepTaker {
  readonly actor: RequestActor;
  readonly id: string;
  /** As the event log has them. */
  readonly named: Actor;
}

/** Takes a step within a transaction under way: what it comes to, then all that is kept of it. */
export async function takeStepWithin(
  context: Context,
  tx: Transaction,
  by: StepTaker,
  opened: Opened,
  taken: StepTaken,
): Promise<Result<StepDone>> {
  const outcome = outcomeOf(context, by, opened, taken);
  if (!outcome.ok) return outcome;
  const { request, type } = opened;
  const { known, changed, marks, answers } = outcome.value;
  if (!(await updateRequest(tx.db, request, changed))) return refuse('request-taken');
  const booked = await moveBooking(context, tx, request, known);
  if (!booked.ok) return booked;
  await insertMarks(tx.db, marks);
  const { steps: no, state } = changed;
  const kept = { request, known, no, state, actorId: by.id, answers };
  await keepStep(context, tx, kept);
  const letter = await letterOfStep(context, tx, type, { ...kept, progress: opened.progress, marks });
  await appendEvent(tx.db, {
    at: context.clock.now(),
    type: 'request.step',
    visitId: null,
    actor: by.named,
    data: { requestId: request.id, step: known.id, state },
  });
  tx.onCommit(() => context.live.adminChanged('request'));
  return ok({ letter });
}

/** What a step comes to, before anything is written. */
interface Outcome {
  readonly known: RequestStep;
  /** What is different of the row. */
  readonly changed: Parameters<typeof updateRequest>[2] & Pick<RequestRow, 'state' | 'steps'>;
  readonly marks: readonly RequestMarkRow[];
  readonly answers: Answers;
}

/** @returns why the engine refuses it, or which answer is wrong */
function outcomeOf(
  context: Context,
  { actor }: StepTaker,
  { request, type, progress }: Opened,
  { step: stepId, answers: given, patch }: StepTaken,
): Result<Outcome> {
  const known = type.steps.find(({ id }) => id === stepId);
  if (!known) return refuse('request-step-unknown');
  const to = takeStep(type, standingOf(request, type, progress), actor, stepId);
  if (!to.ok) return to;
  const answers = checkAnswers(known.asks, given, { facilities: [] });
  if (!answers.ok) return answers;
  const { state } = to.value;
  const at = context.clock.now();
  const marks = marksAfter(request, progress, known, at);
  const due = dueOf(context.office(), type, { ...request, state }, [...progress.marks, ...marks]);
  const endedAt = isOver(type, state) ? at : null;
  const changed = { ...to.value, ...patch, ...due, steps: request.steps + 1, endedAt };
  return ok({ known, changed, marks, answers: answers.value });
}

/** The dates a step puts down, after those that are there. */
function marksAfter(
  { id: requestId }: RequestRow,
  { marks }: Progress,
  { marks: put }: RequestStep,
  at: number,
): RequestMarkRow[] {
  const first = (marks.at(-1)?.no ?? 0) + 1;
  return put.map((mark, n) => ({ requestId, no: first + n, mark, at }));
}

interface KeptStep {
  readonly request: RequestRow;
  readonly known: RequestStep;
  readonly no: number;
  readonly state: string;
  readonly actorId: string;
  readonly answers: Answers;
}

async function keepStep(
  context: Context,
  tx: Transaction,
  { request, known, no, state, actorId, answers }: KeptStep,
): Promise<void> {
  const at = context.clock.now();
  const answersCipher = known.asks.length === 0 ? null : context.vault.seal(JSON.stringify(answers));
  const step = known.id;
  await insertStep(tx.db, { requestId: request.id, no, step, state, actorId, at, answersCipher });
}

/** A step that makes a letter makes it in its own transaction: there is none without it, and it has no gap in its numbers. */
async function letterOfStep(
  context: Context,
  tx: Transaction,
  type: RequestType,
  {
    request,
    known,
    no,
    actorId,
    answers,
    progress,
    marks,
  }: KeptStep & Pick<AfterStep, 'marks'> & Pick<Opened, 'progress'>,
): Promise<MadeLetter | null> {
  const { letter } = known;
  if (letter === undefined) return null;
  const about: AfterStep = {
    ...unsealed(context, request),
    request,
    type,
    marks: [...progress.marks, ...marks],
    seen: progress.seen.map(({ documentId }) => documentId),
    asked: known.asks,
    answers,
    by: context.office().officerName(actorId),
    now: context.clock.now(),
  };
  return writeLetter(context, tx, request.id, { stepNo: no, letter, about });
}

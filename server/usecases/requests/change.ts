/** The one way a request goes on: rule, conditional write, dates, the step with its person, the event, the news of it. */
import { inTransaction, type Queryable, type Transaction } from '../../../db/database.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import { bookingOf, updateBooking } from '../../../db/repositories/facility-bookings.ts';
import {
  dispositionsOf,
  insertMarks,
  insertStep,
  marksOf,
  seenDocuments,
  stepsOf,
} from '../../../db/repositories/request-progress.ts';
import { findRequest, updateRequest, type RequestRow } from '../../../db/repositories/requests.ts';
import { takeStep, type RequestActor } from '../../../shared/domain/requests/flow.ts';
import { checkAnswers, type Answers } from '../../../shared/domain/requests/request-form.ts';
import { isOver, type RequestStep, type RequestType } from '../../../shared/domain/requests/request-type.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { isConfidential, maySeeRequest } from './access.ts';
import { standingOf, typeOf, type Progress } from './reading.ts';
import { checkFree } from './register.ts';

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
  const progress = {
    marks: await marksOf(db, [requestId]),
    steps: await stepsOf(db, requestId),
    seen: await seenDocuments(db, requestId),
  };
  return ok({ request, type: typeOf(context.office(), request), progress });
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
): Promise<Result<null>> {
  return inTransaction(context.db, async (tx) => {
    const opened = await openRequest(context, tx.db, caller, requestId);
    if (!opened.ok) return opened;
    if (opened.value.request.steps !== taken.base) return refuse('request-taken');
    const done = await beside(tx, opened.value);
    return done.ok ? step(context, tx, caller, opened.value, taken) : done;
  });
}

async function step(
  context: Context,
  tx: Transaction,
  caller: Caller,
  { request, type, progress }: Opened,
  { step: stepId, answers: given, patch }: StepTaken,
): Promise<Result<null>> {
  const known = type.steps.find(({ id }) => id === stepId);
  if (!known) return refuse('request-step-unknown');
  const actor: RequestActor = { id: caller.id, roles: caller.roles };
  const to = takeStep(type, standingOf(request, type, progress), actor, stepId);
  if (!to.ok) return to;
  const answers = checkAnswers(known.asks, given, { facilities: [] });
  if (!answers.ok) return answers;
  const at = context.clock.now();
  const no = request.steps + 1;
  const ended = isOver(type, to.value.state) ? at : null;
  const changed = { ...to.value, ...patch, steps: no, endedAt: ended };
  if (!(await updateRequest(tx.db, request, changed))) return refuse('request-taken');
  const booked = await moveBooking(context, tx, request, known);
  if (!booked.ok) return booked;
  await keepStep(context, tx, {
    request,
    progress,
    known,
    no,
    state: to.value.state,
    actorId: caller.id,
    answers: answers.value,
  });
  await appendEvent(tx.db, {
    at,
    type: 'request.step',
    visitId: request.visitId,
    actor: actorOf(caller),
    data: { requestId: request.id, step: stepId, state: to.value.state },
  });
  tx.onCommit(() => context.live.adminChanged('request'));
  return ok(null);
}

/** Agreed to only where nothing else was agreed to meanwhile (P-02). */
async function moveBooking(
  context: Context,
  tx: Transaction,
  { id }: RequestRow,
  { booking: what }: RequestStep,
): Promise<Result<true>> {
  const booking = what === undefined ? undefined : await bookingOf(tx.db, id);
  if (!booking) return ok(true);
  if (what === 'release') {
    await updateBooking(tx.db, booking.id, { releasedAt: context.clock.now() });
    return ok(true);
  }
  const free = await checkFree(context, tx, booking.facilityId, booking, booking.id);
  if (!free.ok) return free;
  await updateBooking(tx.db, booking.id, { kind: 'agreed' });
  return ok(true);
}

async function keepStep(
  context: Context,
  tx: Transaction,
  kept: {
    readonly request: RequestRow;
    readonly progress: Progress;
    readonly known: RequestStep;
    readonly no: number;
    readonly state: string;
    readonly actorId: string;
    readonly answers: Answers;
  },
): Promise<void> {
  const { request, progress, known, no, state, actorId, answers } = kept;
  const at = context.clock.now();
  const first = (progress.marks.at(-1)?.no ?? 0) + 1;
  const marks = known.marks.map((mark, n) => ({ requestId: request.id, no: first + n, mark, at }));
  await insertMarks(tx.db, marks);
  const answersCipher = known.asks.length === 0 ? null : context.vault.seal(JSON.stringify(answers));
  await insertStep(tx.db, { requestId: request.id, no, step: known.id, state, actorId, at, answersCipher });
}

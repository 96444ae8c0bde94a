/** A request comes in, by any channel (5.4), and gets its number at once (UU 14/2008 Ps 22). */
import { inTransaction, type Transaction } from '../../../db/database.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import { bookingsIn, insertBooking } from '../../../db/repositories/facility-bookings.ts';
import { takeNumber } from '../../../db/repositories/numbers.ts';
import { insertMarks, insertSeen } from '../../../db/repositories/request-progress.ts';
import {
  findRequestByKey,
  insertRequest,
  requestsOfVisit,
  type RequestRow,
} from '../../../db/repositories/requests.ts';
import { findVisitor } from '../../../db/repositories/visitors.ts';
import { findVisit } from '../../../db/repositories/visits.ts';
import { normaliseId } from '../../../shared/domain/identity.ts';
import { makeCode, numberOfYear } from '../../../shared/domain/numbering.ts';
import { leadTime } from '../../../shared/domain/requests/lead-time.ts';
import { conflictsOf, isPeriod, type Period } from '../../../shared/domain/requests/loans.ts';
import { checkAnswers, type Answers } from '../../../shared/domain/requests/request-form.ts';
import {
  RECEIVED,
  type RequestField,
  type RequestType,
} from '../../../shared/domain/requests/request-type.ts';
import type { MadeLetter } from '../../../shared/protocol/desk/request-letters.ts';
import type {
  Applicant,
  RegisterRequest,
  RequestRegistered,
} from '../../../shared/protocol/desk/requests.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import type { Office } from '../../office/office.ts';
import { idHash } from '../guest-book.ts';
import { drawingAgain } from '../register-visit.ts';
import { isConcerned } from '../visit-detail.ts';
import { checkApplicant, withGuestBook } from './applicant.ts';
import { dueOf, firstDueDay, newestType, openOf, receivedAt } from './reading.ts';
import { receiptLetterOf, writeReceipt } from './receipt-letter.ts';
import { storeReceipt } from './receipt.ts';

/** What differs between the doors it may come in by. */
interface Incoming extends RegisterRequest {
  readonly language: RequestRow['language'];
  /** The questions that door asks; an officer fills in the others later. */
  readonly asked: readonly RequestField[];
}

/** At the desk, with the day it was received; in a visit of whoever serves it, with what its guest book has. */
export function registerRequest(
  context: Context,
  caller: Caller,
  input: RegisterRequest,
): Promise<Result<RequestRegistered>> {
  return takeIn(context, caller, input, async (tx, type) => {
    if (input.visitId === null) return ok({ ...input, language: 'id', asked: type.form });
    const visit = await findVisit(tx.db, input.visitId);
    if (!visit) return refuse('visit-unknown');
    if (!(await isConcerned(tx.db, caller, visit))) return refuse('visit-not-yours');
    const visitor = await findVisitor(tx.db, visit.visitorId);
    const told = visitor ? withGuestBook(context, type, visitor, input.applicant) : {};
    const applicant = { ...input.applicant, ...told };
    return ok({ ...input, applicant, language: visit.language, asked: type.form });
  });
}

/**
 * Takes a request in, through whichever door. A retried one (same key) gets its number again.
 * @param read what that door knows of it, in the transaction that keeps it
 */
export function takeIn(
  context: Context,
  caller: Caller,
  key: Pick<RegisterRequest, 'idempotencyKey' | 'typeId'>,
  read: (tx: Transaction, type: RequestType) => Promise<Result<Incoming>>,
): Promise<Result<RequestRegistered>> {
  return drawingAgain(() => inTransaction(context.db, (tx) => takeInWithin(context, tx, caller, key, read)));
}

/** Within a transaction under way. */
export async function takeInWithin(
  context: Context,
  tx: Transaction,
  caller: Caller,
  { idempotencyKey, typeId }: Pick<RegisterRequest, 'idempotencyKey' | 'typeId'>,
  read: (tx: Transaction, type: RequestType) => Promise<Result<Incoming>>,
): Promise<Result<RequestRegistered>> {
  const type = newestType(context.office(), typeId);
  if (!type) return refuse('request-type-unknown');
  const retried = await findRequestByKey(tx.db, idempotencyKey);
  if (retried) return ok(registered(context.office(), type, retried, await receiptLetterOf(tx, retried.id)));
  const incoming = await read(tx, type);
  if (!incoming.ok) return incoming;
  const asked = readRequest(context, type, incoming.value);
  if (!asked.ok) return asked;
  const first = await isFirstOfVisit(context.office(), tx, incoming.value);
  if (!first.ok) return first;
  const request = await newRequest(context, tx, caller, type, incoming.value, asked.value);
  await insertRequest(tx.db, request);
  const booked = await book(context, tx, type, request.id, asked.value.answers);
  if (!booked.ok) return booked;
  await begin(context, tx, caller, request, incoming.value.seen);
  const receipt = await writeReceipt(context, tx, caller, {
    request,
    type,
    applicant: asked.value.applicant,
    form: asked.value.answers,
    seen: incoming.value.seen,
  });
  // who stands there takes it along; who wrote or called is told, and so is whom a program answers
  const here = incoming.value.channel === 'in-person' && caller.kind !== 'application';
  const slipJobId = here ? await storeReceipt(context, tx, request) : null;
  return ok(registered(context.office(), type, { ...request, slipJobId }, receipt));
}

function registered(
  office: Office,
  type: RequestType,
  request: RequestRow,
  receipt: MadeLetter | null,
): RequestRegistered {
  const { id, number, code, slipJobId } = request;
  const dueDay = firstDueDay(office, type, request);
  return { id, number, code, dueDay, printJobId: slipJobId, receipt };
}

/** A visit has one open request of a kind: what is asked for again is the same. */
async function isFirstOfVisit(
  office: Office,
  { db }: Transaction,
  { visitId, typeId }: Incoming,
): Promise<Result<true>> {
  const requests = visitId === null ? [] : await requestsOfVisit(db, visitId);
  const open = openOf(office, requests, typeId);
  return open ? refuse('request-open', { number: open.number }) : ok(true);
}

interface Asked {
  readonly applicant: Applicant;
  readonly answers: Answers;
  readonly eventDay: string | null;
  readonly lateOverride: string | null;
}

function readRequest(context: Context, type: RequestType, input: Incoming): Result<Asked> {
  const office = context.office();
  if (input.receivedOn > office.calendar.day(context.clock.now())) return refuse('day-ahead');
  const applicant = checkApplicant(type, input.applicant, office.calendar.day(context.clock.now()));
  if (!applicant.ok) return applicant;
  const facilities = office.facilities.filter(({ active }) => active).map(({ id }) => id);
  const answers = checkAnswers(input.asked, input.answers, { facilities });
  if (!answers.ok) return answers;
  const lead = readLead(office, type, input, answers.value);
  return lead.ok ? ok({ applicant: applicant.value, answers: answers.value, ...lead.value }) : lead;
}

/** Too late for its event is a warning: the officer says why it is accepted, and that stays with it (C-04). */
function readLead(
  office: Office,
  type: RequestType,
  { receivedOn, lateOverride }: RegisterRequest,
  answers: Answers,
): Result<Pick<Asked, 'eventDay' | 'lateOverride'>> {
  const eventDay = type.lead && answers[type.lead.field];
  if (type.lead === undefined || typeof eventDay !== 'string')
    return ok({ eventDay: null, lateOverride: null });
  if (eventDay < receivedOn) return refuse('day-past');
  const lead = leadTime(receivedOn, eventDay, type.lead.workingDays, office.workingTime);
  if (!lead.ok) return refuse('year-not-decreed', { year: lead.error.year });
  if (!lead.value.late) return ok({ eventDay, lateOverride: null });
  const reason = lateOverride.trim();
  return reason === ''
    ? refuse('request-late', { day: lead.value.latestDay, workingDays: type.lead.workingDays })
    : ok({ eventDay, lateOverride: reason });
}

async function newRequest(
  context: Context,
  tx: Transaction,
  caller: Caller,
  type: RequestType,
  input: Incoming,
  asked: Asked,
): Promise<RequestRow> {
  const { vault, ids } = context;
  const now = context.clock.now();
  // the year in which the number is given: a letter of December that is registered in January leaves no gap
  const year = Number(context.office().calendar.day(now).slice(0, 4));
  const serial = await takeNumber(tx.db, 'requestCounter', { series: type.series, year });
  const { phone, idNumber } = asked.applicant;
  const state = type.states[0]?.id ?? '';
  const received = [{ mark: RECEIVED, at: receivedAt(context.office(), input.receivedOn, now) }];
  return {
    id: ids.id(),
    typeId: type.id,
    typeVersion: type.version,
    series: type.series,
    year,
    serial,
    number: numberOfYear(type.series, year, serial),
    code: makeCode(ids),
    idempotencyKey: input.idempotencyKey,
    serviceId: type.serviceId,
    visitId: input.visitId,
    channel: input.channel,
    language: input.language,
    receivedOn: input.receivedOn,
    registeredAt: now,
    registeredBy: caller.id,
    applicantCipher: vault.seal(JSON.stringify(asked.applicant)),
    phoneHash: phone === '' ? null : vault.hash(`phone:${phone}`),
    idHash: idNumber === '' ? null : idHash(context, 'nik', normaliseId('nik', idNumber)),
    answersCipher: vault.seal(JSON.stringify(asked.answers)),
    eventDay: asked.eventDay,
    lateOverride: asked.lateOverride,
    state,
    before: null,
    assigneeId: null,
    steps: 0,
    endedAt: null,
    erasedAt: null,
    ...dueOf(context.office(), type, { state, dueClock: null, escalated: 0 }, received),
    slipJobId: null,
  };
}

/** A wished loan is asked for; one that is agreed already stands against it (P-02). */
async function book(
  context: Context,
  tx: Transaction,
  { loan }: RequestType,
  requestId: string,
  answers: Answers,
): Promise<Result<true>> {
  if (loan === undefined) return ok(true);
  const facilityId = String(answers[loan.facility]);
  const period = { from: momentOf(context, answers[loan.from]), to: momentOf(context, answers[loan.to]) };
  if (!isPeriod(period)) return refuse('loan-period');
  if (period.to <= context.clock.now()) return refuse('day-past');
  const free = await checkFree(context, tx, facilityId, period, null);
  if (!free.ok) return free;
  const id = context.ids.id();
  await insertBooking(tx.db, { id, facilityId, requestId, kind: 'asked', ...period, releasedAt: null });
  return ok(true);
}

/** @param own the booking that may be there: the request's own */
export async function checkFree(
  context: Context,
  tx: Transaction,
  facilityId: string,
  period: Period,
  own: string | null,
): Promise<Result<true>> {
  const { taken } = conflictsOf(facilityId, period, await bookingsIn(tx.db, facilityId, period), own);
  const [first] = taken;
  if (!first) return ok(true);
  const { calendar } = context.office();
  return refuse('facility-taken', {
    day: calendar.day(first.from),
    from: calendar.timeOfDay(first.from),
    until: calendar.timeOfDay(first.to),
  });
}

/** @param answer `YYYY-MM-DDTHH:MM` of the office's clock */
function momentOf(context: Context, answer: Answers[string] | undefined): number {
  const [day = '', time = ''] = String(answer).split('T');
  return context.office().calendar.at(day, time);
}

/** Which program brought it, by its name: that is no personal data. */
function broughtBy({ kind, name }: Caller): { application?: string } {
  return kind === 'application' ? { application: name } : {};
}

async function begin(
  context: Context,
  tx: Transaction,
  caller: Caller,
  request: RequestRow,
  seen: readonly string[],
): Promise<void> {
  const at = context.clock.now();
  const { id: requestId, typeId, channel, receivedOn } = request;
  const received = receivedAt(context.office(), receivedOn, at);
  await insertMarks(tx.db, [{ requestId, no: 1, mark: RECEIVED, at: received }]);
  for (const documentId of seen)
    await insertSeen(tx.db, { requestId, documentId, seenBy: caller.id, seenAt: at });
  await appendEvent(tx.db, {
    at,
    type: 'request.received',
    visitId: null,
    actor: actorOf(caller),
    data: { requestId, type: typeId, channel, ...broughtBy(caller) },
  });
  tx.onCommit(() => context.live.adminChanged('request'));
}

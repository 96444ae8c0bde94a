/** A request comes in, by any channel (5.4), and gets its number at once (UU 14/2008 Ps 22). */
import { inTransaction, type Transaction } from '../../../db/database.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import { insertMarks, insertSeen } from '../../../db/repositories/request-progress.ts';
import {
  findRequestByKey,
  insertRequest,
  requestsOfVisit,
  type RequestRow,
} from '../../../db/repositories/requests.ts';
import { findVisitor } from '../../../db/repositories/visitors.ts';
import { findVisit } from '../../../db/repositories/visits.ts';
import { RECEIVED, type RequestType } from '../../../shared/domain/requests/request-type.ts';
import type { MadeLetter } from '../../../shared/protocol/desk/request-letters.ts';
import type { RegisterRequest, RequestRegistered } from '../../../shared/protocol/desk/requests.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import type { Office } from '../../office/office.ts';
import { drawingAgain } from '../register-visit.ts';
import { isConcerned } from '../visit-detail.ts';
import { withGuestBook } from './applicant.ts';
import { book } from './booking.ts';
import { readRequest, type Asked, type Incoming } from './incoming.ts';
import { newRequest } from './new-request.ts';
import { firstDueDay, openOf, receivedAt, typeInForce, typeOf } from './reading.ts';
import { receiptLetterOf, writeReceipt } from './receipt-letter.ts';
import { storeReceipt } from './receipt.ts';

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

/** Which one, and under which version its form was filled in; null where it is filled in as it is handed in. */
type Order = Pick<RegisterRequest, 'idempotencyKey' | 'typeId'> & { readonly typeVersion: number | null };

/**
 * Takes a request in, through whichever door. A retried one (same key) gets its number again.
 * @param read what that door knows of it, in the transaction that keeps it
 */
export function takeIn(
  context: Context,
  caller: Caller,
  order: Order,
  read: (tx: Transaction, type: RequestType) => Promise<Result<Incoming>>,
): Promise<Result<RequestRegistered>> {
  return drawingAgain(() =>
    inTransaction(context.db, (tx) => takeInWithin(context, tx, caller, order, read)),
  );
}

/** Within a transaction under way. */
export async function takeInWithin(
  context: Context,
  tx: Transaction,
  caller: Caller,
  { idempotencyKey, typeId, typeVersion }: Order,
  read: (tx: Transaction, type: RequestType) => Promise<Result<Incoming>>,
): Promise<Result<RequestRegistered>> {
  const type = typeInForce(context.office(), typeId);
  if (!type) return refuse('request-type-unknown');
  const retried = await findRequestByKey(tx.db, idempotencyKey);
  if (retried) return ok(registered(context.office(), retried, await receiptLetterOf(tx, retried.id)));
  if (typeVersion !== null && typeVersion !== type.version) return refuse('request-form-changed');
  const incoming = await read(tx, type);
  if (!incoming.ok) return incoming;
  const asked = readRequest(context, type, incoming.value);
  if (!asked.ok) return asked;
  const first = await isFirstOfVisit(context.office(), tx, incoming.value);
  if (!first.ok) return first;
  return keep(context, tx, caller, { type, incoming: incoming.value, asked: asked.value });
}

interface Read {
  readonly type: RequestType;
  readonly incoming: Incoming;
  readonly asked: Asked;
}

/** All that a request begins with: its row, its loan, its first dates, and the receipt in hand or by letter. */
async function keep(
  context: Context,
  tx: Transaction,
  caller: Caller,
  { type, incoming, asked }: Read,
): Promise<Result<RequestRegistered>> {
  const { seen, channel } = incoming;
  const { applicant, answers: form } = asked;
  const request = await newRequest(context, tx, caller, type, incoming, asked);
  await insertRequest(tx.db, request);
  const booked = await book(context, tx, type, request.id, form);
  if (!booked.ok) return booked;
  await begin(context, tx, caller, request, seen);
  const receipt = await writeReceipt(context, tx, caller, { request, type, applicant, form, seen });
  // who stands there takes it along; who wrote or called is told, and so is whom a program answers
  const here = channel === 'in-person' && caller.kind !== 'application';
  const slipJobId = here ? await storeReceipt(context, tx, request) : null;
  return ok(registered(context.office(), { ...request, slipJobId }, receipt));
}

function registered(office: Office, request: RequestRow, receipt: MadeLetter | null): RequestRegistered {
  const { id, number, code, slipJobId } = request;
  const dueDay = firstDueDay(office, typeOf(office, request), request);
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

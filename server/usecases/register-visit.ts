/** The last tap at the kiosk: guest book, number, steps, ticket, in one transaction (POS step 1, H-02). */
import { inTransaction, isTaken, type Transaction } from '../../db/database.ts';
import { insertVisitor } from '../../db/repositories/visitors.ts';
import { isOffered } from '../../shared/domain/office-data/service.ts';
import { findActiveVisit, findByIdempotencyKey, type VisitRow } from '../../db/repositories/visits.ts';
import { PRIORITY_RANK, rankOf } from '../../shared/domain/calling.ts';
import { isWaiting } from '../../shared/domain/visit.ts';
import type { RegisterVisit, TicketIssued } from '../../shared/protocol/kiosk.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { readGuestBook } from './guest-book.ts';
import { joinCode, lookUpCode, useUpCode } from './cases/priority-code.ts';
import { beginVisit, issuedAgain, mayTakeNumber } from './new-visit.ts';

/**
 * Registers a visit and gives it a number. A retried tap (same idempotency key) and a visitor who holds a number
 * today get that number again.
 */
export function registerVisit(
  context: Context,
  caller: Caller,
  input: RegisterVisit,
): Promise<Result<TicketIssued>> {
  return input.priorityCode
    ? registerAhead(context, caller, input, input.priorityCode)
    : drawingAgain(() => registerOnce(context, caller, input, null));
}

/** With the code of a service ahead of everybody (Z-04), which is used up with the number. */
async function registerAhead(
  context: Context,
  caller: Caller,
  input: RegisterVisit,
  typed: string,
): Promise<Result<TicketIssued>> {
  const made = await lookUpCode(context, caller, typed);
  if (!made.ok) return made;
  return drawingAgain(() => registerOnce(context, caller, input, made.value.code));
}

const MOST_DRAWS = 5;
const CODES = ['visit.code', 'appointment.code', 'complaint.code', 'priorityCode.code', 'request.code'];

/** Codes are drawn by chance and kept for years: one day one is taken, and all is done again with another. */
export async function drawingAgain<T>(once: () => Promise<Result<T>>): Promise<Result<T>> {
  for (let draw = 1; ; draw += 1) {
    try {
      return await once();
    } catch (error) {
      const taken = CODES.some((column) => isTaken(error, column));
      if (draw === MOST_DRAWS || !taken) throw error;
    }
  }
}

function registerOnce(
  context: Context,
  caller: Caller,
  input: RegisterVisit,
  code: string | null,
): Promise<Result<TicketIssued>> {
  const now = context.clock.now();
  const office = context.office();
  const service = office.services.get(input.serviceId);
  if (!service) return Promise.resolve(refuse('service-unknown'));
  if (!isOffered(service)) return closedService(context, input);
  if (input.topicId !== null && !service.topics.some(({ id }) => id === input.topicId))
    return Promise.resolve(refuse('topic-unknown'));

  return inTransaction(context.db, async (tx) => {
    const retried = await findByIdempotencyKey(tx.db, input.idempotencyKey);
    if (retried) return ok(await issuedAgain(context, tx, retried, false));
    if (!mayTakeNumber(office, now, input.elapsedMs)) return refuse('office-closed');
    const visitor = await readGuestBook(context, tx, input.visitor, service);
    if (!visitor.ok) return visitor;
    const held = await findActiveVisit(tx.db, office.calendar.day(now), visitor.value.row);
    if (held) return holdsOne(context, tx, caller, held, code);
    if (visitor.value.isNew) await insertVisitor(tx.db, visitor.value.row);
    const place = {
      rank: code === null ? rankOf(input.priority) : PRIORITY_RANK.compensation,
      queuedAt: now,
      appointmentId: null,
      appointmentAt: null,
    };
    const { priority, elapsedMs } = input;
    const told = toldIn(input, visitor.value.row.id);
    const beginning = { told, service, priority, place, now, elapsedMs };
    const ticket = await beginVisit(context, tx, caller, beginning);
    const used = code === null ? ok(true) : await useUpCode(context, tx, caller, code, ticket.visitId);
    return used.ok ? ok(ticket) : used;
  });
}

/** A service that was closed gives no new number; a tap that is sent again still gets the number it was given before. */
async function closedService(
  context: Context,
  { idempotencyKey }: RegisterVisit,
): Promise<Result<TicketIssued>> {
  return inTransaction(context.db, async (tx) => {
    const retried = await findByIdempotencyKey(tx.db, idempotencyKey);
    return retried ? ok(await issuedAgain(context, tx, retried, false)) : refuse('service-closed');
  });
}

/** Their number again; where it waits and they have a code, it goes ahead of everybody from now on. */
async function holdsOne(
  context: Context,
  tx: Transaction,
  caller: Caller,
  held: VisitRow,
  code: string | null,
): Promise<Result<TicketIssued>> {
  const joined =
    code !== null && isWaiting(held.state) ? await joinCode(context, tx, caller, held, code) : ok(held);
  return joined.ok ? ok(await issuedAgain(context, tx, joined.value, true)) : joined;
}

function toldIn(input: RegisterVisit, visitorId: string): Parameters<typeof beginVisit>[3]['told'] {
  return {
    idempotencyKey: input.idempotencyKey,
    visitorId,
    topicId: input.topicId,
    language: input.language,
    purpose: input.purpose.trim(),
    onBehalfName: input.onBehalf?.name ?? null,
    onBehalfDocument: input.onBehalf?.document ?? null,
    letterNumber: input.letter?.number ?? null,
    letterDate: input.letter?.date ?? null,
  };
}

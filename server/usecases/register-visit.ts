/** The last tap at the kiosk: guest book, number, steps, ticket, in one transaction (POS step 1, H-02). */
import { inTransaction, isTaken } from '../../db/database.ts';
import { insertVisitor } from '../../db/repositories/visitors.ts';
import { findActiveVisit, findByIdempotencyKey } from '../../db/repositories/visits.ts';
import { rankOf } from '../../shared/domain/calling.ts';
import { isOffered } from '../../shared/domain/office-data/service.ts';
import type { RegisterVisit, TicketIssued } from '../../shared/protocol/kiosk.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { readGuestBook } from './guest-book.ts';
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
  return drawingAgain(() => registerOnce(context, caller, input));
}

const MOST_DRAWS = 5;
const CODES = ['visit.code', 'appointment.code', 'complaint.code'];

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

function registerOnce(context: Context, caller: Caller, input: RegisterVisit): Promise<Result<TicketIssued>> {
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
    if (held) return ok(await issuedAgain(context, tx, held, true));
    if (visitor.value.isNew) await insertVisitor(tx.db, visitor.value.row);
    const place = {
      rank: rankOf(input.priority),
      queuedAt: now,
      appointmentId: null,
      appointmentAt: null,
    };
    const { priority, elapsedMs } = input;
    const told = toldIn(input, visitor.value.row.id);
    return ok(await beginVisit(context, tx, caller, { told, service, priority, place, now, elapsedMs }));
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

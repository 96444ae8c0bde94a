/** The last tap at the kiosk: guest book, number, steps, ticket, in one transaction (POS step 1, H-02). */
import { inTransaction, isTaken, type Transaction } from '../../db/database.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import { insertPrintJob, newestJobOf } from '../../db/repositories/print-jobs.ts';
import { insertStepRun, type StepRunRow } from '../../db/repositories/step-runs.ts';
import { takeNumber } from '../../db/repositories/ticket-counters.ts';
import { insertVisitor, type VisitorRow } from '../../db/repositories/visitors.ts';
import { countAhead } from '../../db/repositories/queue.ts';
import {
  findActiveVisit,
  findByIdempotencyKey,
  insertVisit,
  type VisitRow,
} from '../../db/repositories/visits.ts';
import { rankOf } from '../../shared/domain/calling.ts';
import { formatTicket, makeCode, makeFollowToken } from '../../shared/domain/numbering.ts';
import { overran, stepAt } from '../../shared/domain/pos.ts';
import type { RegisterVisit, TicketIssued } from '../../shared/protocol/kiosk.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import type { Office, OfficeService } from '../office/office.ts';
import { ticketSlip } from '../printing/ticket-slip.ts';
import { boardChange } from './board-change.ts';
import { readGuestBook } from './guest-book.ts';
import { procedureOf, recordVisitorsOverrun, startedRun, waitingRun } from './steps.ts';

/**
 * Registers a visit and gives it a number. A retried tap (same idempotency key) and a visitor who holds a number
 * today get that number again.
 */
export async function registerVisit(
  context: Context,
  caller: Caller,
  input: RegisterVisit,
): Promise<Result<TicketIssued>> {
  for (let draw = 1; ; draw += 1) {
    try {
      return await registerOnce(context, caller, input);
    } catch (error) {
      // codes are drawn by chance and kept for years: one day one is taken, and another is drawn
      if (draw === MOST_DRAWS || !isTaken(error, 'visit.code')) throw error;
    }
  }
}

const MOST_DRAWS = 5;

function registerOnce(context: Context, caller: Caller, input: RegisterVisit): Promise<Result<TicketIssued>> {
  const now = context.clock.now();
  const office = context.office();
  const service = office.services.get(input.serviceId);
  if (!service) return Promise.resolve(refuse('service-unknown'));
  if (input.topicId !== null && !service.topics.some(({ id }) => id === input.topicId))
    return Promise.resolve(refuse('topic-unknown'));

  return inTransaction(context.db, async (tx) => {
    const retried = await findByIdempotencyKey(tx.db, input.idempotencyKey);
    if (retried) return issued(context, tx, retried, false);
    if (!mayTakeNumber(office, now, input.elapsedMs)) return refuse('office-closed');
    const visitor = await readGuestBook(context, tx, input.visitor, service);
    if (!visitor.ok) return visitor;
    const held = await findActiveVisit(tx.db, office.calendar.day(now), visitor.value.row);
    if (held) return issued(context, tx, held, true);
    if (visitor.value.isNew) await insertVisitor(tx.db, visitor.value.row);
    return register(context, tx, caller, { input, service, visitor: visitor.value.row, now });
  });
}

/** Who began while numbers were still given is not sent away for having typed slowly. */
const GRACE_MS = 20 * 60_000;

function mayTakeNumber(office: Office, now: number, elapsedMs: number): boolean {
  const begun = now - Math.min(elapsedMs, GRACE_MS);
  return office.openState(now).kind === 'open' || office.openState(begun).kind === 'open';
}

interface Registration {
  readonly input: RegisterVisit;
  readonly service: OfficeService;
  readonly visitor: VisitorRow;
  readonly now: number;
}

async function register(
  context: Context,
  tx: Transaction,
  caller: Caller,
  registration: Registration,
): Promise<Result<TicketIssued>> {
  const { service, now, input } = registration;
  const day = context.office().calendar.day(now);
  const number = await takeNumber(tx.db, day, service.letter);
  const id = context.ids.id();
  const given = newVisit(context, caller, registration, { id, seq: 0, day, number });
  const seq = await appendEvent(tx.db, {
    at: now,
    type: 'visit.registered',
    visitId: id,
    actor: actorOf(caller),
    data: { state: given.state, stage: given.stage, set: boardChange(null, given) },
  });
  const visit = { ...given, seq };
  await insertVisit(tx.db, visit);
  const steps = firstSteps(context, visit, input.elapsedMs);
  for (const step of steps) await insertStepRun(tx.db, step);
  for (const step of steps) {
    if (step.finishedAt !== null && overran(now, step.dueAt)) await recordVisitorsOverrun(context, tx, step);
  }
  const waitingAhead = await countAhead(tx.db, visit);
  const printJobId = await storePrintJob(context, tx, visit, waitingAhead);
  tx.onCommit(() => {
    context.live.visitChanged('visit.registered', visit, steps, null);
    if (printJobId !== null) context.wakePrinter();
  });
  return ok(answer(context, visit, { existing: false, waitingAhead, printJobId }));
}

function newVisit(
  context: Context,
  caller: Caller,
  { input, service, visitor, now }: Registration,
  given: Pick<VisitRow, 'id' | 'seq' | 'day' | 'number'>,
): VisitRow {
  const { pos } = context.office();
  return {
    ...given,
    letter: service.letter,
    ticket: formatTicket(service.letter, given.number),
    code: makeCode(context.ids),
    idempotencyKey: input.idempotencyKey,
    deviceId: caller.id,
    visitorId: visitor.id,
    serviceId: service.id,
    topicId: input.topicId,
    state: 'waiting-front-office',
    stage: 'front-office',
    rank: rankOf(input.priority),
    priority: input.priority,
    language: input.language,
    purpose: input.purpose.trim(),
    onBehalfName: input.onBehalf?.name ?? null,
    onBehalfDocument: input.onBehalf?.document ?? null,
    letterNumber: input.letter?.number ?? null,
    letterDate: input.letter?.date ?? null,
    posId: pos.id,
    posVersion: pos.version,
    registeredAt: now,
    queuedAt: now,
    counterId: null,
    officerId: null,
    routedCounterId: null,
    routedOfficerId: null,
    calls: 0,
    lastCalledAt: null,
    lastCalledAtCounterId: null,
    outcome: null,
    verification: null,
    reason: null,
    question: null,
    summary: null,
    surveyUntil: null,
    endedAt: null,
    resumesAs: null,
    round: 1,
    moreServices: '[]',
    returnCounterId: null,
    returnAfterCall: null,
    returnSince: null,
    skippedAt: null,
    skippedBy: null,
    appointmentId: null,
    appointmentAt: null,
    followToken: makeFollowToken(context.ids),
  };
}

/** Registering ran from the first touch to now and is finished; the next step waits for the front office. */
function firstSteps(context: Context, visit: VisitRow, elapsedMs: number): StepRunRow[] {
  const now = visit.registeredAt;
  const pos = procedureOf(context, visit);
  const register = stepAt(pos, 'register');
  const verify = stepAt(pos, 'verify');
  const at = { startedAt: now - elapsedMs, officerId: null };
  return [
    ...(register
      ? [{ ...startedRun(context, visit, register.no, at), finishedAt: now, result: 'registered' }]
      : []),
    ...(verify ? [waitingRun(context, visit, verify.no, now)] : []),
  ];
}

async function storePrintJob(
  context: Context,
  tx: Transaction,
  visit: VisitRow,
  waitingAhead: number,
): Promise<string | null> {
  if (!context.prints) return null;
  const id = context.ids.id();
  const slip = ticketSlip(context.office(), visit, { waitingAhead, reprint: false });
  await insertPrintJob(tx.db, {
    id,
    visitId: visit.id,
    ticket: visit.ticket,
    kind: 'ticket',
    slip: JSON.stringify(slip),
    createdAt: visit.registeredAt,
  });
  return id;
}

/** The number a visitor has already. */
async function issued(
  context: Context,
  tx: Transaction,
  visit: VisitRow,
  existing: boolean,
): Promise<Result<TicketIssued>> {
  const waitingAhead = visit.state === 'waiting-front-office' ? await countAhead(tx.db, visit) : 0;
  const job = await newestJobOf(tx.db, visit.id);
  return ok(answer(context, visit, { existing, waitingAhead, printJobId: job?.id ?? null }));
}

function answer(
  context: Context,
  visit: VisitRow,
  more: Pick<TicketIssued, 'existing' | 'waitingAhead' | 'printJobId'>,
): TicketIssued {
  const office = context.office();
  return {
    ...more,
    visitId: visit.id,
    ticket: visit.ticket,
    code: visit.code,
    serviceName: office.serviceName(visit.serviceId),
    estimate: office.estimate(visit.serviceId, more.waitingAhead),
    issuedAt: visit.registeredAt,
  };
}

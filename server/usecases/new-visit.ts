/** A visit as it begins (POS step 1, H-02): number, first steps, ticket, in the transaction of whoever asks for it. */
import type { Transaction } from '../../db/database.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import { newestJobOf } from '../../db/repositories/print-jobs.ts';
import { insertStepRun, type StepRunRow } from '../../db/repositories/step-runs.ts';
import { takeNumber } from '../../db/repositories/numbers.ts';
import { insertVisit, type VisitRow } from '../../db/repositories/visits.ts';
import type { VulnerableGroup } from '../../shared/domain/calling.ts';
import { formatTicket, makeCode, makeFollowToken } from '../../shared/domain/numbering.ts';
import { overran, stepAt } from '../../shared/domain/pos.ts';
import { isWaiting } from '../../shared/domain/visit.ts';
import type { TicketIssued } from '../../shared/protocol/kiosk.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import type { Office, OfficeService } from '../office/office.ts';
import { storeSlip } from '../printing/store-slip.ts';
import { ticketSlip } from '../printing/ticket-slip.ts';
import { boardChange } from './board-change.ts';
import { JUST_BEGUN } from './just-begun.ts';
import { procedureOf, recordVisitorsOverrun, startedRun, waitingRun } from './steps.ts';
import { formOf } from './requests/reading.ts';
import { waitInQueue, type Wait } from './wait-estimate.ts';

/** What the visitor told, as it is kept with the visit. */
type Told = Pick<
  VisitRow,
  | 'idempotencyKey'
  | 'visitorId'
  | 'topicId'
  | 'language'
  | 'purpose'
  | 'onBehalfName'
  | 'onBehalfDocument'
  | 'letterNumber'
  | 'letterDate'
>;

/** Where it stands in the queue from the beginning. */
type Place = Pick<VisitRow, 'rank' | 'queuedAt' | 'appointmentId' | 'appointmentAt'>;

export interface Beginning {
  readonly told: Told;
  readonly service: OfficeService;
  readonly priority: VulnerableGroup | null;
  readonly place: Place;
  readonly now: number;
  /** From the first touch to the last tap: step 1's clock, ms. */
  readonly elapsedMs: number;
}

/** Who began while numbers were still given is not sent away for having typed slowly. */
const GRACE_MS = 20 * 60_000;

export function mayTakeNumber(office: Office, now: number, elapsedMs: number): boolean {
  const begun = now - Math.min(elapsedMs, GRACE_MS);
  return office.openState(now).kind === 'open' || office.openState(begun).kind === 'open';
}

/** Gives the number and stores all that a visit begins with; the screens are told after the commit. */
export async function beginVisit(
  context: Context,
  tx: Transaction,
  caller: Caller,
  beginning: Beginning,
): Promise<TicketIssued> {
  const { service, now } = beginning;
  const day = context.office().calendar.day(now);
  const number = await takeNumber(tx.db, 'ticketCounter', { day, letter: service.letter });
  const drawn = newVisit(context, caller, beginning, { id: context.ids.id(), seq: 0, day, number });
  const { state, stage } = drawn;
  const seq = await appendEvent(tx.db, {
    at: now,
    type: 'visit.registered',
    visitId: drawn.id,
    actor: actorOf(caller),
    data: { state, stage, set: boardChange(null, drawn) },
  });
  const visit = { ...drawn, seq };
  await insertVisit(tx.db, visit);
  const steps = firstSteps(context, visit, beginning.elapsedMs);
  for (const step of steps) await insertStepRun(tx.db, step);
  for (const step of steps) {
    if (step.finishedAt !== null && overran(now, step.dueAt)) await recordVisitorsOverrun(context, tx, step);
  }
  const wait = await waitInQueue(context, tx.db, visit);
  const slip = ticketSlip(context, visit, { wait, reprint: false });
  const printJobId = await storeSlip(
    context,
    tx,
    { kind: 'ticket', slip },
    { visitId: visit.id, ticket: visit.ticket },
  );
  tx.onCommit(() => context.live.visitChanged('visit.registered', visit, steps, null));
  return issued(context, visit, { existing: false, wait, printJobId });
}

function newVisit(
  context: Context,
  caller: Caller,
  { told, service, priority, place, now }: Beginning,
  given: Pick<VisitRow, 'id' | 'seq' | 'day' | 'number'>,
): VisitRow {
  const { pos } = context.office();
  return {
    ...JUST_BEGUN,
    ...given,
    letter: service.letter,
    ticket: formatTicket(service.letter, given.number),
    code: makeCode(context.ids),
    deviceId: caller.id,
    ...told,
    serviceId: service.id,
    ...place,
    priority,
    posId: pos.id,
    posVersion: pos.version,
    registeredAt: now,
    followToken: makeFollowToken(context.ids),
  };
}

/**
 * Registering ran from the first touch to now and is finished; the next step waits for the front office, for who came
 * before their appointment from its time on.
 */
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
    ...(verify ? [waitingRun(context, visit, verify.no, Math.max(now, visit.queuedAt))] : []),
  ];
}

/** The number a visitor has already. @param existing false for a retried tap, to which it is the first answer */
export async function issuedAgain(
  context: Context,
  tx: Transaction,
  visit: VisitRow,
  existing: boolean,
): Promise<TicketIssued> {
  const wait = isWaiting(visit.state) ? await waitInQueue(context, tx.db, visit) : NO_WAIT;
  const job = await newestJobOf(tx.db, visit.id);
  return issued(context, visit, { existing, wait, printJobId: job?.id ?? null });
}

const NO_WAIT: Wait = { ahead: 0, estimate: { from: 0, to: 0 } };

function issued(
  context: Context,
  visit: VisitRow,
  { existing, wait, printJobId }: { existing: boolean; wait: Wait; printJobId: string | null },
): TicketIssued {
  return {
    existing,
    visitId: visit.id,
    ticket: visit.ticket,
    code: visit.code,
    serviceName: context.office().serviceName(visit.serviceId),
    waitingAhead: wait.ahead,
    estimate: wait.estimate,
    issuedAt: visit.registeredAt,
    printJobId,
    form: formOf(context.office(), visit.serviceId),
  };
}

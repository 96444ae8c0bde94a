/** What officers add to a visit beside its steps: notes, priority, cancelling, looking at the ID, another slip. */
import { inTransaction, type Transaction } from '../../db/database.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import { insertNote } from '../../db/repositories/records.ts';
import { findVisitor } from '../../db/repositories/visitors.ts';
import { findByCode, findVisit, type VisitRow } from '../../db/repositories/visits.ts';
import { rankWith } from '../../shared/domain/calling.ts';
import { formatPhone } from '../../shared/domain/identity.ts';
import { parseCode } from '../../shared/domain/numbering.ts';
import { belongsToOfficer, isActive, isHeld, isWaiting } from '../../shared/domain/visit.ts';
import type { CommandInput, CommandOutputs } from '../../shared/protocol/commands.ts';
import type { VisitDetail } from '../../shared/protocol/desk/visit-detail.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, isLead, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { storeSlip } from '../printing/store-slip.ts';
import { ticketSlip } from '../printing/ticket-slip.ts';
import { callOffVisit } from './call-off-visit.ts';
import { changeVisit, withVisit } from './change-visit.ts';
import { recordLook } from './privacy/looks.ts';
import { phoneToUse } from './privacy/shown-visitor.ts';
import { mayBeRated, surveyOf } from './surveys.ts';
import { detailOf } from './visit-detail.ts';
import { waitInQueue } from './wait-estimate.ts';

export function addNote(
  context: Context,
  caller: Caller,
  input: CommandInput<'visit:note'>,
): Promise<Result<VisitDetail>> {
  return withVisit(context, input.visitId, async (tx, visit) => {
    await insertNote(tx.db, {
      id: context.ids.id(),
      visitId: visit.id,
      officerId: caller.id,
      text: input.text.trim(),
      createdAt: context.clock.now(),
    });
    const noted = await changeVisit(context, tx, visit, {
      type: 'visit.noted',
      actor: actorOf(caller),
      action: null,
      patch: {},
    });
    return noted.ok ? ok(await detailOf(context, tx.db, noted.value)) : noted;
  });
}

/** An officer may add a priority the visitor did not declare, or take one away (domain 5.7). */
export function setPriority(
  context: Context,
  caller: Caller,
  input: CommandInput<'visit:set-priority'>,
): Promise<Result<null>> {
  return withVisit(context, input.visitId, async (tx, visit) => {
    if (!isActive(visit.state)) return refuse('visit-state', { state: visit.state });
    const done = await changeVisit(context, tx, visit, {
      type: 'visit.priority-set',
      actor: actorOf(caller),
      action: null,
      patch: { priority: input.group, rank: rankWith(visit, input.group, context.clock.now()) },
      data: { priority: input.group !== null },
    });
    return done.ok ? ok(null) : done;
  });
}

/** Batal, at the visitor's wish. A visit under way: by its officer, or by a coordinator or administrator. */
export function cancelVisit(
  context: Context,
  caller: Caller,
  input: CommandInput<'visit:cancel'>,
): Promise<Result<null>> {
  return withVisit(context, input.visitId, async (tx, visit) => {
    const foreign = belongsToOfficer(visit.state) && visit.officerId !== caller.id;
    if (foreign && !isLead(caller)) return refuse('visit-not-yours');
    const reason = input.reason.trim();
    const calledOff = { actor: actorOf(caller), reason, explanation: `Dibatalkan: ${reason}` };
    return callOffVisit(context, tx, visit, calledOff);
  });
}

/** The whole ID number, for comparing it with the card; every look is logged. */
export function revealId(
  context: Context,
  caller: Caller,
  visitId: string,
): Promise<Result<CommandOutputs['visit:reveal-id']>> {
  return withVisit(context, visitId, async (tx, visit) => {
    if (visit.officerId !== caller.id || !isHeld(visit.state)) return refuse('visit-not-yours');
    const visitor = await findVisitor(tx.db, visit.visitorId);
    await recordLook(context, tx.db, caller, { kind: 'id-number', visitId });
    const idNumber = visitor?.idCipher ? (context.vault.unseal(visitor.idCipher) ?? '') : '';
    const phone = phoneToUse(visitor);
    return ok({ idNumber, phone: phone === null ? '' : formatPhone(phone) });
  });
}

/** Minta survei: the kiosk shows the survey of that number. */
export async function requestSurvey(
  context: Context,
  caller: Caller,
  visitId: string,
): Promise<Result<null>> {
  const visit = await findVisit(context.db, visitId);
  if (!visit) return refuse('visit-unknown');
  const ready = await mayBeRated(context, visit);
  if (!ready.ok) return ready;
  await appendEvent(context.db, {
    at: context.clock.now(),
    type: 'survey.requested',
    visitId,
    actor: actorOf(caller),
  });
  context.live.surveyRequested(surveyOf(context, visit));
  return ok(null);
}

/** Another slip of the same number, headed CETAK ULANG, asked for at the desk; the reason is noted on the visit. */
export function reprintTicket(
  context: Context,
  caller: Caller,
  input: CommandInput<'ticket:reprint'>,
): Promise<Result<CommandOutputs['ticket:reprint']>> {
  return withVisit(context, input.visitId, async (tx, visit) => {
    const stored = await storeReprint(context, tx, caller, visit);
    if (stored.ok && stored.value.printJobId !== null) {
      await insertNote(tx.db, {
        id: context.ids.id(),
        visitId: visit.id,
        officerId: caller.id,
        text: `Cetak ulang: ${input.reason.trim()}`,
        createdAt: context.clock.now(),
      });
    }
    return stored;
  });
}

/** Another slip asked for at the kiosk by who already has a number; the ticket's code proves it is theirs. */
export async function reprintOwnTicket(
  context: Context,
  caller: Caller,
  code: string,
): Promise<Result<{ printJobId: string | null }>> {
  const parsed = parseCode(code);
  return inTransaction(context.db, async (tx) => {
    const visit = parsed === undefined ? undefined : await findByCode(tx.db, parsed);
    const today = context.office().calendar.day(context.clock.now());
    if (visit?.day !== today) return refuse('ticket-unknown');
    return storeReprint(context, tx, caller, visit);
  });
}

async function storeReprint(
  context: Context,
  tx: Transaction,
  caller: Caller,
  visit: VisitRow,
): Promise<Result<{ printJobId: string | null }>> {
  const wait = isWaiting(visit.state) ? await waitInQueue(context, tx.db, visit) : null;
  const slip = ticketSlip(context, visit, { wait, reprint: true });
  const of = { visitId: visit.id, ticket: visit.ticket };
  const printJobId = await storeSlip(context, tx, { kind: 'reprint', slip }, of);
  if (printJobId !== null)
    await appendEvent(tx.db, {
      at: context.clock.now(),
      type: 'ticket.reprinted',
      visitId: visit.id,
      actor: actorOf(caller),
      data: { jobId: printJobId },
    });
  return ok({ printJobId });
}

/** What the visitor is given (Z-01 F and G, Z-04): decided by the coordinator, given, and who gave it when and how. */
import { inTransaction, type Transaction } from '../../../db/database.ts';
import {
  findCase,
  insertRedress,
  type CaseRow,
  type CaseRedressRow,
} from '../../../db/repositories/cases.ts';
import { findComplaint } from '../../../db/repositories/complaints.ts';
import { insertPriorityCode } from '../../../db/repositories/priority-codes.ts';
import { findVisitor } from '../../../db/repositories/visitors.ts';
import { findVisit } from '../../../db/repositories/visits.ts';
import { isCaseOver, mayReadCase } from '../../../shared/domain/cases/case.ts';
import { lastDayOfCode, makePriorityCode } from '../../../shared/domain/cases/priority-code.ts';
import { formatPhone } from '../../../shared/domain/identity.ts';
import type { CaseDetail, Given } from '../../../shared/protocol/admin/cases.ts';
import type { CommandInput, CommandOutputs } from '../../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { record } from '../complaints/change.ts';
import { unsealIdentity } from '../complaints/identity.ts';
import { recordLook } from '../privacy/looks.ts';
import { phoneToUse, shownOf } from '../privacy/shown-visitor.ts';
import { caseDetailOf } from './case-view.ts';
import { atGate, noteCase } from './gate.ts';
import { lastDayOnline } from './online-service.ts';

/** (F) Which kind it is. Service ahead of everybody makes a code, service online a task with a last day. */
export function chooseCompensation(
  context: Context,
  caller: Caller,
  { caseId, kind, text }: CommandInput<'case:choose-compensation'>,
): Promise<Result<CaseDetail>> {
  return atGate(context, caller, caseId, async (tx, row) => {
    // told before a code is made of it
    if (row.state !== 'sanctioned') return refuse('case-state', { state: row.state });
    if (kind === 'priority-service') await makeCode(context, tx, caller, caseId);
    const office = context.office();
    const today = office.calendar.day(context.clock.now());
    const compensationDueDay = kind === 'online-service' ? lastDayOnline(office, today) : null;
    return ok({ action: 'choose-compensation', text, patch: { compensation: kind, compensationDueDay } });
  });
}

async function makeCode(context: Context, tx: Transaction, caller: Caller, caseId: string): Promise<void> {
  const createdAt = context.clock.now();
  const { calendar, data } = context.office();
  await insertPriorityCode(tx.db, {
    code: makePriorityCode(context.ids),
    caseId,
    createdAt,
    validUntil: lastDayOfCode(calendar.day(createdAt), data.settings.priorityCodeDays),
    createdBy: caller.id,
    usedAt: null,
    usedVisitId: null,
    usedBy: null,
    slipJobId: null,
  });
}

/** (G) Done: an apology spoken, a code handed over, a service given online. */
export function giveCompensation(
  context: Context,
  caller: Caller,
  input: Given,
): Promise<Result<CaseDetail>> {
  return atGate(context, caller, input.caseId, async (tx, row) => {
    if (row.compensation === null) return refuse('case-state', { state: row.state });
    const kept = await keepRedress(context, tx, caller, row, { ...input, kind: row.compensation });
    return kept.ok ? ok({ action: 'give-compensation', text: input.text }) : kept;
  });
}

/** A word of apology at once, which is no compensation and waits for no decree: kept apart from it (Z-10). */
export async function apologise(context: Context, caller: Caller, input: Given): Promise<Result<CaseDetail>> {
  const { caseId } = input;
  const kept = await inTransaction(context.db, async (tx) => {
    const row = await findCase(tx.db, caseId);
    if (!row || !mayReadCase(caller, row.officerId)) return refuse('case-unknown');
    if (isCaseOver(row.state)) return refuse('case-state', { state: row.state });
    const redress = await keepRedress(context, tx, caller, row, { ...input, kind: 'courtesy-apology' });
    if (!redress.ok) return redress;
    await noteCase(context, tx, caller, { caseId, action: 'apologised' });
    return ok(row);
  });
  return kept.ok ? ok(await caseDetailOf(context, caller, kept.value)) : kept;
}

async function keepRedress(
  context: Context,
  tx: Transaction,
  caller: Caller,
  row: CaseRow,
  { caseId, officerId, day, way, text, kind }: Given & Pick<CaseRedressRow, 'kind'>,
): Promise<Result<true>> {
  const office = context.office();
  const createdAt = context.clock.now();
  if (day > office.calendar.day(createdAt)) return refuse('day-ahead');
  // who is accused does not learn who complained, so they cannot be the one who goes to them
  if (officerId === row.officerId) return refuse('case-own');
  if (!office.officers.some(({ id }) => id === officerId)) return refuse('officer-unknown');
  const id = context.ids.id();
  const made = { id, caseId, kind, officerId, day, way, text: text.trim(), createdBy: caller.id, createdAt };
  await insertRedress(tx.db, made);
  return ok(true);
}

/** Name and telephone of the visitor, whole: nobody is apologised to or told of a code otherwise. Every look is logged. */
export function revealContact(
  context: Context,
  caller: Caller,
  { caseId }: CommandInput<'case:reveal-contact'>,
): Promise<Result<CommandOutputs['case:reveal-contact']>> {
  return inTransaction(context.db, async (tx) => {
    const row = await findCase(tx.db, caseId);
    if (!row || !mayReadCase(caller, row.officerId)) return refuse('case-unknown');
    return row.visitId === null
      ? complainantContact(context, tx, caller, row.complaintId ?? '')
      : ok(await visitorContact(context, tx, caller, row.visitId));
  });
}

async function visitorContact(
  context: Context,
  tx: Transaction,
  caller: Caller,
  visitId: string,
): Promise<CommandOutputs['case:reveal-contact']> {
  const visit = await findVisit(tx.db, visitId);
  const visitor = visit && (await findVisitor(tx.db, visit.visitorId));
  await recordLook(context, tx.db, caller, { kind: 'contact', visitId });
  const phone = phoneToUse(visitor);
  return { name: shownOf(visitor).name, phone: phone === null ? '' : formatPhone(phone) };
}

/** Where a complaint is the source, its own record says who looked. */
async function complainantContact(
  context: Context,
  tx: Transaction,
  caller: Caller,
  complaintId: string,
): Promise<Result<CommandOutputs['case:reveal-contact']>> {
  const complaint = await findComplaint(tx.db, complaintId);
  const identity = unsealIdentity(context, complaint?.identityCipher ?? null);
  if (identity === null) return refuse('complaint-no-identity');
  await record(context, tx, complaintId, { kind: 'identity-seen', actor: actorOf(caller) });
  const { name, phone } = identity;
  return ok({ name, phone: phone === '' ? '' : formatPhone(phone) });
}

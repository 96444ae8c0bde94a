/** Pengalihan (H-07, Peringatan 1): whoever cannot attend passes their visits to another officer, by letter or by word. */
import { inTransaction, type Transaction } from '../../db/database.ts';
import { allOfficers } from '../../db/repositories/officers.ts';
import { waitingFor } from '../../db/repositories/queue.ts';
import { insertDeputation } from '../../db/repositories/records.ts';
import { heldBy, onHoldOf, type VisitRow } from '../../db/repositories/visits.ts';
import { isHeld } from '../../shared/domain/visit.ts';
import type { Deputise } from '../../shared/protocol/desk/deputising.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, isLead, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { IN_NOBODYS_HAND } from './calling.ts';
import { changeVisit, type Change } from './change-visit.ts';
import { handOverStep } from './hand-over.ts';
import { NOT_RETURNING } from './offer-tickets.ts';
import { worksAt } from './service-target.ts';

/**
 * By a coordinator, or by the officer for their own; also where that officer is on a break, at home or works here no
 * more. All of it or nothing: one visit that cannot pass refuses the rest. Both officers stay on record.
 * @returns how many visits passed
 */
export async function deputise(
  context: Context,
  caller: Caller,
  input: Deputise,
): Promise<Result<{ visits: number }>> {
  if (!isLead(caller) && caller.id !== input.fromOfficerId) return refuse('visit-not-yours');
  if (input.fromOfficerId === input.toOfficerId) return refuse('same-officer');
  const basis = checkBasis(context, input);
  if (!basis.ok) return basis;
  return inTransaction(context.db, async (tx) => {
    const officers = await allOfficers(tx.db);
    const to = officers.find(({ id }) => id === input.toOfficerId);
    if (!officers.some(({ id }) => id === input.fromOfficerId)) return refuse('officer-unknown');
    const visits = await chosen(tx, input);
    if (!visits.ok) return visits;
    if (!to?.active || !visits.value.every(({ stage }) => worksAt(context.office(), to, stage)))
      return refuse('officer-unknown');
    for (const visit of visits.value) {
      const passed = await pass(context, tx, caller, visit, { ...input, letterNumber: basis.value });
      if (!passed.ok) return passed;
    }
    return ok({ visits: visits.value.length });
  });
}

/** @returns the letter's number, null where it was by word of mouth */
function checkBasis(context: Context, { basis, letterNumber }: Deputise): Result<string | null> {
  if (basis === 'oral') {
    const letterOnly = context.office().data.settings.deputising === 'letter-only';
    return letterOnly ? refuse('letter-required') : ok(null);
  }
  const number = letterNumber?.trim() ?? '';
  return number === '' ? refuse('letter-number-required') : ok(number);
}

/** What is in an officer's hand, what they put aside, and what waits for them by name. */
async function openVisitsOf(tx: Transaction, officerId: string): Promise<VisitRow[]> {
  const inHand = await heldBy(tx.db, officerId);
  const aside = await onHoldOf(tx.db, officerId);
  return [
    ...(inHand ? [inHand] : []),
    ...aside,
    ...(await waitingFor(tx.db, { officerId, counterId: null })),
  ];
}

async function chosen(
  tx: Transaction,
  { fromOfficerId, visitIds }: Pick<Deputise, 'fromOfficerId' | 'visitIds'>,
): Promise<Result<VisitRow[]>> {
  const open = await openVisitsOf(tx, fromOfficerId);
  if (visitIds === null) return ok(open);
  const theirs = visitIds.every((id) => open.some((visit) => visit.id === id));
  return theirs ? ok(open.filter(({ id }) => visitIds.includes(id))) : refuse('visit-not-yours');
}

async function pass(
  context: Context,
  tx: Transaction,
  caller: Caller,
  visit: VisitRow,
  { fromOfficerId, toOfficerId, basis, letterNumber, orderedBy, reason }: Deputise,
): Promise<Result<VisitRow>> {
  await insertDeputation(tx.db, {
    id: context.ids.id(),
    visitId: visit.id,
    fromOfficerId,
    toOfficerId,
    basis,
    letterNumber,
    orderedBy: orderedBy.trim(),
    reason: reason.trim(),
    createdBy: caller.id,
    createdAt: context.clock.now(),
  });
  const unexplained = `Dialihkan ke pelaksana lain: ${reason.trim()}`;
  const handed = await handOverStep(context, tx, visit, { deviation: null, unexplained });
  if (!handed.ok) return handed;
  return changeVisit(context, tx, visit, {
    type: 'visit.deputised',
    actor: actorOf(caller),
    data: { from: fromOfficerId, to: toOfficerId, basis },
    ...toHandsOf(toOfficerId, visit),
  });
}

/** Put aside it stays so, for the other; in hand or waiting it waits for them by name, in its old place. */
function toHandsOf(officerId: string, visit: VisitRow): Pick<Change, 'action' | 'patch'> {
  if (visit.state === 'on-hold') return { action: null, patch: { officerId } };
  const waits = { ...NOT_RETURNING, routedOfficerId: officerId, routedCounterId: null };
  if (!isHeld(visit.state)) return { action: null, patch: waits };
  return { action: 'transfer', patch: { ...IN_NOBODYS_HAND, ...waits, calls: 0 } };
}

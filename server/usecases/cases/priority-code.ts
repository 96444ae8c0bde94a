/** Using the code of a service ahead of everybody (Z-04, domain 5.7): at the kiosk with a new number, or at the desk. */
import type { Transaction } from '../../../db/database.ts';
import { appendEvent, type Actor } from '../../../db/repositories/events.ts';
import {
  findPriorityCode,
  freePriorityCode,
  priorityCodeOfVisit,
  usePriorityCode,
  type PriorityCodeRow,
} from '../../../db/repositories/priority-codes.ts';
import type { VisitRow } from '../../../db/repositories/visits.ts';
import { PRIORITY_RANK } from '../../../shared/domain/calling.ts';
import { isCodeInTime, parsePriorityCode } from '../../../shared/domain/cases/priority-code.ts';
import { isWaiting } from '../../../shared/domain/visit.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { PriorityCodeFound } from '../../../shared/protocol/kiosk.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import { findLimits, forgive, takeTry } from '../../auth/throttle.ts';
import type { Context } from '../../context.ts';
import { changeVisit, withVisit } from '../change-visit.ts';

/** A code there is, used or not. Wrong ones are limited like those of returning visitors (domain 3.4). */
export async function lookUpCode(
  context: Context,
  caller: Caller,
  typed: string,
): Promise<Result<PriorityCodeRow>> {
  const limits = findLimits(context.vault.hash('priority-code'), caller.id);
  const allowed = await takeTry(context.db, limits, context.clock.now());
  if (!allowed.ok) return allowed;
  const code = parsePriorityCode(typed);
  const made = code === undefined ? undefined : await findPriorityCode(context.db, code);
  if (!made) return refuse('priority-code-unknown');
  await forgive(context.db, limits);
  return ok(made);
}

/** Whether a code is still good. */
export async function findGoodCode(
  context: Context,
  caller: Caller,
  typed: string,
): Promise<Result<PriorityCodeFound>> {
  const made = await lookUpCode(context, caller, typed);
  if (!made.ok) return made;
  const good = checkCode(context, made.value);
  return good.ok ? ok({ code: made.value.code }) : good;
}

/** Not used up, and its last day is not over. */
export function checkCode(
  context: Context,
  { usedAt, validUntil }: Pick<PriorityCodeRow, 'usedAt' | 'validUntil'>,
): Result<true> {
  if (usedAt !== null) return refuse('priority-code-used');
  const today = context.office().calendar.day(context.clock.now());
  return isCodeInTime(validUntil, today) ? ok(true) : refuse('priority-code-over');
}

/** Uses it up for that visit, once: of two at the same moment the second is refused, with all else it wrote. */
export async function useUpCode(
  context: Context,
  tx: Transaction,
  caller: Caller,
  code: string,
  visitId: string,
): Promise<Result<true>> {
  const usedAt = context.clock.now();
  const made = await findPriorityCode(tx.db, code);
  const good = made === undefined ? refuse('priority-code-unknown') : checkCode(context, made);
  if (!good.ok) return good;
  const used = await usePriorityCode(tx.db, code, { usedAt, usedVisitId: visitId, usedBy: caller.id });
  if (!used) return refuse('priority-code-used');
  await appendEvent(tx.db, { at: usedAt, type: 'priority-code.used', visitId, actor: actorOf(caller) });
  tx.onCommit(() => context.live.adminChanged('case'));
  return ok(true);
}

/**
 * A visit that ends before it was ever called leaves its code as good as it was: what is promised is a service, and
 * there was none.
 */
export async function giveCodeBack(
  context: Context,
  tx: Transaction,
  actor: Actor,
  visit: Pick<VisitRow, 'id' | 'lastCalledAt'>,
): Promise<void> {
  if (visit.lastCalledAt !== null) return;
  const made = await priorityCodeOfVisit(tx.db, visit.id);
  if (!made) return;
  await freePriorityCode(tx.db, made.code);
  const at = context.clock.now();
  await appendEvent(tx.db, { at, type: 'priority-code.given-back', visitId: visit.id, actor });
  tx.onCommit(() => context.live.adminChanged('case'));
}

/** A visit that waits goes ahead of everybody; one that is called or served has no need of it. */
export async function joinCode(
  context: Context,
  tx: Transaction,
  caller: Caller,
  visit: VisitRow,
  code: string,
): Promise<Result<VisitRow>> {
  if (!isWaiting(visit.state)) return refuse('visit-state', { state: visit.state });
  const used = await useUpCode(context, tx, caller, code, visit.id);
  if (!used.ok) return used;
  return changeVisit(context, tx, visit, {
    type: 'visit.priority-code-joined',
    actor: actorOf(caller),
    action: null,
    patch: { rank: PRIORITY_RANK.compensation },
  });
}

/** Shown at the desk by a visitor who took an ordinary number. */
export async function usePriorityCodeAtDesk(
  context: Context,
  caller: Caller,
  { visitId, code }: CommandInput<'visit:use-priority-code'>,
): Promise<Result<null>> {
  const good = await findGoodCode(context, caller, code);
  if (!good.ok) return good;
  const joined = await withVisit(context, visitId, (tx, visit) =>
    joinCode(context, tx, caller, visit, good.value.code),
  );
  return joined.ok ? ok(null) : joined;
}

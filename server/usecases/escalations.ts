/** Supervision in levels (C-09): who is told of an overdue step or a long wait, who has seen it, who answered. */
import { inTransaction, type Transaction } from '../../db/database.ts';
import {
  escalationsToShow,
  findEscalation,
  updateEscalation,
  type EscalationRow,
  type WatchedRun,
} from '../../db/repositories/escalations.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import { supervisionLevel, type EscalationLevel } from '../../shared/domain/escalation.ts';
import { isOfficersStep, stepOf } from '../../shared/domain/pos.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import type { EscalationView } from '../../shared/protocol/desk/escalations.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { procedureOf } from './steps.ts';

/** Today's escalations and the unanswered ones of earlier days, of every level, oldest first. */
export async function escalationsOfToday(context: Context): Promise<EscalationView[]> {
  const office = context.office();
  const rows = await escalationsToShow(context.db, office.calendar.day(context.clock.now()));
  const nameOf = (officerId: string | null): string | null => officerId && office.officerName(officerId);
  return rows.map((row) => ({
    id: row.id,
    visitId: row.visitId,
    ticket: row.ticket,
    round: row.round,
    stepNo: row.stepNo,
    kind: row.kind,
    level: row.level as EscalationLevel,
    raisedAt: row.raisedAt,
    seenAt: row.seenAt,
    seenBy: nameOf(row.seenBy),
    answeredAt: row.answeredAt,
    answeredBy: nameOf(row.answeredBy),
    answer: row.answer,
  }));
}

/** What an officer with these roles is told of: the coordinator of level 1, Kasubbag Umum to level 2, Kepala of all. */
export function heardBy(
  roles: readonly string[],
  escalations: readonly EscalationView[],
): readonly EscalationView[] {
  const highest = supervisionLevel(roles);
  return escalations.filter(({ level }) => level <= highest);
}

/** What one desk is shown; most desks are told of nothing. */
export async function escalationsFor(
  context: Context,
  roles: readonly string[],
): Promise<readonly EscalationView[]> {
  return supervisionLevel(roles) === 0 ? [] : heardBy(roles, await escalationsOfToday(context));
}

/** Who saw what first, and when, stays on record. */
export function seeEscalations(
  context: Context,
  caller: Caller,
  { ids }: CommandInput<'escalation:seen'>,
): Promise<Result<null>> {
  return inTransaction(context.db, async (tx) => {
    for (const id of ids) {
      const escalation = await findHeard(tx, caller, id);
      if (!escalation.ok) return escalation;
      if (escalation.value.seenAt !== null) continue;
      const seen = { seenAt: context.clock.now(), seenBy: caller.id };
      await write(context, tx, caller, escalation.value, { type: 'escalation.seen', patch: seen });
    }
    tx.onCommit(() => context.live.escalationsChanged());
    return ok(null);
  });
}

/** Ditindaklanjuti: what was done about it. Once a step is answered, the levels above are not told of it any more. */
export function answerEscalation(
  context: Context,
  caller: Caller,
  { escalationId, answer }: CommandInput<'escalation:answer'>,
): Promise<Result<null>> {
  return inTransaction(context.db, async (tx) => {
    const escalation = await findHeard(tx, caller, escalationId);
    if (!escalation.ok) return escalation;
    const { answeredAt, answeredBy, seenAt, seenBy } = escalation.value;
    if (answeredAt !== null)
      return refuse('escalation-answered', { officer: context.office().officerName(answeredBy ?? '') });
    const now = context.clock.now();
    const patch = {
      seenAt: seenAt ?? now,
      seenBy: seenBy ?? caller.id,
      answeredAt: now,
      answeredBy: caller.id,
      answer: answer.trim(),
    };
    await write(context, tx, caller, escalation.value, { type: 'escalation.answered', patch });
    tx.onCommit(() => context.live.escalationsChanged());
    return ok(null);
  });
}

/** One that the caller is told of; for anybody else there is none. */
async function findHeard(tx: Transaction, caller: Caller, id: string): Promise<Result<EscalationRow>> {
  const escalation = await findEscalation(tx.db, id);
  const heard = escalation && escalation.level <= supervisionLevel(caller.roles);
  return heard ? ok(escalation) : refuse('escalation-unknown');
}

async function write(
  context: Context,
  tx: Transaction,
  caller: Caller,
  { id, visitId, round, stepNo, kind, level }: EscalationRow,
  { type, patch }: { readonly type: string; readonly patch: Parameters<typeof updateEscalation>[2] },
): Promise<void> {
  await updateEscalation(tx.db, id, patch);
  await appendEvent(tx.db, {
    at: context.clock.now(),
    type,
    visitId,
    actor: actorOf(caller),
    data: { round, stepNo, kind, level },
  });
}

/** The visitor's own steps hurry nobody (finding 4), and who missed the call is waited for, not waiting. */
export function isToBeHurried(context: Context, run: WatchedRun): boolean {
  return run.state !== 'skipped' && isOfficersStep(stepOf(procedureOf(context, run), run.no));
}

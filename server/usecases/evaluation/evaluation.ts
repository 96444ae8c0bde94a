/** The yearly evaluation (C-10) in the hands of who answers for the unit: audits, decisions, and closing the year. */
import { inTransaction, type Transaction } from '../../../db/database.ts';
import {
  closingOf,
  findFollowUp,
  finishFollowUp as markDone,
  insertAudit,
  insertClosing,
  insertFollowUp,
} from '../../../db/repositories/evaluation.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { EvaluationView } from '../../../shared/protocol/admin/evaluation.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { evaluationOf } from './year.ts';

function today({ office, clock }: Context): string {
  return office().calendar.day(clock.now());
}

export async function showEvaluation(
  context: Context,
  { year }: CommandInput<'evaluation:show'>,
): Promise<Result<EvaluationView>> {
  if (year > Number(today(context).slice(0, 4))) return refuse('day-ahead');
  const { db, clock } = context;
  return ok(await evaluationOf({ db, office: context.office(), now: clock.now() }, year));
}

/** Audit internal: who signs in is who found it. */
export function addAudit(
  context: Context,
  caller: Caller,
  { year, day, findings, speed, effectiveness }: CommandInput<'evaluation:add-audit'>,
): Promise<Result<null>> {
  return inTransaction(context.db, async (tx) => {
    if (day > today(context)) return refuse('day-ahead');
    if (await closingOf(tx.db, year)) return refuse('evaluation-closed');
    const id = context.ids.id();
    await insertAudit(tx.db, {
      id,
      year,
      day,
      findings: findings.trim(),
      speed,
      effectiveness,
      officerId: caller.id,
      createdAt: context.clock.now(),
    });
    return noted(context, tx, caller, 'evaluation.audit-added', { auditId: id, year });
  });
}

export function addFollowUp(
  context: Context,
  caller: Caller,
  { year, measure, decision, responsible, dueDay }: CommandInput<'evaluation:add-follow-up'>,
): Promise<Result<null>> {
  return inTransaction(context.db, async (tx) => {
    if (await closingOf(tx.db, year)) return refuse('evaluation-closed');
    const id = context.ids.id();
    await insertFollowUp(tx.db, {
      id,
      year,
      measure,
      decision: decision.trim(),
      responsible: responsible.trim(),
      dueDay,
      createdBy: caller.id,
      createdAt: context.clock.now(),
      doneDay: null,
      doneNote: null,
      doneBy: null,
    });
    return noted(context, tx, caller, 'evaluation.follow-up-added', { followUpId: id, year });
  });
}

/** What was decided in a year is carried out after it as well: also of a closed one. */
export function finishFollowUp(
  context: Context,
  caller: Caller,
  { followUpId, doneDay, note }: CommandInput<'evaluation:finish-follow-up'>,
): Promise<Result<null>> {
  return inTransaction(context.db, async (tx) => {
    if (doneDay > today(context)) return refuse('day-ahead');
    const followUp = await findFollowUp(tx.db, followUpId);
    if (!followUp) return refuse('follow-up-unknown');
    const done = { doneDay, doneNote: note.trim(), doneBy: caller.id };
    if (!(await markDone(tx.db, followUpId, done))) return refuse('follow-up-done');
    const { year } = followUp;
    return noted(context, tx, caller, 'evaluation.follow-up-done', { followUpId, year });
  });
}

/** Once a year and with a name; from then on its figures are what they were. All three measures must be there. */
export async function closeEvaluation(
  context: Context,
  caller: Caller,
  { year, conclusion }: CommandInput<'evaluation:close'>,
): Promise<Result<null>> {
  const shown = await showEvaluation(context, { year });
  if (!shown.ok) return shown;
  if (shown.value.closing !== null) return refuse('evaluation-closed');
  if (shown.value.figures.audits === 0) return refuse('evaluation-audit-missing');
  return inTransaction(context.db, async (tx) => {
    const closed = await insertClosing(tx.db, {
      year,
      figures: JSON.stringify(shown.value.figures),
      conclusion: conclusion.trim(),
      closedBy: caller.id,
      closedAt: context.clock.now(),
    });
    if (!closed) return refuse('evaluation-closed');
    return noted(context, tx, caller, 'evaluation.closed', { year });
  });
}

async function noted(
  context: Context,
  tx: Transaction,
  caller: Caller,
  type: string,
  data: Readonly<Record<string, string | number>>,
): Promise<Result<null>> {
  await appendEvent(tx.db, {
    at: context.clock.now(),
    type,
    visitId: null,
    actor: actorOf(caller),
    data,
  });
  tx.onCommit(() => context.live.adminChanged('evaluation'));
  return ok(null);
}

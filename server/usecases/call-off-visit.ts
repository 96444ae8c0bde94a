/** Batal, whoever asks for it: the visit ends, and with it what is still to be printed of it. */
import type { Transaction } from '../../db/database.ts';
import type { Actor } from '../../db/repositories/events.ts';
import { cancelPrintJobsOf } from '../../db/repositories/print-job-desk.ts';
import type { VisitRow } from '../../db/repositories/visits.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { tellTakenOut } from '../printing/take-out-slips.ts';
import { giveCodeBack } from './cases/priority-code.ts';
import { changeVisit } from './change-visit.ts';
import { endOpenSteps } from './hand-over.ts';

export interface CallingOff {
  readonly actor: Actor;
  /** What stands at the visit. */
  readonly reason: string;
  /** What stands at the step that it ends. */
  readonly explanation: string;
}

export async function callOffVisit(
  context: Context,
  tx: Transaction,
  visit: VisitRow,
  { actor, reason, explanation }: CallingOff,
): Promise<Result<null>> {
  await endOpenSteps(context, tx, visit, { result: 'cancelled', explanation });
  const now = context.clock.now();
  // a paper with a number that is called no more would only be waited with
  const printJobs = await cancelPrintJobsOf(tx.db, visit.id, {
    now,
    officerId: actor.kind === 'officer' ? actor.id : null,
    reason: 'Kunjungan dibatalkan.',
  });
  const done = await changeVisit(context, tx, visit, {
    type: 'visit.cancelled',
    actor,
    action: 'cancel',
    patch: { reason, endedAt: now },
    data: printJobs.length > 0 ? { printJobs } : {},
  });
  if (!done.ok) return done;
  await giveCodeBack(context, tx, actor, visit);
  tellTakenOut(context, tx, printJobs);
  return ok(null);
}

/** Tells supervision what has become due: each level of each overdue step once, and who waits long (C-09). */
import { inTransaction, type Queryable, type Transaction } from '../../db/database.ts';
import {
  escalationsOfVisits,
  insertEscalation,
  overdueRuns,
  runsWaitedFor,
  type EscalationRow,
  type WatchedRun,
} from '../../db/repositories/escalations.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import { levelsDue, waitsTooLong } from '../../shared/domain/escalation.ts';
import { ok } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { isToBeHurried } from '../usecases/escalations.ts';
import { HUB } from './expire.ts';

interface Due {
  readonly run: WatchedRun;
  readonly kind: EscalationRow['kind'];
  readonly level: number;
}

/** Safe to call as often as one likes: what was raised is not raised again. */
export async function raiseEscalations(context: Context): Promise<void> {
  if ((await dueNow(context, context.db)).length === 0) return;
  await inTransaction(context.db, async (tx) => {
    // asked again: a step may have been finished, or answered for, since
    for (const due of await dueNow(context, tx.db)) await raise(context, tx, due);
    tx.onCommit(() => context.live.escalationsChanged());
    return ok(null);
  });
}

async function dueNow(context: Context, db: Queryable): Promise<Due[]> {
  const now = context.clock.now();
  const { settings } = context.office().data;
  const overdue = (await overdueRuns(db, now)).filter((run) => isToBeHurried(context, run));
  const waiting = await runsWaitedFor(db, now - settings.longWaitAlertMinutes * 60_000);
  const raised = await escalationsOfVisits(
    db,
    [...overdue, ...waiting].map(({ visitId }) => visitId),
  );
  const of = (run: WatchedRun, kind: EscalationRow['kind']): EscalationRow[] =>
    raised.filter(
      (one) =>
        one.kind === kind && one.visitId === run.visitId && one.round === run.round && one.stepNo === run.no,
    );
  return [
    ...overdue.flatMap((run) =>
      levelsDue(run, of(run, 'overdue'), settings, now).map((level) => ({
        run,
        kind: 'overdue' as const,
        level,
      })),
    ),
    ...waiting
      .filter((run) => waitsTooLong(run, of(run, 'long-wait'), settings, now))
      .map((run) => ({ run, kind: 'long-wait' as const, level: 1 })),
  ];
}

async function raise(context: Context, tx: Transaction, { run, kind, level }: Due): Promise<void> {
  const now = context.clock.now();
  const { visitId, round, no: stepNo } = run;
  const told = await insertEscalation(tx.db, {
    id: context.ids.id(),
    visitId,
    round,
    stepNo,
    kind,
    level,
    day: context.office().calendar.day(now),
    raisedAt: now,
    seenAt: null,
    seenBy: null,
    answeredAt: null,
    answeredBy: null,
    answer: null,
  });
  if (!told) return;
  await appendEvent(tx.db, {
    at: now,
    type: 'escalation.raised',
    visitId,
    actor: HUB,
    data: { round, stepNo, kind, level },
  });
}

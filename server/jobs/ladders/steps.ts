/** Steps over their standard, and visitors who wait long: each level of each step once, until somebody answers (C-09). */
import type { Queryable, Transaction } from '../../../db/database.ts';
import {
  escalationsOfVisits,
  insertEscalation,
  overdueRuns,
  runsWaitedFor,
  type EscalationRow,
  type WatchedRun,
} from '../../../db/repositories/escalations.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import { levelsDue, waitsTooLong } from '../../../shared/domain/escalation.ts';
import type { Context } from '../../context.ts';
import { isToBeHurried } from '../../usecases/escalations.ts';
import { HUB } from '../expire.ts';
import type { Ladder } from './ladder.ts';

interface Due {
  readonly run: WatchedRun;
  readonly kind: EscalationRow['kind'];
  readonly level: number;
}

export function stepLadder(context: Context): Ladder<Due> {
  return {
    due: (db) => dueNow(context, db),
    raise: (tx, due) => raise(context, tx, due),
    told: () => context.live.escalationsChanged(),
  };
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

/** What needs somebody today: read from what is open now, never from the archive. */
import { owedExplanations } from '../../../db/repositories/dashboard.ts';
import { overdueRuns, runsWaitedFor, type WatchedRun } from '../../../db/repositories/escalations.ts';
import { findVisit } from '../../../db/repositories/visits.ts';
import { waitsSince } from '../../../shared/domain/escalation.ts';
import { stepOf } from '../../../shared/domain/pos.ts';
import type { Attention, OverdueStep } from '../../../shared/protocol/admin/dashboard.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { printerNow, staffCalls } from '../../live/snapshots.ts';
import { escalationsFor, isToBeHurried } from '../escalations.ts';
import { procedureOf } from '../steps.ts';
import { accountabilityAttention } from './accountability.ts';

const DAY_MS = 86_400_000;
/** An explanation is asked for as long as anybody remembers. */
const OWED_DAYS = 90;

export async function showAttention(context: Context, caller: Caller): Promise<Result<Attention>> {
  const { db, clock } = context;
  const office = context.office();
  const now = clock.now();
  const { printer, unprinted } = await printerNow(context);
  const escalations = await escalationsFor(context, caller.roles);
  const owed = await owedExplanations(db, now - OWED_DAYS * DAY_MS);
  return ok({
    overdue: await overdueSteps(context, now),
    longWaits: (await longWaits(context)).map(({ ticket, since }) => ({ ticket, since })),
    owed: owed.map(({ ticket, day, responsible }) => ({
      ticket,
      day,
      officer: office.officerName(responsible),
    })),
    unanswered: escalations.filter(({ answeredAt }) => answeredAt === null).length,
    printer,
    unprinted: unprinted.length,
    staffCalls: (await staffCalls(context)).length,
    ...(await accountabilityAttention(context, caller)),
  });
}

async function overdueSteps(context: Context, now: number): Promise<OverdueStep[]> {
  const runs = (await overdueRuns(context.db, now)).filter((run) => isToBeHurried(context, run));
  const steps: OverdueStep[] = [];
  for (const run of runs) {
    const officerId = run.officerId ?? (await findVisit(context.db, run.visitId))?.routedOfficerId ?? null;
    steps.push({
      ticket: run.ticket,
      step: stepOf(procedureOf(context, run), run.no).name,
      officer: officerId === null ? '' : context.office().officerName(officerId),
      dueAt: run.dueAt ?? now,
    });
  }
  return steps;
}

/** Who waits longer than the coordinator is told of, longest first. */
async function longWaits(context: Context): Promise<{ ticket: string; since: number }[]> {
  const { longWaitAlertMinutes } = context.office().data.settings;
  const before = context.clock.now() - longWaitAlertMinutes * 60_000;
  const runs = await runsWaitedFor(context.db, before);
  return sinceWhen(runs).filter(({ since }) => since < before);
}

function sinceWhen(runs: readonly WatchedRun[]): { ticket: string; since: number }[] {
  return runs
    .map((run) => ({ ticket: run.ticket, since: waitsSince(run) }))
    .sort((one, other) => one.since - other.since);
}

/** Since when the visitor who waits longest waits. */
export async function longestWaitSince(context: Context): Promise<number | null> {
  // who came this very moment waits as well
  const waiting = await runsWaitedFor(context.db, context.clock.now() + 1);
  return sinceWhen(waiting)[0]?.since ?? null;
}

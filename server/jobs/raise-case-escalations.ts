/** Tells supervision that the week of a case runs out (Z-03, C-09): each level once. */
import { inTransaction, type Queryable } from '../../db/database.ts';
import { caseEscalations, insertCaseEscalation, openCases } from '../../db/repositories/cases.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import { caseLevelsDue } from '../../shared/domain/cases/deadline.ts';
import { ok } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { HUB } from './expire.ts';

interface Due {
  readonly caseId: string;
  readonly level: number;
}

/** Safe to call as often as one likes: what was raised is not raised again. */
export async function raiseCaseEscalations(context: Context): Promise<void> {
  if ((await dueNow(context, context.db)).length === 0) return;
  await inTransaction(context.db, async (tx) => {
    const at = context.clock.now();
    // asked again: the decree may have been recorded since
    for (const due of await dueNow(context, tx.db)) {
      if (!(await insertCaseEscalation(tx.db, { ...due, raisedAt: at }))) continue;
      await appendEvent(tx.db, { at, type: 'case.escalated', visitId: null, actor: HUB, data: { ...due } });
    }
    tx.onCommit(() => context.live.casesChanged());
    return ok(null);
  });
}

async function dueNow(context: Context, db: Queryable): Promise<Due[]> {
  const office = context.office();
  const today = office.calendar.day(context.clock.now());
  const cases = await openCases(db);
  const told = await caseEscalations(
    db,
    cases.map(({ id }) => id),
  );
  return cases.flatMap((row) => {
    const raised = told.filter(({ caseId }) => caseId === row.id).map(({ level }) => level);
    const levels = caseLevelsDue(row, raised, office.data.settings.caseEscalationDays, today);
    return levels.map((level) => ({ caseId: row.id, level }));
  });
}

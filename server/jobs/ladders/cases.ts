/** Cases whose week runs out (Z-03): coordinator, Kasubbag Umum and Kepala, each once (C-09). */
import type { Queryable, Transaction } from '../../../db/database.ts';
import { caseEscalations, casesDueBy, insertCaseEscalation } from '../../../db/repositories/cases.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import { caseLevelsDue } from '../../../shared/domain/cases/deadline.ts';
import { daysFrom } from '../../../shared/domain/days.ts';
import type { Context } from '../../context.ts';
import { HUB } from '../expire.ts';
import type { Ladder } from './ladder.ts';

interface Due {
  readonly caseId: string;
  readonly level: number;
}

export function caseLadder(context: Context): Ladder<Due> {
  return {
    due: (db) => dueNow(context, db),
    raise: (tx, due) => raise(context, tx, due),
    told: () => context.live.casesChanged(),
  };
}

async function dueNow(context: Context, db: Queryable): Promise<Due[]> {
  const office = context.office();
  const today = office.calendar.day(context.clock.now());
  const offsets = office.data.settings.caseEscalationDays;
  const late = await casesDueBy(db, daysFrom(today, -Math.min(...offsets)));
  const told = await caseEscalations(
    db,
    late.map(({ id }) => id),
  );
  return late.flatMap((row) => {
    const raised = told.filter(({ caseId }) => caseId === row.id).map(({ level }) => level);
    return caseLevelsDue(row, raised, offsets, today).map((level) => ({ caseId: row.id, level }));
  });
}

async function raise(context: Context, tx: Transaction, due: Due): Promise<void> {
  const at = context.clock.now();
  if (!(await insertCaseEscalation(tx.db, { ...due, raisedAt: at }))) return;
  await appendEvent(tx.db, { at, type: 'case.escalated', visitId: null, actor: HUB, data: { ...due } });
}

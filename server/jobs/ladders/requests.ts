/** Requests whose clock of the office ran out: coordinator, Kasubbag Umum and Kepala, each once a clock (C-09). */
import type { Queryable, Transaction } from '../../../db/database.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import { insertRequestEscalation, overdueRequests } from '../../../db/repositories/request-deadlines.ts';
import { ESCALATION_LEVELS } from '../../../shared/domain/escalation.ts';
import { overdueBy } from '../../../shared/domain/requests/escalation.ts';
import type { Context } from '../../context.ts';
import { HUB } from '../expire.ts';
import type { Ladder } from './ladder.ts';

interface Due {
  readonly requestId: string;
  readonly clock: string;
  readonly level: number;
}

export function requestLadder(context: Context): Ladder<Due> {
  return {
    due: (db) => dueNow(context, db),
    raise: (tx, due) => raise(context, tx, due),
    told: () => context.live.adminChanged('request'),
  };
}

async function dueNow(context: Context, db: Queryable): Promise<Due[]> {
  const office = context.office();
  const now = context.clock.now();
  const offsets = office.data.settings.requestEscalationWorkingDays;
  const due: Due[] = [];
  for (const level of ESCALATION_LEVELS) {
    const by = overdueBy(offsets, level, office, now);
    if (by === null) continue;
    // who was told of nothing yet may be late for every level
    for (let told = 0; told < level; told += 1)
      for (const { id, dueClock } of await overdueRequests(db, told, by))
        due.push({ requestId: id, clock: dueClock ?? '', level });
  }
  return due;
}

async function raise(context: Context, tx: Transaction, due: Due): Promise<void> {
  const at = context.clock.now();
  if (!(await insertRequestEscalation(tx.db, { ...due, raisedAt: at }))) return;
  await appendEvent(tx.db, { at, type: 'request.escalated', visitId: null, actor: HUB, data: { ...due } });
}

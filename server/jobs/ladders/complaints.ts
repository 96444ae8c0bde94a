/** Complaints past their working days (C-08): coordinator, Kasubbag Umum and Kepala, each once (C-09). */
import type { Queryable } from '../../../db/database.ts';
import { complaintsNotTold } from '../../../db/repositories/complaint-entries.ts';
import { complaintLevelsDue, lateReceivedBy } from '../../../shared/domain/complaints/clock.ts';
import { ESCALATION_LEVELS } from '../../../shared/domain/escalation.ts';
import type { Context } from '../../context.ts';
import { record } from '../../usecases/complaints/change.ts';
import { HUB } from '../expire.ts';
import type { Ladder } from './ladder.ts';

interface Due {
  readonly complaintId: string;
  readonly level: number;
}

export function complaintLadder(context: Context): Ladder<Due> {
  return {
    due: (db) => dueNow(context, db),
    raise: (tx, { complaintId, level }) =>
      record(context, tx, complaintId, { kind: 'escalated', actor: HUB, detail: { level } }),
    // each record tells of its own complaint
    told: () => undefined,
  };
}

async function dueNow(context: Context, db: Queryable): Promise<Due[]> {
  const { workingTime, calendar, data } = context.office();
  const now = context.clock.now();
  const rules = data.settings.complaints;
  const due: Due[] = [];
  for (const level of ESCALATION_LEVELS) {
    const by = lateReceivedBy(rules, level, { workingTime, now, today: calendar.day(now) });
    if (by === null) continue;
    const late = (await complaintsNotTold(db, level, by)).filter(({ receivedOn }) =>
      // what came in before any decreed calendar has no day it was due on
      complaintLevelsDue(receivedOn, rules, [], { workingTime, now }).includes(level),
    );
    due.push(...late.map(({ id }) => ({ complaintId: id, level })));
  }
  return due;
}

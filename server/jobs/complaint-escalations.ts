/** Tells supervision of complaints that are overdue: coordinator, Kasubbag Umum, Kepala, each once (C-08, C-09). */
import { inTransaction, type Queryable } from '../../db/database.ts';
import { escalatedLevels } from '../../db/repositories/complaint-entries.ts';
import { openComplaints } from '../../db/repositories/complaints.ts';
import { complaintLevelsDue } from '../../shared/domain/complaints/clock.ts';
import { clockRuns } from '../../shared/domain/complaints/complaint.ts';
import { ok } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { record } from '../usecases/complaints/change.ts';
import { HUB } from './expire.ts';

interface Due {
  readonly complaintId: string;
  readonly level: number;
}

/** Safe to call as often as one likes: what was raised is not raised again. */
export async function escalateComplaints(context: Context): Promise<void> {
  if ((await dueNow(context, context.db)).length === 0) return;
  await inTransaction(context.db, async (tx) => {
    // asked again: one may have been told since
    for (const { complaintId, level } of await dueNow(context, tx.db))
      await record(context, tx, complaintId, { kind: 'escalated', actor: HUB, detail: { level } });
    return ok(null);
  });
}

async function dueNow(context: Context, db: Queryable): Promise<Due[]> {
  const { workingTime, data } = context.office();
  const now = context.clock.now();
  const running = (await openComplaints(db)).filter(
    ({ kind, state }) => kind === 'complaint' && clockRuns(state),
  );
  const raised = await escalatedLevels(
    db,
    running.map(({ id }) => id),
  );
  return running.flatMap(({ id, receivedOn }) =>
    complaintLevelsDue(receivedOn, data.settings.complaints, raised.get(id) ?? [], { workingTime, now }).map(
      (level) => ({ complaintId: id, level }),
    ),
  );
}

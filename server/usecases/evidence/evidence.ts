/** The evidence page: a year's indicators, and a person's mark on one of them. */
import { inTransaction } from '../../../db/database.ts';
import { setMark } from '../../../db/repositories/evidence.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import { INDICATORS } from '../../../shared/domain/evidence/indicators.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { EvidenceView } from '../../../shared/protocol/admin/evidence.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { evidenceOf } from './year.ts';

export async function showEvidence(
  context: Context,
  { year }: CommandInput<'evidence:show'>,
): Promise<Result<EvidenceView>> {
  const office = context.office();
  const now = context.clock.now();
  if (year > Number(office.calendar.day(now).slice(0, 4))) return refuse('day-ahead');
  return ok(await evidenceOf({ db: context.db, office, now }, year));
}

/** The newest mark stands; who marked what when stays in the log. */
export function markEvidence(
  context: Context,
  caller: Caller,
  { year, indicatorId, mark, note }: CommandInput<'evidence:mark'>,
): Promise<Result<null>> {
  return inTransaction(context.db, async (tx) => {
    if (!INDICATORS.some(({ id }) => id === indicatorId)) return refuse('indicator-unknown');
    const now = context.clock.now();
    await setMark(tx.db, {
      year,
      indicatorId,
      mark,
      note: note.trim(),
      officerId: caller.id,
      markedAt: now,
    });
    await appendEvent(tx.db, {
      at: now,
      type: 'evidence.marked',
      visitId: null,
      actor: actorOf(caller),
      data: { year, indicatorId, mark },
    });
    tx.onCommit(() => context.live.adminChanged('evidence'));
    return ok(null);
  });
}

/** Layanan ulang sebagai kompensasi (Z-04): served before everybody else (domain 5.7). */
import { insertNote } from '../../db/repositories/records.ts';
import { PRIORITY_RANK } from '../../shared/domain/calling.ts';
import { isActive } from '../../shared/domain/visit.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { changeVisit, withVisit } from './change-visit.ts';

/** By a coordinator, with the reason kept on the visit. */
export function setCompensation(
  context: Context,
  caller: Caller,
  input: CommandInput<'visit:set-compensation'>,
): Promise<Result<null>> {
  return withVisit(context, input.visitId, async (tx, visit) => {
    if (!isActive(visit.state)) return refuse('visit-state', { state: visit.state });
    await insertNote(tx.db, {
      id: context.ids.id(),
      visitId: visit.id,
      officerId: caller.id,
      text: `Kompensasi layanan ulang: ${input.reason.trim()}`,
      createdAt: context.clock.now(),
    });
    const done = await changeVisit(context, tx, visit, {
      type: 'visit.compensation-set',
      actor: actorOf(caller),
      action: null,
      patch: { rank: PRIORITY_RANK.compensation },
    });
    return done.ok ? ok(null) : done;
  });
}

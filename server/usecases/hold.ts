/** Tahan dan lanjutkan: an officer puts a visit aside, calls others, and takes it up again. */
import { insertNote } from '../../db/repositories/records.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import type { VisitDetail } from '../../shared/protocol/desk/visit-detail.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { freeCounterOf, withOwnVisit } from './calling.ts';
import { changeVisit } from './change-visit.ts';
import { workOf } from './counter-queue.ts';
import { putStepAside, takeUpStep } from './steps.ts';
import { detailOf } from './visit-detail.ts';

/** Tahan: the visit stays its officer's, but not in their hand; its step is put aside. Also over night. */
export function hold(
  context: Context,
  caller: Caller,
  input: CommandInput<'visit:hold'>,
): Promise<Result<null>> {
  return withOwnVisit(context, caller, input.visitId, async (tx, visit) => {
    await putStepAside(context, tx, visit);
    await insertNote(tx.db, {
      id: context.ids.id(),
      visitId: visit.id,
      officerId: caller.id,
      text: `Ditahan: ${input.reason.trim()}`,
      createdAt: context.clock.now(),
    });
    const held = await changeVisit(context, tx, visit, {
      type: 'visit.held',
      actor: actorOf(caller),
      action: 'hold',
      patch: { counterId: null },
      data: { counterId: visit.counterId },
    });
    return held.ok ? ok(null) : held;
  });
}

/** Lanjutkan: by the same officer, with nothing in hand, at an open counter that works at the visit's stage. */
export function resume(context: Context, caller: Caller, visitId: string): Promise<Result<VisitDetail>> {
  return withOwnVisit(context, caller, visitId, async (tx, visit) => {
    if (visit.state !== 'on-hold') return refuse('visit-state', { state: visit.state, action: 'resume' });
    const counter = await freeCounterOf(context, tx, caller.id);
    if (!counter.ok) return counter;
    const { id } = counter.value;
    const { stages } = workOf(context.office(), counter.value, caller.id);
    if (!stages.includes(visit.stage)) return refuse('counter-other-stage');
    await takeUpStep(context, tx, visit, caller.id);
    const resumed = await changeVisit(context, tx, visit, {
      type: 'visit.resumed',
      actor: actorOf(caller),
      action: 'resume',
      patch: { counterId: id, lastCalledAtCounterId: id },
      data: { counterId: id },
    });
    return resumed.ok ? ok(await detailOf(context, tx.db, resumed.value)) : resumed;
  });
}

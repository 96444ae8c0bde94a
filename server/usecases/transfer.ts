/** Alihkan: a number goes to another service, counter or officer and keeps the waiting already done. */
import type { VisitRow } from '../../db/repositories/visits.ts';
import { insertNote } from '../../db/repositories/records.ts';
import { belongsToOfficer } from '../../shared/domain/visit.ts';
import type { TransferVisit } from '../../shared/protocol/desk/visits.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, isLead, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { IN_NOBODYS_HAND } from './calling.ts';
import { changeVisit, withVisit } from './change-visit.ts';
import { handOverStep } from './hand-over.ts';
import { NOT_RETURNING } from './offer-tickets.ts';
import { checkDesk, checkService } from './service-target.ts';

/**
 * By its officer, or by a coordinator also where it waits. Number, place in the queue and rank stay; the step that was
 * begun is put aside for whoever starts next, and one that ran over is explained first (`deviation-required`). Taken
 * from its officer by a coordinator, the overrun goes on record and its officer can add the explanation.
 */
export function transfer(context: Context, caller: Caller, input: TransferVisit): Promise<Result<null>> {
  return withVisit(context, input.visitId, async (tx, visit) => {
    const own = isOwn(caller, visit);
    if (!own && !isLead(caller)) return refuse('visit-not-yours');
    const office = context.office();
    const service = checkService(office, input, visit.serviceId);
    if (!service.ok) return service;
    const desk = checkDesk(office, visit.stage, input);
    if (!desk.ok) return desk;
    const { deviation } = input;
    const reason = input.reason.trim();
    const unexplained = own ? null : `Dialihkan koordinator: ${reason}`;
    const handed = await handOverStep(context, tx, visit, { deviation, unexplained });
    if (!handed.ok) return handed;
    const { serviceId, topicId, counterId, officerId } = input;
    await insertNote(tx.db, {
      id: context.ids.id(),
      visitId: visit.id,
      officerId: caller.id,
      text: `Dialihkan: ${reason}`,
      createdAt: context.clock.now(),
    });
    const done = await changeVisit(context, tx, visit, {
      type: 'visit.transferred',
      actor: actorOf(caller),
      action: 'transfer',
      patch: {
        ...IN_NOBODYS_HAND,
        ...NOT_RETURNING,
        serviceId,
        topicId,
        routedCounterId: counterId,
        routedOfficerId: officerId,
        calls: 0,
      },
      data: { serviceId, counterId, officerId, from: visit.officerId },
    });
    return done.ok ? ok(null) : done;
  });
}

function isOwn(caller: Caller, visit: VisitRow): boolean {
  return belongsToOfficer(visit.state) && visit.officerId === caller.id;
}

/** Verifying the ID and routing to the helpdesk (H-03, H-04). */
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import { MINUTE, order, orderExplained, SECOND, workUntil, type Desk, type Next } from './desk.ts';

/** How the front office names where the visitor goes: mostly whoever serves it. */
const TO_COUNTER = 0.12;
const TO_OFFICER = 0.05;

export async function verify(desk: Desk, visit: DeskVisit): Promise<Next> {
  const { world } = desk;
  const person = world.hall.byVisit(visit.id)?.person;
  const wait = workUntil(desk, visit, 'verify', person?.verifyMs ?? 2 * MINUTE) - world.clock.now();
  if (wait > 0) return wait;
  const result = person?.identity ?? 'verified';
  const verified = await orderExplained(desk, 'visit:verify', {
    visitId: visit.id,
    result,
    corrections:
      person && result === 'corrected'
        ? {
            name: `${person.book.name}, M.Pd.`,
            idType: person.book.idType,
            idNumber: null,
            institution: person.book.institution,
            role: person.book.role,
          }
        : null,
    reason: result === 'rejected' ? 'Kartu identitas bukan milik pemohon.' : '',
    deviation: null,
  });
  if (verified && result === 'rejected') world.hall.served(visit.id);
  return SECOND;
}

export async function route(desk: Desk, visit: DeskVisit): Promise<Next> {
  const { world, link, random } = desk;
  const person = world.hall.byVisit(visit.id)?.person;
  const wait = workUntil(desk, visit, 'route', person?.routeMs ?? MINUTE) - world.clock.now();
  if (wait > 0) return wait;
  const [, ...more] = person?.errands ?? [];
  for (const { serviceId, topicId } of more) {
    if (visit.moreServices.some((other) => other.serviceId === serviceId)) continue;
    await order(desk, 'visit:add-service', { visitId: visit.id, serviceId, topicId });
  }
  if (!link.connected) return SECOND;
  const { serviceId, topicId } = person?.errands[0] ?? visit;
  const serving = link.board.counters.filter(
    (counter) =>
      counter.officerId !== null &&
      counter.stages.includes('helpdesk') &&
      counter.serviceIds.includes(serviceId),
  );
  const [first, ...rest] = serving;
  const named = first === undefined ? undefined : random.pick([first, ...rest]);
  const routed = await orderExplained(desk, 'visit:route', {
    visitId: visit.id,
    serviceId,
    topicId,
    counterId: named && random.chance(TO_COUNTER) ? named.id : null,
    officerId: named && random.chance(TO_OFFICER) ? named.officerId : null,
    deviation: null,
  });
  if (routed?.visit.counterId === null) world.hall.sitDown(visit.id);
  return SECOND;
}

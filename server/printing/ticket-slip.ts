/** A visit as its ticket says it (domain 6.3): no name, no ID. */
import type { VisitRow } from '../../db/repositories/visits.ts';
import type { TicketSlip } from '../../printer/slip/ticket-slip.ts';
import type { Office } from '../office/office.ts';

export function ticketSlip(
  office: Office,
  visit: VisitRow,
  now: { readonly waitingAhead: number | null; readonly reprint: boolean },
): TicketSlip {
  const service = office.services.get(visit.serviceId);
  return {
    language: visit.language,
    officeName: office.data.name,
    serviceName: office.serviceName(visit.serviceId)[visit.language],
    number: visit.ticket,
    issuedAt: visit.registeredAt,
    timeZone: office.data.zone,
    destination: visit.routedCounterId === null ? null : office.counterName(visit.routedCounterId),
    waitingAhead: now.waitingAhead,
    estimate: now.waitingAhead === null ? null : office.estimate(visit.serviceId, now.waitingAhead),
    maxCalls: office.data.settings.maxCalls,
    feeText: service?.fee[visit.language] ?? '',
    code: visit.code,
    qrContent: `ULT-${visit.code}`,
    externalLink: null,
    reprint: now.reprint,
  };
}

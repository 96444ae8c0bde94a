/** A visit as its ticket says it (domain 6.3): no name, no ID. */
import type { VisitRow } from '../../db/repositories/visits.ts';
import type { TicketSlip } from '../../printer/slip/ticket-slip.ts';
import { followUrl } from '../../shared/domain/ticket-qr.ts';
import type { Context } from '../context.ts';
import type { Wait } from '../usecases/wait-estimate.ts';

export function ticketSlip(
  context: Pick<Context, 'office' | 'publicUrl'>,
  visit: VisitRow,
  now: { readonly wait: Wait | null; readonly reprint: boolean },
): TicketSlip {
  const office = context.office();
  const service = office.services.get(visit.serviceId);
  return {
    language: visit.language,
    officeName: office.data.name,
    serviceName: office.serviceName(visit.serviceId)[visit.language],
    number: visit.ticket,
    issuedAt: visit.registeredAt,
    timeZone: office.data.zone,
    destination: visit.routedCounterId === null ? null : office.counterName(visit.routedCounterId),
    waitingAhead: now.wait?.ahead ?? null,
    estimate: now.wait?.estimate ?? null,
    maxCalls: office.data.settings.maxCalls,
    feeText: service?.fee[visit.language] ?? '',
    code: visit.code,
    qrContent: ticketQr(context.publicUrl, visit),
    externalLink: null,
    reprint: now.reprint,
  };
}

/** The address of the ticket's own page where phones can reach the hub; else the code, for the kiosk's scanner. */
function ticketQr(publicUrl: string | null, { code, followToken }: VisitRow): string {
  return publicUrl === null || followToken === null ? `ULT-${code}` : followUrl(publicUrl, followToken);
}

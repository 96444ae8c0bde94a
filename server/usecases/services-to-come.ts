/** The services still to come on a number (several services in one visit). */
import type { VisitRow } from '../../db/repositories/visits.ts';
import type { MoreService } from '../../shared/protocol/desk/queue.ts';

export function moreServicesOf(visit: Pick<VisitRow, 'moreServices'>): readonly MoreService[] {
  return JSON.parse(visit.moreServices) as MoreService[];
}

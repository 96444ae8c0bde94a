/** Reads the visits of a period with their services and steps, a piece at a time and in order. */
import { leanRuns, leanServed, leanVisits } from '../../../db/repositories/report-rows.ts';
import { piecesOf, spanOf } from '../../../shared/domain/reports/period.ts';
import {
  servicesOfVisit,
  type LeanRun,
  type LeanVisit,
  type ServiceOfVisit,
} from '../../../shared/domain/reports/services-of-visit.ts';
import type { ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { ReportSource } from '../document.ts';

export interface VisitRead {
  readonly visit: LeanVisit;
  readonly services: readonly ServiceOfVisit[];
  readonly runs: readonly LeanRun[];
}

export async function readVisits(
  { db, progress }: Pick<ReportSource, 'db' | 'progress'>,
  { period }: Pick<ReportInput, 'period'>,
  each: (read: VisitRead) => void,
): Promise<void> {
  const pieces = piecesOf(spanOf(period));
  for (const [n, piece] of pieces.entries()) {
    const visits = await leanVisits(db, piece);
    const runsOf = Map.groupBy(await leanRuns(db, piece), ({ visitId }) => visitId);
    const servedOf = Map.groupBy(await leanServed(db, piece), ({ visitId }) => visitId);
    for (const visit of visits) {
      const runs = runsOf.get(visit.id) ?? [];
      each({ visit, runs, services: servicesOfVisit(visit, servedOf.get(visit.id) ?? [], runs) });
    }
    progress((n + 1) / pieces.length);
  }
}

/** The service of a round, also of one that was not finished. */
export function serviceOfRound({ visit, services }: VisitRead, round: number): string {
  return services.find((service) => service.round === round)?.serviceId ?? visit.serviceId;
}

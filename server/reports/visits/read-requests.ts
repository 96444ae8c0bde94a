/** The requests of a period, each followed to its end and held against its service's own standard (C-03). */
import { keptFollowUps, type FollowUp } from '../../../db/repositories/report-rows.ts';
import { dayResult } from '../../../shared/domain/day-figures.ts';
import { onTimeState, type OnTimeState, type Request } from '../../../shared/domain/reports/on-time.ts';
import type { LeanVisit, ServiceOfVisit } from '../../../shared/domain/reports/services-of-visit.ts';
import type { ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { Office } from '../../office/office.ts';
import type { ReportSource } from '../document.ts';
import { readVisits } from './read-visits.ts';

export interface RequestRead {
  readonly visit: LeanVisit;
  readonly service: ServiceOfVisit;
  readonly request: Request;
  readonly state: OnTimeState;
}

/** Which visits go on with which, read once for however many pieces a period is read in. */
export type FollowUps = readonly FollowUp[];

export async function readRequests(
  source: ReportSource,
  input: Pick<ReportInput, 'period'>,
  followUps: FollowUps,
  each: (read: RequestRead) => void,
): Promise<void> {
  const { office, now } = source;
  const next = new Map(followUps.map((followUp) => [followUp.fromVisitId, followUp]));
  const continued = new Set(followUps.map(({ visitId }) => visitId));
  await readVisits(source, input, ({ visit, services }) => {
    for (const service of services) {
      // the first service of a visit that kept another date goes on with a request counted where it began
      if (service.round === 1 && continued.has(visit.id)) continue;
      const request = requestOf(office, visit, service, next);
      each({ visit, service, request, state: onTimeState(request, now) });
    }
  });
}

export function followUpsKept({ db }: Pick<ReportSource, 'db'>): Promise<FollowUps> {
  return keptFollowUps(db);
}

/** Followed through every other date it was given. */
function requestOf(
  office: Office,
  visit: LeanVisit,
  service: ServiceOfVisit,
  next: ReadonlyMap<string, FollowUp>,
): Request {
  let { result, finishedAt } = service;
  let follow = result === 'rescheduled' ? next.get(visit.id) : undefined;
  while (follow !== undefined) {
    result = dayResult(follow.state, follow.outcome);
    finishedAt = follow.finishedAt;
    follow = result === 'rescheduled' ? next.get(follow.visitId) : undefined;
  }
  return { result, finishedAt, dueAt: dueAtOf(office, visit, service.serviceId) };
}

function dueAtOf({ services, workingTime }: Office, visit: LeanVisit, serviceId: string): number | null {
  const standard = services.get(serviceId)?.standard;
  if (standard === undefined) return null;
  const due =
    standard.kind === 'working-days'
      ? workingTime.deadline(visit.day, standard.n)
      : workingTime.dueAt(visit.registeredAt, standard);
  return due.ok ? due.value : null;
}

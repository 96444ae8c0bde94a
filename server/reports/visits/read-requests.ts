/**
 * What was asked for in a period, each followed to its end and held against its own time limit (C-03): a visit against its
 * service's standard, and where it became a request of its own (permohonan) that one by its clocks, wherever it came from.
 */
import { keptFollowUps, type FollowUp } from '../../../db/repositories/report-rows.ts';
import { visitsWithRequest } from '../../../db/repositories/request-rows.ts';
import { dayResult } from '../../../shared/domain/day-figures.ts';
import { onTimeState, type OnTimeState, type Request } from '../../../shared/domain/reports/on-time.ts';
import type { LeanVisit, ServiceOfVisit } from '../../../shared/domain/reports/services-of-visit.ts';
import { spanOf } from '../../../shared/domain/reports/period.ts';
import type { ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { Office } from '../../office/office.ts';
import type { ReportSource } from '../document.ts';
import { readFiled } from '../requests/read-filed.ts';
import { readVisits } from './read-visits.ts';

export interface RequestRead {
  /** Office day of receipt. */
  readonly day: string;
  /** Of its ticket, or its own. */
  readonly number: string;
  readonly serviceId: string;
  readonly dueAt: number | null;
  readonly finishedAt: number | null;
  readonly state: OnTimeState;
}

/** Which visits go on with which, read once for however many pieces a period is read in. */
export type FollowUps = readonly FollowUp[];

/** There are far more visits than requests that outlive them. */
const VISITS_SHARE = 0.9;

export async function readRequests(
  source: Pick<ReportSource, 'db' | 'office' | 'now' | 'progress'>,
  input: Pick<ReportInput, 'period'>,
  followUps: FollowUps,
  each: (read: RequestRead) => void,
): Promise<void> {
  const { office, now, progress } = source;
  const next = new Map(followUps.map((followUp) => [followUp.fromVisitId, followUp]));
  const continued = new Set(followUps.map(({ visitId }) => visitId));
  const outlived = await visitsWithRequest(source.db, spanOf(input.period));
  const filed = new Set(outlived.map(({ visitId, serviceId }) => `${visitId} ${serviceId}`));
  const visits = { ...source, progress: (share: number) => progress(share * VISITS_SHARE) };
  await readVisits(visits, input, ({ visit, services }) => {
    for (const service of services) {
      // the first service of a visit that kept another date goes on with a request counted where it began
      if (service.round === 1 && continued.has(visit.id)) continue;
      if (filed.has(`${visit.id} ${service.serviceId}`)) continue;
      const request = requestOf(office, visit, service, next);
      const { dueAt, finishedAt } = request;
      const about = { day: visit.day, number: visit.ticket, serviceId: service.serviceId };
      each({ ...about, dueAt, finishedAt, state: onTimeState(request, now) });
    }
  });
  const rest = (share: number): void => progress(VISITS_SHARE + share * (1 - VISITS_SHARE));
  await readFiled({ ...source, progress: rest }, input, ({ request, time }) => {
    const { receivedOn: day, number, serviceId, endedAt: finishedAt } = request;
    each({ day, number, serviceId, finishedAt, ...time });
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

/** Where a number may be sent: services, counters and officers as the office has them (H-04). */
import type { Officer } from '../../db/repositories/officers.ts';
import { isOffered } from '../../shared/domain/office-data/service.ts';
import type { Stage } from '../../shared/domain/visit.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Office, OfficeService } from '../office/office.ts';

export interface ServiceTarget {
  readonly serviceId: string;
  readonly topicId: string | null;
}

export interface Desk {
  readonly serviceId: string;
  /** Null with `officerId` null: whoever serves that service. */
  readonly counterId: string | null;
  readonly officerId: string | null;
}

/**
 * @param own the service a visit has already: it keeps that one, also where it was closed meanwhile
 * @returns the service; `service-unknown`, `service-closed` or `topic-unknown`
 */
export function checkService(
  office: Office,
  { serviceId, topicId }: ServiceTarget,
  own: string | null = null,
): Result<OfficeService> {
  const service = office.services.get(serviceId);
  if (!service) return refuse('service-unknown');
  if (!isOffered(service) && serviceId !== own) return refuse('service-closed');
  const known = topicId === null || service.topics.some(({ id }) => id === topicId);
  return known ? ok(service) : refuse('topic-unknown');
}

/** Whether somebody works at that stage; where one officer does all, anybody who serves does. */
export function worksAt(
  office: Pick<Office, 'stages'>,
  officer: Pick<Officer, 'active' | 'roles'> | undefined,
  stage: Stage,
): boolean {
  if (!officer?.active) return false;
  const stages: readonly Stage[] = office.stages === 'one' ? ['front-office', 'helpdesk'] : [stage];
  return stages.some((one) => officer.roles.includes(one));
}

/** @returns `counter-unknown`, `officer-unknown`, or `no-one-serves` where no counter at all is for that service */
export function checkDesk(office: Office, stage: Stage, to: Desk): Result<true> {
  const has = ({ stages }: { readonly stages: readonly Stage[] }): boolean =>
    office.stages === 'one' || stages.includes(stage);
  if (to.counterId !== null) {
    const counter = office.counters.find(({ id }) => id === to.counterId);
    if (!counter || !has(counter)) return refuse('counter-unknown');
  }
  if (to.officerId !== null) {
    const officer = office.officers.find(({ id }) => id === to.officerId);
    if (!worksAt(office, officer, stage)) return refuse('officer-unknown');
  }
  if (to.counterId !== null || to.officerId !== null) return ok(true);
  const anyService = office.stages === 'one' || stage === 'front-office';
  const served = office.counters.some(
    (counter) => has(counter) && (anyService || counter.serviceIds.includes(to.serviceId)),
  );
  return served ? ok(true) : refuse('no-one-serves');
}

/** As the trail names it: `Loket 2, Usman Datu`, or the service where anybody of it may call. */
export function deskLabel(office: Office, service: OfficeService, { counterId, officerId }: Desk): string {
  const counter = counterId === null ? service.name.id : office.counterName(counterId);
  return [counter, officerId === null ? '' : office.officerName(officerId)].filter(Boolean).join(', ');
}

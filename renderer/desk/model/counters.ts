/** Which counter is whose, and which of them an officer may open. */
import type { Stage } from '../../../shared/domain/visit.ts';
import { ADMIN_ROLES } from '../../../shared/protocol/admin/frame.ts';
import { LEADS, type OfficerRole, type OfficerView } from '../../../shared/protocol/desk/accounts.ts';
import type { DeskCounter } from '../../../shared/protocol/desk/counters.ts';
import type { CallingCounter } from '../../../shared/domain/calling.ts';
import type { Board } from './desk-state.ts';

const leads: readonly OfficerRole[] = LEADS;
const SUPERVISORS: readonly OfficerRole[] = [...LEADS, 'subdivision-head', 'head'];
const SERVING: readonly OfficerRole[] = ['front-office', 'helpdesk'];

export function isLead(officer: OfficerView): boolean {
  return officer.roles.some((role) => leads.includes(role));
}

/** Who watches over the service: koordinator, Kasubbag Umum, Kepala (C-09), and administrators. */
export function supervises(officer: OfficerView): boolean {
  return officer.roles.some((role) => SUPERVISORS.includes(role));
}

/** Who may open some section of administration. */
export function administers(officer: OfficerView): boolean {
  return officer.roles.some((role) => ADMIN_ROLES.includes(role));
}

/** Whether this officer stands at a counter at all; a coordinator need not. */
export function isServing(officer: OfficerView): boolean {
  return officer.roles.some((role) => SERVING.includes(role));
}

/** The counter I have open, if any. */
export function myCounter(board: Pick<Board, 'counters' | 'me'>): DeskCounter | null {
  return board.counters.find((counter) => counter.officerId === board.me.id) ?? null;
}

/** A counter fits when it serves a stage the officer has the role for. */
export function fitsRoles(counter: DeskCounter, roles: readonly OfficerRole[]): boolean {
  return counter.stages.some((stage) => roles.includes(stage));
}

/** The stages worked at this counter; in single-officer mode every desk does both (domain 1.5b). */
export function workedStages(counter: DeskCounter, stages: Board['stages']): readonly Stage[] {
  return stages === 'one' ? ['front-office', 'helpdesk'] : counter.stages;
}

/** A counter as the calling rule of shared/domain sees it, with only the services its officer was given, if any. */
export function workOf(
  counter: DeskCounter,
  officer: OfficerView,
  board: Pick<Board, 'stages' | 'services'>,
): CallingCounter {
  const all = board.stages === 'one' ? board.services.map((service) => service.id) : counter.serviceIds;
  const own = officer.serviceIds;
  return {
    counterId: counter.id,
    officerId: officer.id,
    stages: workedStages(counter, board.stages),
    serviceIds: own.length === 0 ? all : all.filter((id) => own.includes(id)),
  };
}

/** "Loket 2": how a counter is called; the label of a service point is the office's own word. */
export function counterName(counter: DeskCounter): string {
  return `${counter.label} ${counter.number}`;
}

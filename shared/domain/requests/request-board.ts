/** Which list of the officer's board a request is on: mine, my unit's, due today, overdue, waiting for the applicant. */
import type { ClockReading, RunningClock } from './clocks.ts';
import type { WaitsFor } from './request-type.ts';

export const BOARD_LISTS = ['mine', 'unit', 'due-today', 'overdue', 'applicant'] as const;
export type BoardList = (typeof BOARD_LISTS)[number];

export interface OnBoard {
  readonly assigneeId: string | null;
  /** The service it came for. */
  readonly serviceId: string;
  readonly waitsFor: WaitsFor;
  /** The office's clock that runs out first; null where none runs. */
  readonly pressing: RunningClock | null;
}

/** The office's running clock that is due first; the applicant's own never presses an officer. */
export function pressingClock(
  readings: readonly ClockReading[],
  clocks: readonly { readonly id: string; readonly of: 'office' | 'applicant' }[],
): OnBoard['pressing'] {
  const running = readings.filter(
    (reading) =>
      reading.state === 'running' && clocks.some(({ id, of }) => id === reading.id && of === 'office'),
  ) as RunningClock[];
  return running.toSorted((a, b) => a.dueAt - b.dueAt)[0] ?? null;
}

/** The lists of an open request for one officer; one that is over is on none. */
export function listsOf(
  request: OnBoard,
  officer: { readonly id: string; readonly serviceIds: readonly string[] },
  today: string,
): BoardList[] {
  if (request.waitsFor === 'nobody') return [];
  const lists: BoardList[] = [];
  if (request.assigneeId === officer.id) lists.push('mine');
  if (officer.serviceIds.includes(request.serviceId)) lists.push('unit');
  if (request.pressing?.pace === 'late') lists.push('overdue');
  else if (request.pressing?.dueDay === today) lists.push('due-today');
  if (request.waitsFor === 'applicant') lists.push('applicant');
  return lists;
}

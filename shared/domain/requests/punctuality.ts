/**
 * Whether a request was finished in time, for reports: by every clock of the office it ran under (C-03, C-10). Its own states
 * are those of every other thing that is asked for here (`reports/on-time.ts`).
 */
import type { OnTimeState } from '../reports/on-time.ts';
import type { ClockReading } from './clocks.ts';

export interface RequestTime {
  readonly state: OnTimeState;
  /** Of the clock that was missed first; else of the one that runs out, or ran out, last. Null where none can be read. */
  readonly dueAt: number | null;
}

/** Dates that say the applicant did not go on with it: nobody could finish it. */
const GIVEN_UP = ['withdrawn', 'lapsed'];

/**
 * @param readings of the office's clocks alone, as they stand now; the applicant's own make nobody late
 * @param over nobody owes it anything more
 */
export function requestTime(
  readings: readonly ClockReading[],
  marks: readonly string[],
  over: boolean,
): RequestTime {
  const begun = readings.filter((reading) => reading.state === 'running' || reading.state === 'stopped');
  const missed = begun.filter(({ pace }) => pace === 'late');
  const dues = begun.map(({ dueAt }) => dueAt);
  const firstMissed = missed.map(({ dueAt }) => dueAt).sort((a, b) => a - b)[0];
  const dueAt = firstMissed ?? (dues.length === 0 ? null : Math.max(...dues));
  return { state: stateOf(readings, missed.length > 0, marks, over), dueAt };
}

function stateOf(
  readings: readonly ClockReading[],
  late: boolean,
  marks: readonly string[],
  over: boolean,
): OnTimeState {
  if (marks.some((mark) => GIVEN_UP.includes(mark))) return 'withdrawn';
  if (readings.every(({ state }) => state === 'not-started')) return 'no-standard';
  if (over) return late ? 'late' : 'in-time';
  return late ? 'open-overdue' : 'open';
}

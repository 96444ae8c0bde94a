/**
 * Requests finished in time (permohonan selesai tepat waktu): each held against its service's own standard, from the day
 * it was received; one that outlives its visit by its own clocks (`requests/punctuality.ts`). One that was given another date (dijadwalkan ulang) is the same request until it is finished.
 */
import type { DayResult } from '../day-figures.ts';
import { isServed } from './services-of-visit.ts';

export const ON_TIME_STATES = [
  'in-time',
  'late',
  'open',
  'open-overdue',
  'withdrawn',
  'no-standard',
] as const;
/**
 * - `open` and `open-overdue`: not finished yet, before and after it is due
 * - `withdrawn`: the visitor cancelled or was not there; nobody could finish it
 * - `no-standard`: "menyesuaikan", or due in a year whose holidays are not decreed
 */
export type OnTimeState = (typeof ON_TIME_STATES)[number];

export interface Request {
  /** The result of its last service; of a follow-up where there was one. */
  readonly result: DayResult;
  readonly finishedAt: number | null;
  /** Null where nothing is due. */
  readonly dueAt: number | null;
}

export function onTimeState({ result, finishedAt, dueAt }: Request, now: number): OnTimeState {
  if (result === 'cancelled' || result === 'expired' || result === 'skipped') return 'withdrawn';
  if (dueAt === null) return 'no-standard';
  if (isServed(result) && result !== 'rescheduled' && finishedAt !== null)
    return finishedAt <= dueAt ? 'in-time' : 'late';
  return now <= dueAt ? 'open' : 'open-overdue';
}

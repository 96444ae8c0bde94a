/** Appointments (janji temu): when a visitor comes for one, and which place that gives them (domain 5.7). */
import { PRIORITY_RANK, rankOf, type PriorityRank, type VulnerableGroup } from './calling.ts';

/** `early` waits for its time, `late` is past its grace and takes an ordinary place. */
export type Arrival = 'early' | 'in-time' | 'late';

export type AppointmentState = 'expected' | 'arrived' | 'missed' | 'cancelled';

/** What an appointment keeps of what became of it; instants in ms, null where it did not happen. */
export interface AppointmentFate {
  readonly arrivedAt: number | null;
  readonly missedAt: number | null;
  readonly cancelledAt: number | null;
}

/** Who came after all was not missed; who cancelled was not either. */
export function appointmentState({ arrivedAt, missedAt, cancelledAt }: AppointmentFate): AppointmentState {
  if (arrivedAt !== null) return 'arrived';
  if (cancelledAt !== null) return 'cancelled';
  return missedAt === null ? 'expected' : 'missed';
}

/** Whether its grace is over: to the last minute of it, a visitor is in time. @param at its moment, ms */
export function graceIsOver(at: number, graceMinutes: number, now: number): boolean {
  return now > at + graceMinutes * 60_000;
}

export function arrivalAt(at: number, graceMinutes: number, now: number): Arrival {
  if (now < at) return 'early';
  return graceIsOver(at, graceMinutes, now) ? 'late' : 'in-time';
}

export interface AppointmentPlace {
  readonly rank: PriorityRank;
  /** When its place in the queue begins, ms. */
  readonly queuedAt: number;
  /** The moment at which it rises to an appointment's rank; null where it has an ordinary place. */
  readonly appointmentAt: number | null;
}

/**
 * Before its time it stands behind who waits now, as if it came at its time, and is called sooner only where nobody
 * else is there. In time it has the rank of appointments at once. Late, its place is an ordinary one. A vulnerable
 * visitor keeps their rank, which is the better one, in each case.
 */
export function placeOf(
  arrival: Arrival,
  { at, priority, now }: { at: number; priority: VulnerableGroup | null; now: number },
): AppointmentPlace {
  const own = rankOf(priority);
  if (arrival === 'late') return { rank: own, queuedAt: now, appointmentAt: null };
  if (priority !== null) return { rank: own, queuedAt: now, appointmentAt: at };
  return arrival === 'early'
    ? { rank: PRIORITY_RANK.regular, queuedAt: at, appointmentAt: at }
    : { rank: PRIORITY_RANK.appointment, queuedAt: now, appointmentAt: at };
}

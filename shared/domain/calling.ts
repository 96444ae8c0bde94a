/** Who is called next: priority first, then order of arrival (domain 5.7, without the cap). */
import type { Stage } from './visit.ts';

/** Vulnerable groups of PermenPANRB 11/2024 as the kiosk offers them (domain 6.2). Self-declared, no proof demanded. */
export const VULNERABLE_GROUPS = ['elderly', 'disability', 'pregnant-nursing', 'with-toddler'] as const;
export type VulnerableGroup = (typeof VULNERABLE_GROUPS)[number];

/** Rank in the queue: lower is called sooner. */
export const PRIORITY_RANK = { compensation: 1, vulnerable: 2, appointment: 3, regular: 4 } as const;
export type PriorityRank = (typeof PRIORITY_RANK)[keyof typeof PRIORITY_RANK];

/** @param group the vulnerable group declared, or null */
export function rankOf(group: VulnerableGroup | null): PriorityRank {
  return group === null ? PRIORITY_RANK.regular : PRIORITY_RANK.vulnerable;
}

/** One ticket waiting in a queue. */
export interface Waiting {
  readonly visitId: string;
  readonly stage: Stage;
  readonly serviceId: string;
  readonly rank: number;
  /** When its place in the queue began, ms since 1970 UTC. */
  readonly queuedAt: number;
  /** Order of registration, to tell equal places apart; it never changes, whatever is noted on the visit. */
  readonly seq: number;
  /** The counter or officer the front office named (H-04), or null for anyone serving that service. */
  readonly routedCounterId: string | null;
  readonly routedOfficerId: string | null;
}

export interface CallingCounter {
  readonly counterId: string;
  readonly officerId: string;
  readonly stages: readonly Stage[];
  /** The services this counter serves at the helpdesk stage; the front office sees every service. */
  readonly serviceIds: readonly string[];
}

/** Whether this counter, with this officer at it, may call that ticket. */
export function mayCall(counter: CallingCounter, ticket: Waiting): boolean {
  if (!counter.stages.includes(ticket.stage)) return false;
  if (ticket.stage === 'front-office') return true;
  if (ticket.routedOfficerId !== null) return ticket.routedOfficerId === counter.officerId;
  if (ticket.routedCounterId !== null) return ticket.routedCounterId === counter.counterId;
  return counter.serviceIds.includes(ticket.serviceId);
}

/** Sort order of a queue: rank, then arrival, then order of registration. */
export function byCallingOrder(a: Waiting, b: Waiting): number {
  return a.rank - b.rank || a.queuedAt - b.queuedAt || a.seq - b.seq;
}

/** The tickets this counter would call, in order. */
export function callingOrder(counter: CallingCounter, waiting: readonly Waiting[]): Waiting[] {
  return waiting.filter((ticket) => mayCall(counter, ticket)).sort(byCallingOrder);
}

/** How many numbers are called before a visitor who reports back (meloncat tiga nomor antrian, domain 5.1). */
export const RECALL_OFFSET = 3;

/** A place in the queue, as it sorts. */
export type Place = Pick<Waiting, 'rank' | 'queuedAt'>;

/**
 * Where a skipped visitor who reports back is put: behind the next three tickets; at the end where fewer wait;
 * behind every waiting ticket of a higher priority than their own in any case. The place is a millisecond beside
 * a neighbour's, never the same, so that nothing written later about either of them swaps the two.
 * @param waiting the whole queue of the counter that called them, in calling order
 */
export function placeAfterReportingBack(
  waiting: readonly Place[],
  own: Place,
  now: number,
  offset = RECALL_OFFSET,
): Place {
  const anchor = waiting[offset - 1];
  if (anchor === undefined) {
    return { rank: Math.max(own.rank, ...waiting.map(({ rank }) => rank)), queuedAt: now };
  }
  if (anchor.rank >= own.rank) return { rank: anchor.rank, queuedAt: anchor.queuedAt + 1 };
  const equals = waiting.filter(({ rank }) => rank === own.rank).map(({ queuedAt }) => queuedAt);
  return { rank: own.rank, queuedAt: Math.min(...equals, now) - 1 };
}

/** Who is called next (domain 5.1 and 5.7): priority, order of arrival, the cap that keeps it fair, late returns. */
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

/**
 * The rank once a priority is noted or taken away: a compensation stays one, and so does an appointment whose time has
 * come.
 * @param visit.appointmentAt, now ms since 1970 UTC
 */
export function rankWith(
  visit: { readonly rank: number; readonly appointmentAt: number | null },
  group: VulnerableGroup | null,
  now: number,
): PriorityRank {
  if (visit.rank === PRIORITY_RANK.compensation) return PRIORITY_RANK.compensation;
  if (group !== null) return PRIORITY_RANK.vulnerable;
  const due = visit.appointmentAt !== null && now >= visit.appointmentAt;
  return due ? PRIORITY_RANK.appointment : PRIORITY_RANK.regular;
}

/** A visitor whose number was passed over and who reported back (meloncat tiga nomor antrian). */
export interface Returning {
  /** The counter whose next numbers go first. */
  readonly counterId: string;
  /** Due once that counter called this many numbers today. */
  readonly afterCall: number;
  /** When they reported back, ms since 1970 UTC. */
  readonly since: number;
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
  /** The counter or officer the ticket was given to (H-04), or null for anyone serving that service. */
  readonly routedCounterId: string | null;
  readonly routedOfficerId: string | null;
  readonly returning: Returning | null;
}

/**
 * Calls of a better rank in a row at one counter: `streaks[r]` counts calls of ranks before `r` since the last of
 * rank `r`. Rank 1 has nobody before it.
 */
export interface Streaks {
  readonly 2: number;
  readonly 3: number;
  readonly 4: number;
}

/** What a counter did today, as far as the order of its next calls depends on it. */
export interface Tally {
  /** Numbers called; calling one again does not count. */
  readonly called: number;
  readonly streaks: Streaks;
}

export const EMPTY_TALLY: Tally = { called: 0, streaks: { 2: 0, 3: 0, 4: 0 } };

export interface CallingCounter {
  readonly counterId: string;
  readonly officerId: string;
  readonly stages: readonly Stage[];
  /** The services this counter serves at the helpdesk stage; the front office sees every service. */
  readonly serviceIds: readonly string[];
}

/** Settings of the order (domain section 8). */
export interface FairnessRules {
  /** Calls of a better rank in a row while a ticket of a lesser one waits long. */
  readonly priorityCap: number;
  /** From how many minutes on a ticket waits long. */
  readonly longWaitMinutes: number;
}

/** Whether this counter, with this officer at it, may call that ticket. */
export function mayCall(
  counter: CallingCounter,
  ticket: Pick<Waiting, 'stage' | 'serviceId' | 'routedCounterId' | 'routedOfficerId'>,
): boolean {
  if (!counter.stages.includes(ticket.stage)) return false;
  if (ticket.routedOfficerId !== null) return ticket.routedOfficerId === counter.officerId;
  if (ticket.routedCounterId !== null) return ticket.routedCounterId === counter.counterId;
  return ticket.stage === 'front-office' || counter.serviceIds.includes(ticket.serviceId);
}

/** Sort order of a queue: rank, then arrival, then order of registration. */
export function byCallingOrder(a: Waiting, b: Waiting): number {
  return a.rank - b.rank || a.queuedAt - b.queuedAt || a.seq - b.seq;
}

const LESSER_RANKS = [4, 3, 2] as const;

/** The tally after one more number was called. A ticket chosen out of turn counts, but says nothing about fairness. */
export function afterCall(tally: Tally, rank: number, chosen = false): Tally {
  const { streaks } = tally;
  const next = (level: 2 | 3 | 4): number => {
    if (chosen || rank > level) return streaks[level];
    return rank === level ? 0 : streaks[level] + 1;
  };
  return { called: tally.called + 1, streaks: { 2: next(2), 3: next(3), 4: next(4) } };
}

/** How many numbers are called before a visitor who reports back (meloncat tiga nomor antrian, domain 5.1). */
export const RECALL_OFFSET = 3;

/** A visitor reports back at the counter that called them last: its next numbers go first. */
export function placeAfterReportingBack(
  counterId: string,
  tally: Tally,
  now: number,
  offset = RECALL_OFFSET,
): Returning {
  return { counterId, afterCall: tally.called + offset, since: now };
}

export interface CallingState {
  readonly tally: Tally;
  readonly rules: FairnessRules;
  /** ms since 1970 UTC. */
  readonly now: number;
}

/**
 * The next `count` tickets this counter calls, in order, as things stand:
 * 1. who waits long and was overtaken as often as the cap allows (the least rank first, so that nobody starves);
 * 2. who reported back and whose three numbers are over;
 * 3. by rank, then order of arrival;
 * 4. who reported back and is not due: sooner only where nobody else waits.
 * @param waiting any tickets; those the counter may not call are left out. Of each rank the first `count` are enough
 */
export function nextCalls<T extends Waiting>(
  counter: CallingCounter,
  waiting: readonly T[],
  { tally, rules, now }: CallingState,
  count = Infinity,
): T[] {
  const mine = waiting.filter((ticket) => mayCall(counter, ticket)).sort(byCallingOrder);
  const queues = { 1: [] as T[], 2: [] as T[], 3: [] as T[], 4: [] as T[] };
  const returning: T[] = [];
  for (const ticket of mine) {
    if (ticket.returning) returning.push(ticket);
    else queues[level(ticket.rank)].push(ticket);
  }
  const longWaitMs = rules.longWaitMinutes * 60_000;
  const waitsLong = (since: number): boolean => now - since > longWaitMs;

  const isDue = ({ returning: back }: T, called: number): boolean =>
    back !== null &&
    ((back.counterId === counter.counterId && called >= back.afterCall) || waitsLong(back.since));

  function take({ called, streaks }: Tally): T | undefined {
    for (const rank of LESSER_RANKS) {
      const [first] = queues[rank];
      if (first && streaks[rank] >= rules.priorityCap && waitsLong(first.queuedAt))
        return queues[rank].shift();
    }
    const due = returning.findIndex((ticket) => isDue(ticket, called));
    if (due >= 0) return returning.splice(due, 1)[0];
    const rank = ([1, 2, 3, 4] as const).find((one) => queues[one].length > 0);
    return rank === undefined ? returning.shift() : queues[rank].shift();
  }

  const order: T[] = [];
  let then = tally;
  while (order.length < count) {
    const ticket = take(then);
    if (!ticket) break;
    order.push(ticket);
    then = afterCall(then, ticket.rank);
  }
  return order;
}

function level(rank: number): PriorityRank {
  return rank <= 1 ? 1 : rank >= 4 ? 4 : rank === 2 ? 2 : 3;
}

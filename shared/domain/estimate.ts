/**
 * How long a visitor will probably wait for the next call, said as a range because nobody can say it finer.
 */

/** Whole minutes, multiples of five; `{ from: 0, to: 0 }` where nobody is ahead and a counter is free. */
export interface WaitRange {
  readonly from: number;
  readonly to: number;
}

/** How long one ticket keeps a counter, from the last weeks. */
export interface HandlingTime {
  readonly meanMinutes: number;
  /** Standard deviation. */
  readonly sdMinutes: number;
}

export interface EstimateInput {
  readonly waitingAhead: number;
  readonly handling: HandlingTime;
  /** Counters that call these tickets now: open and not on a break. */
  readonly openCounters: number;
  /** Of these, how many have nobody in hand. */
  readonly freeCounters: number;
}

/** Two thirds of all waits lie within one standard deviation; a range of this many holds about four in five. */
const SPREAD = 1.28;

/**
 * Every ticket ahead, and those in hand now, keep one of the open counters for about the mean time; the uncertainty
 * of the sum grows with the root of their number.
 * @returns null where no counter is open: an honest estimate cannot be made
 */
export function estimateWait(input: EstimateInput): WaitRange | null {
  const { waitingAhead, handling, openCounters, freeCounters } = input;
  if (openCounters <= 0) return null;
  const inTheWay = Math.max(0, waitingAhead + 1 - freeCounters);
  if (inTheWay === 0) return { from: 0, to: 0 };
  const middle = (inTheWay * handling.meanMinutes) / openCounters;
  const spread = (SPREAD * Math.sqrt(inTheWay) * handling.sdMinutes) / openCounters;
  const from = Math.max(0, Math.floor((middle - spread) / 5) * 5);
  return { from, to: Math.max(from + 5, Math.ceil((middle + spread) / 5) * 5) };
}

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

/** Tickets of one kind that are called before this one. */
export interface TicketsAhead {
  /** A fraction where counters that do not call this ticket take a share of them. */
  readonly count: number;
  readonly handling: HandlingTime;
}

export interface EstimateInput {
  readonly ahead: readonly TicketsAhead[];
  /** The counters that call this ticket now (open and not on a break): the handling in hand, null where one is free. */
  readonly counters: readonly (HandlingTime | null)[];
}

/** One standard deviation and the rounding outwards hold more than four waits in five (test/shared/domain/estimate-replay). */
const SPREAD = 1;
const STEP = 5;
const NOTHING: HandlingTime = { meanMinutes: 0, sdMinutes: 0 };

/**
 * A queue of several counters: this ticket is called when as many are done as there are tickets before it. The first to
 * be done is well on its way already, every later one takes its whole time; the uncertainty of a sum grows with the
 * root of its length.
 * @returns null where no counter is open: an honest estimate cannot be made
 */
export function estimateWait({ ahead, counters }: EstimateInput): WaitRange | null {
  if (counters.length === 0) return null;
  const tickets = ahead.reduce((sum, { count }) => sum + count, 0);
  const inHand = counters.filter((one) => one !== null);
  const free = counters.length - inHand.length;
  const later = tickets - free;
  if (free > 0 && later <= -1) return { from: 0, to: 0 };
  const each = average(ahead);
  // who is called to a free counter now has their whole time before them
  const first = mean([...inHand.map(leftOf), ...Array<number>(free).fill(each.meanMinutes)]);
  const middle = (first + Math.max(0, later) * each.meanMinutes) / counters.length;
  const variance = first ** 2 + Math.max(0, later) * each.sdMinutes ** 2;
  return rangeAround(middle, (SPREAD * Math.sqrt(variance)) / counters.length);
}

/** Counters work through long tickets longer, so one met at work has more left than half: the inspection paradox. */
function leftOf({ meanMinutes, sdMinutes }: HandlingTime): number {
  return meanMinutes === 0 ? 0 : (meanMinutes ** 2 + sdMinutes ** 2) / (2 * meanMinutes);
}

/** The handling of any one of them: their mean, and the spread within and between the kinds. */
function average(ahead: readonly TicketsAhead[]): HandlingTime {
  const tickets = ahead.reduce((sum, { count }) => sum + count, 0);
  if (tickets === 0) return NOTHING;
  const weighted = (of: (handling: HandlingTime) => number): number =>
    ahead.reduce((sum, { count, handling }) => sum + count * of(handling), 0) / tickets;
  const meanMinutes = weighted((handling) => handling.meanMinutes);
  const squares = weighted((handling) => handling.meanMinutes ** 2 + handling.sdMinutes ** 2);
  return { meanMinutes, sdMinutes: Math.sqrt(Math.max(0, squares - meanMinutes ** 2)) };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Rounded outwards, and never narrower than one step. */
function rangeAround(middle: number, spread: number): WaitRange {
  const from = Math.max(0, Math.floor((middle - spread) / STEP) * STEP);
  return { from, to: Math.max(from + STEP, Math.ceil((middle + spread) / STEP) * STEP) };
}

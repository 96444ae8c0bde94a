/**
 * When visitors come (domain 7): an opening spike, the main peak from 9 to 11 with more than half of the day, a dip at
 * noon, a second peak after it; Mondays busiest, Fridays quiet and over early. A Poisson process whose rate changes
 * with the hour.
 */
import type { Random } from '../random.ts';

/** Office-local minutes since midnight, and the share of the day's visitors that come in between. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

const at = (hour: number, minute = 0): number => hour * 60 + minute;

const USUAL: readonly Stretch[] = [
  { from: at(8), to: at(8, 30), share: 0.1 },
  { from: at(8, 30), to: at(9), share: 0.03 },
  { from: at(9), to: at(11), share: 0.55 },
  { from: at(11), to: at(12), share: 0.04 },
  { from: at(12), to: at(13), share: 0.01 },
  { from: at(13), to: at(13, 15), share: 0.01 },
  { from: at(13, 15), to: at(14, 30), share: 0.25 },
  { from: at(14, 30), to: at(15, 10), share: 0.01 },
];

/** Shorter before the Friday prayer; few come after it. */
const FRIDAY: readonly Stretch[] = [
  { from: at(8), to: at(8, 30), share: 0.14 },
  { from: at(8, 30), to: at(9), share: 0.06 },
  { from: at(9), to: at(11), share: 0.6 },
  { from: at(11), to: at(11, 30), share: 0.04 },
  { from: at(11, 30), to: at(13), share: 0.01 },
  { from: at(13), to: at(14, 30), share: 0.13 },
  { from: at(14, 30), to: at(15, 10), share: 0.02 },
];

/** Monday to Friday; they average to 1. A special working day at the weekend is as busy as a Friday. */
const BUSYNESS = [1.15, 1.05, 1, 0.95, 0.85] as const;

export interface ArrivalDay {
  /** ISO weekday, 1 (Monday) to 7. */
  readonly weekday: number;
  /** Visitors on an average working day. */
  readonly visits: number;
  /** The office-local midnight the day begins with, ms since 1970 UTC. */
  readonly midnight: number;
}

/** @returns instants, ms since 1970 UTC, in order */
export function arrivalsOn(random: Random, { weekday, visits, midnight }: ArrivalDay): number[] {
  const expected = visits * (BUSYNESS[weekday - 1] ?? BUSYNESS[4]);
  const stretches = weekday === 5 ? FRIDAY : USUAL;
  return stretches.flatMap(({ from, to, share }) => {
    const gap = ((to - from) * 60_000) / (expected * share);
    const instants: number[] = [];
    let minute = from * 60_000 + random.exponential(gap);
    while (minute < to * 60_000) {
      instants.push(Math.round(midnight + minute));
      minute += random.exponential(gap);
    }
    return instants;
  });
}

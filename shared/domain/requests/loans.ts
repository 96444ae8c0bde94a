/** When a facility is taken (P-02, P-05): loans that were agreed, and days on which it is closed. */
import type { LocalText } from '../pos.ts';

/** What an office lends (P-01). */
export interface Facility {
  readonly id: string;
  readonly name: LocalText;
  /** How many people it takes; null where that says nothing. */
  readonly capacity: number | null;
  /** False: not lent any more, still named in history. */
  readonly active: boolean;
}

/** From when to when, ms; the end itself is free again. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export interface Booking extends Period {
  readonly id: string;
  readonly facilityId: string;
  /** An agreed loan is a conflict; one that is still examined is a warning. */
  readonly kind: 'agreed' | 'asked' | 'closed';
}

/** A loan ends after it begins. */
export function isPeriod({ from, to }: Period): boolean {
  return from < to;
}

/**
 * What of the bookings overlaps with a wished loan of that facility: what stands against it, and what is asked for too.
 * @param own the request's own booking, which is never in its own way
 */
export function conflictsOf(
  facilityId: string,
  wished: Period,
  bookings: readonly Booking[],
  own: string | null,
): { readonly taken: readonly Booking[]; readonly asked: readonly Booking[] } {
  const overlapping = bookings
    .filter((booking) => booking.facilityId === facilityId && booking.id !== own && overlaps(booking, wished))
    .sort((a, b) => a.from - b.from);
  return {
    taken: overlapping.filter(({ kind }) => kind !== 'asked'),
    asked: overlapping.filter(({ kind }) => kind === 'asked'),
  };
}

function overlaps(one: Period, other: Period): boolean {
  return one.from < other.to && other.from < one.to;
}

/** The parts of a day in which nothing is in the way, in order. */
export function freeSpans(day: Period, taken: readonly Period[]): Period[] {
  const free: Period[] = [];
  let from = day.from;
  for (const span of taken.toSorted((a, b) => a.from - b.from)) {
    if (span.from > from) free.push({ from, to: Math.min(span.from, day.to) });
    from = Math.max(from, span.to);
    if (from >= day.to) return free;
  }
  return [...free, { from, to: day.to }];
}

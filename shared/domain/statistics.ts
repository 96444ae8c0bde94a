/** Median and percentiles, in one place for every report, dashboard and file. */

/** How durations (or any values) lie; null where there are none. */
export interface Spread {
  readonly count: number;
  readonly median: number | null;
  /** Nine in ten are not greater. */
  readonly p90: number | null;
}

/**
 * Between the two nearest values by their distance, as a spreadsheet's MEDIAN and PERCENTILE.INC: who checks a report
 * in its workbook gets the same figure.
 * @param share 0 to 1
 * @returns null of no values
 */
export function percentile(values: readonly number[], share: number): number | null {
  return ofSorted(
    values.toSorted((one, other) => one - other),
    share,
  );
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  return { count: sorted.length, median: ofSorted(sorted, 0.5), p90: ofSorted(sorted, 0.9) };
}

function ofSorted(sorted: readonly number[], share: number): number | null {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}

/** A part of a whole, 0 to 1; null of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The few numbers that say how a row of measurements lies. */

/** @param share of the measurements that are not greater, 0 to 1; nearest rank, so it is a measured value */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

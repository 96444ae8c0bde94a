/** How long to wait before asking a printer in trouble again: soon at first, then every half minute, in ms. */
const DELAYS = [1_000, 2_000, 5_000, 15_000, 30_000] as const;

/** @param failures how often it failed in a row, from 1 */
export function backOff(failures: number, delays: readonly number[] = DELAYS): number {
  return delays[Math.min(failures, delays.length) - 1] ?? 0;
}

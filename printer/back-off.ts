/**
 * How long to wait before asking a printer in trouble again, in ms: soon at first, and never so long that who has just
 * filled the paper stands waiting before it.
 */
const DELAYS = [1_000, 2_000, 5_000, 10_000] as const;

/** Counts failures in a row. */
export interface BackOff {
  /** One more. @returns the ms to wait after it */
  failed(): number;
  /** It went well: the next failure is the first again. */
  over(): void;
}

/** @param delays the last one is repeated */
export function createBackOff(delays: readonly number[] = DELAYS): BackOff {
  let failures = 0;
  return {
    failed() {
      failures += 1;
      return delays[Math.min(failures, delays.length) - 1] ?? 0;
    },
    over() {
      failures = 0;
    },
  };
}

const DELAYS_MS = [200, 500, 1_000, 2_000, 4_000, 8_000, 15_000] as const;
const LONGEST_MS = 15_000;
/** A hub that ran this long had started well; its next failure counts as the first again. */
const RAN_WELL_MS = 60_000;

export interface BackOff {
  /** @returns milliseconds to wait before starting again, after a run of `ranForMs` */
  next(ranForMs: number): number;
}

/** Starts again at once after a single failure, and ever less eagerly after several, so that a broken disk is not hammered. */
export function backOff(): BackOff {
  let failures = 0;
  return {
    next(ranForMs) {
      if (ranForMs >= RAN_WELL_MS) failures = 0;
      const delay = DELAYS_MS[failures] ?? LONGEST_MS;
      failures += 1;
      return delay;
    },
  };
}

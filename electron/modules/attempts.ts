/** Limits how often a PIN may be tried at the kiosk, where anybody can stand. */
const MOST = 5;
const WITHIN_MS = 5 * 60_000;

export interface Attempts {
  /** @returns whether one more try is allowed now; it is counted then */
  take(): boolean;
  /** After the right PIN. */
  forget(): void;
}

/** At most five tries in five minutes. @param now - milliseconds */
export function limitAttempts(now: () => number): Attempts {
  let taken: number[] = [];
  return {
    take() {
      taken = taken.filter((at) => now() - at < WITHIN_MS);
      if (taken.length >= MOST) return false;
      taken.push(now());
      return true;
    },
    forget() {
      taken = [];
    },
  };
}

/*
 * DLE EOT n: ESC/POS' request of the status in real time. The printer answers one byte at once, also while it prints or
 * is off-line, ahead of all that waits in its buffer.
 */

/** 1: the printer, 2: why it is off-line, 3: errors, 4: the paper. */
export const REAL_TIME_REQUESTS = [1, 2, 3, 4] as const;
export type RealTimeRequest = (typeof REAL_TIME_REQUESTS)[number];

/** One byte to each request that was answered. */
export type RealTimeAnswers = Readonly<Partial<Record<RealTimeRequest, number>>>;

export function realTimeRequest(request: RealTimeRequest): Uint8Array {
  return Uint8Array.of(0x10, 0x04, request);
}

/** Bits 0, 1, 4 and 7 of an answer are fixed; nothing in it says to which request it belongs. */
export function isRealTimeAnswer(byte: number): boolean {
  return (byte & 0x93) === 0x12;
}

/** What the answers say; all false where a request was not answered. */
export interface RealTimeReport {
  readonly offline: boolean;
  readonly coverOpen: boolean;
  /** Someone holds the feed button down. */
  readonly fedByHand: boolean;
  readonly paperEnd: boolean;
  readonly paperNearEnd: boolean;
  readonly cutterJam: boolean;
  /** Needs its power switched off and on. */
  readonly unrecoverable: boolean;
  /** Goes away by itself: the head is too hot, or its voltage out of range. */
  readonly recoversByItself: boolean;
  /** Some error, of whatever cause. */
  readonly error: boolean;
}

export function readRealTimeAnswers(answers: RealTimeAnswers): RealTimeReport {
  const says = (request: RealTimeRequest, bits: number): boolean => ((answers[request] ?? 0) & bits) !== 0;
  return {
    offline: says(1, 0x08),
    coverOpen: says(2, 0x04),
    fedByHand: says(2, 0x08),
    paperEnd: says(2, 0x20) || says(4, 0x60),
    paperNearEnd: says(4, 0x0c),
    cutterJam: says(3, 0x08),
    unrecoverable: says(3, 0x20),
    recoversByItself: says(3, 0x40),
    error: says(2, 0x40),
  };
}

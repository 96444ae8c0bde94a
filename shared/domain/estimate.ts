/** A first estimate of the wait, said with "±" on screen and slip. */

export interface EstimateInput {
  readonly waitingAhead: number;
  /** Typical handling time of the service, minutes. */
  readonly handlingMinutes: number;
  /** Counters open for the service now. */
  readonly openCounters: number;
}

/** Rounded up to five minutes, because a finer figure would promise what nobody can keep. 0 when nobody is ahead. */
export function estimateWaitMinutes({ waitingAhead, handlingMinutes, openCounters }: EstimateInput): number {
  if (waitingAhead <= 0) return 0;
  const minutes = (waitingAhead * handlingMinutes) / Math.max(1, openCounters);
  return Math.max(5, Math.ceil(minutes / 5) * 5);
}

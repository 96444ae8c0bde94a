/**
 * How often and how fast a number is called before it is passed over: three calls with a pause between them
 * (ministry ULT procedure, domain 5.1).
 */
import { ok, refuse, type Result } from '../result.ts';

export interface CallLimits {
  /** Calls of one number before it may be passed over. */
  readonly maxCalls: number;
  /** The visitor has this long to stand up before the next call, s. */
  readonly secondsBetweenCalls: number;
  /** A wrong "Tidak Hadir" can be taken back this long, s. */
  readonly undoNoShowSeconds: number;
}

export interface Called {
  /** Calls so far. */
  readonly calls: number;
  /** The latest of them, ms since 1970 UTC; null before the first. */
  readonly lastCalledAt: number | null;
}

/** Whole seconds until the pause after the latest call is over, 0 once it is. */
export function pauseLeft({ lastCalledAt }: Called, limits: CallLimits, now: number): number {
  if (lastCalledAt === null) return 0;
  const over = lastCalledAt + limits.secondsBetweenCalls * 1_000;
  return Math.max(0, Math.ceil((over - now) / 1_000));
}

/**
 * Panggil Ulang.
 * @returns which call it will be; `calls-used-up`, or `call-too-soon` with the `seconds` left
 */
export function checkRecall(called: Called, limits: CallLimits, now: number): Result<number> {
  if (called.calls >= limits.maxCalls) return refuse('calls-used-up', { max: limits.maxCalls });
  const seconds = pauseLeft(called, limits, now);
  return seconds > 0 ? refuse('call-too-soon', { seconds }) : ok(called.calls + 1);
}

/**
 * Tidak Hadir (Lewati): only after every call, and after the pause that follows the last.
 * @returns `calls-left` with `calls` and `max`, or `call-too-soon` with the `seconds` left
 */
export function checkPassOver(called: Called, limits: CallLimits, now: number): Result<true> {
  if (called.calls < limits.maxCalls) {
    return refuse('calls-left', { calls: called.calls, max: limits.maxCalls });
  }
  const seconds = pauseLeft(called, limits, now);
  return seconds > 0 ? refuse('call-too-soon', { seconds }) : ok(true);
}

/** Whole seconds in which passing a number over can still be taken back, 0 once they are over. */
export function undoLeft(skippedAt: number | null, limits: CallLimits, now: number): number {
  if (skippedAt === null) return 0;
  return Math.max(0, Math.ceil((skippedAt + limits.undoNoShowSeconds * 1_000 - now) / 1_000));
}

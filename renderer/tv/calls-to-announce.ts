import type { TvCall } from '../../shared/protocol/tv.ts';

/** A call older than this is only shown: who was called then has gone to the counter or is called again. */
export const ANNOUNCED_WITHIN_MS = 60_000;
const REMEMBERED = 256;

/** Remembers which calls were heard, so that a snapshot after a lost connection brings only what was missed. */
export class HeardCalls {
  #heard = new Set<string>();

  /**
   * The calls not heard yet and young enough to be spoken, oldest first. They count as heard from now on.
   * @param now hub time, ms
   */
  take(calls: readonly TvCall[], now: number): TvCall[] {
    const fresh = calls.filter(
      (call) => !this.#heard.has(keyOf(call)) && now - call.at < ANNOUNCED_WITHIN_MS,
    );
    this.#heard = new Set([...this.#heard, ...fresh.map(keyOf)].slice(-REMEMBERED));
    return fresh.sort((a, b) => a.at - b.at || a.seq - b.seq);
  }
}

/** One call is one number at one time; its `seq` may have grown since, when the visitor came to the counter. */
function keyOf({ ticket, at }: TvCall): string {
  return `${ticket}@${at}`;
}

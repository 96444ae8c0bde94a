import type { TvCall } from '../../shared/protocol/tv.ts';
import { newestFirst } from './board.ts';

/** A call older than this is only shown: who was called then has gone to the counter or is called again. */
export const ANNOUNCED_WITHIN_MS = 60_000;
const REMEMBERED = 256;

/** Remembers which calls were heard, so that a snapshot after a lost connection brings only what was missed. */
export class HeardCalls {
  #heard = new Set<number>();

  /**
   * The calls not heard yet and young enough to be spoken, oldest first. They count as heard from now on.
   * @param now hub time, ms
   */
  take(calls: readonly TvCall[], now: number): TvCall[] {
    const fresh = newestFirst(calls).filter(
      ({ seq, at }) => !this.#heard.has(seq) && now - at < ANNOUNCED_WITHIN_MS,
    );
    this.#heard = new Set([...this.#heard, ...fresh.map(({ seq }) => seq)].slice(-REMEMBERED));
    return fresh.reverse();
  }
}

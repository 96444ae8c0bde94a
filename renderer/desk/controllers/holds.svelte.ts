/** Why each of my visits is on hold. The queue's lines carry no such words, so the visit's own notes are asked for. */
import { SvelteMap } from 'svelte/reactivity';
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import type { VisitDetail } from '../../../shared/protocol/desk/visit-detail.ts';
import type { Live } from '../../lib/officer/live.ts';

export class Holds {
  readonly #live: Live;
  readonly #reasons = new SvelteMap<string, string>();
  /** Visits whose reason is known or on its way. */
  #asked: readonly string[] = [];

  constructor(live: Live) {
    this.#live = live;
  }

  /** @returns the reason, or nothing while it is not known */
  reasonOf(visit: DeskVisit): string {
    return this.#reasons.get(visit.id) ?? '';
  }

  /** Asks for the reasons that are not known yet; those of visits that are no longer held are forgotten. */
  async load(held: readonly DeskVisit[]): Promise<void> {
    const ids = held.map(({ id }) => id);
    for (const id of this.#reasons.keys()) if (!ids.includes(id)) this.#reasons.delete(id);
    const fresh = ids.filter((id) => !this.#asked.includes(id));
    this.#asked = ids;
    for (const visitId of fresh) {
      const reply = await this.#live.send('visit:detail', { visitId });
      if (reply.ok) this.#reasons.set(visitId, heldBecause(reply.value));
      else this.#asked = this.#asked.filter((id) => id !== visitId);
    }
  }

  forget(): void {
    this.#reasons.clear();
    this.#asked = [];
  }
}

/** The note that was written when the visit was put aside; its first words only say that it was. */
function heldBecause({ notes, visit }: VisitDetail): string {
  const since = visit.step?.pausedAt ?? null;
  const note = since === null ? undefined : notes.find(({ at }) => at >= since);
  return note?.text.replace(/^[^:]{0,20}: /, '') ?? '';
}

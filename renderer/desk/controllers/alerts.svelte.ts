/** Tells the hub which alerts were really shown, each once, and sends what is done about one. */
import { unseen } from '../model/alerts.ts';
import type { BoardKeeper } from './board-keeper.svelte.ts';
import type { Live } from '../../lib/officer/live.ts';

export class Alerts {
  readonly #live: Live;
  readonly #keeper: BoardKeeper;
  /** Told as seen, though the hub's news of it may still be on its way. */
  #told: readonly string[] = [];

  constructor(live: Live, keeper: BoardKeeper) {
    this.#live = live;
    this.#keeper = keeper;
  }

  /** The list of alerts is on a screen that somebody can see. A refusal is tried again at the next change. */
  async shown(): Promise<void> {
    const { board } = this.#keeper;
    if (board === null) return;
    const ids = unseen(board.escalations, board.me).filter((id) => !this.#told.includes(id));
    if (ids.length === 0) return;
    this.#told = [...this.#told, ...ids];
    const reply = await this.#live.send('escalation:seen', { ids: [...ids] });
    if (!reply.ok) this.#told = this.#told.filter((id) => !ids.includes(id));
  }

  forget(): void {
    this.#told = [];
  }
}

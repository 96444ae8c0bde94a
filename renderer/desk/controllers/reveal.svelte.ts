/** Shows a visitor's full ID and phone number for half a minute, then hides them again by itself. */
import { browserScheduler, type Scheduler } from '../../lib/controllers/scheduler.ts';
import type { Live, Problem } from '../../lib/officer/live.ts';

export const REVEAL_MS = 30_000;

export interface Revealed {
  readonly visitId: string;
  readonly idNumber: string;
  readonly phone: string;
  /** Hub time, ms. */
  readonly until: number;
}

export class Reveal {
  shown = $state.raw<Revealed | null>(null);
  busy = $state(false);
  readonly #live: Live;
  readonly #scheduler: Scheduler;
  #callOff: () => void = () => undefined;

  constructor(live: Live, scheduler: Scheduler = browserScheduler) {
    this.#live = live;
    this.#scheduler = scheduler;
  }

  async reveal(visitId: string): Promise<Problem | null> {
    this.busy = true;
    const reply = await this.#live.send('visit:reveal-id', { visitId });
    this.busy = false;
    if (!reply.ok) return reply.error;
    this.#callOff();
    this.shown = { visitId, ...reply.value, until: this.#live.now() + REVEAL_MS };
    this.#callOff = this.#scheduler.after(REVEAL_MS, () => this.hide());
    return null;
  }

  hide(): void {
    this.#callOff();
    this.shown = null;
  }
}

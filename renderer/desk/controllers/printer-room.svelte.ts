/** The printer as its officers see it: its jobs and settings, asked for again whenever the hub says it changed. */
import type { PrinterOverview } from '../../../shared/protocol/desk/printing.ts';
import type { Live, Problem } from '../../lib/officer/live.ts';

export class PrinterRoom {
  /** Null while the first answer is on its way. */
  overview = $state.raw<PrinterOverview | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** What was done last, said in its place: a toast would lie behind the dialog. */
  told = $state('');
  readonly #live: Live;
  #round = 0;

  constructor(live: Live) {
    this.#live = live;
  }

  /** Asks again; what is shown stays until the answer is there. */
  async reload(): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    const reply = await this.#live.send('printer:overview', {});
    if (round !== this.#round) return;
    this.problem = reply.ok ? null : reply.error;
    if (reply.ok) this.overview = reply.value;
  }

  /** What the hub answered to a change, ahead of the next look. */
  took(overview: PrinterOverview): void {
    this.#round += 1;
    this.overview = overview;
    this.problem = null;
  }

  forget(): void {
    this.#round += 1;
    this.overview = null;
    this.problem = null;
    this.told = '';
  }
}

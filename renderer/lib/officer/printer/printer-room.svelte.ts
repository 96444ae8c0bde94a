/** The printer as officers see it: its jobs and settings, asked for again whenever the hub says it changed. */
import type { PrinterOverview, PrinterReport } from '../../../../shared/protocol/desk/printing.ts';
import type { Live, Problem } from '../live.ts';

/** What the page knows of the office by itself. */
export interface PrinterOffice {
  /** Pushed, so newer than what was asked for; another list with each news of a printer or a slip. */
  readonly printers: readonly PrinterReport[];
  /** The office day. */
  readonly day: string;
  readonly zone: string;
  /** Whether who sits here may print the day's recap. */
  readonly leads: boolean;
}

export class PrinterRoom {
  /** Null while the first answer is on its way. */
  overview = $state.raw<PrinterOverview | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** What was done last, said in its place: a toast would lie behind the dialog. */
  told = $state('');
  readonly #live: Live;
  readonly #office: () => PrinterOffice;
  #round = 0;

  constructor(live: Live, office: () => PrinterOffice) {
    this.#live = live;
    this.#office = office;
  }

  get office(): PrinterOffice {
    return this.#office();
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

import type { KioskEvent, PrinterState } from '../../../shared/protocol/kiosk.ts';
import { ticketPrint, type TicketPrint } from '../number/print-state.ts';

type JobState = Extract<KioskEvent, { type: 'print-job' }>['state'];

/** What a paper on its way is watched by. */
export interface PaperDeps {
  readonly elapsedClock: () => number;
  readonly job: (id: string | null) => JobState | undefined;
  readonly printer: () => PrinterState;
}

/** A slip that was asked for, and how it fares. */
export class PaperWatch {
  readonly #jobId: string | null;
  readonly #deps: PaperDeps;
  readonly #since: number;

  constructor(jobId: string | null, deps: PaperDeps) {
    this.#jobId = jobId;
    this.#deps = deps;
    this.#since = deps.elapsedClock();
  }

  /** Read again as time passes: a silent printer becomes a fault by itself. */
  state(): Exclude<TicketPrint, 'shown-again'> {
    const waited = this.#deps.elapsedClock() - this.#since;
    return ticketPrint(this.#jobId, this.#deps.job(this.#jobId), this.#deps.printer(), waited);
  }
}

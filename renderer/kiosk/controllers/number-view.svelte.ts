import type { AppointmentFound, TicketIssued } from '../../../shared/protocol/kiosk.ts';
import { ticketPrint, type TicketPrint } from '../number/print-state.ts';
import type { Hub, Problem } from './hub.ts';
import type { PaperDeps } from './paper-watch.ts';

export interface NumberDeps extends PaperDeps {
  /** The appointment it was given for, if any. */
  readonly appointment?: AppointmentFound | null;
  readonly hub: Hub;
}

/** The number on screen, and how its paper ticket fares. */
export class NumberView {
  readonly ticket: TicketIssued;
  readonly appointment: AppointmentFound | null;
  printJobId = $state<string | null>(null);
  /** An active number was asked for on paper once more. */
  reprinting = $state<'no' | 'asking' | 'asked'>('no');
  problem = $state.raw<Problem | null>(null);

  readonly #deps: NumberDeps;
  #since: number;

  constructor(ticket: TicketIssued, deps: NumberDeps) {
    this.ticket = ticket;
    this.appointment = deps.appointment ?? null;
    this.printJobId = ticket.printJobId;
    this.#deps = deps;
    this.#since = deps.elapsedClock();
  }

  /** Nothing on paper may come: the visitor needs time to note the number down. */
  get toNote(): boolean {
    return ['fault', 'none'].includes(this.print());
  }

  /** Read again as time passes: a silent printer becomes a fault by itself. */
  print(): TicketPrint {
    if (this.reprinting === 'asking') return 'printing';
    if (this.ticket.existing && this.reprinting === 'no') return 'shown-again';
    const waited = this.#deps.elapsedClock() - this.#since;
    return ticketPrint(this.printJobId, this.#deps.job(this.printJobId), this.#deps.printer(), waited);
  }

  async reprint(): Promise<void> {
    if (this.reprinting !== 'no') return;
    this.reprinting = 'asking';
    this.problem = null;
    this.#since = this.#deps.elapsedClock();
    const reply = await this.#deps.hub.send('ticket:reprint-own', { code: this.ticket.code });
    this.reprinting = reply.ok ? 'asked' : 'no';
    if (reply.ok) this.printJobId = reply.value.printJobId;
    else this.problem = reply.error;
  }
}

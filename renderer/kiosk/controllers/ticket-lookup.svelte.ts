import { parsePriorityCode } from '../../../shared/domain/cases/priority-code.ts';
import { formatTicket, parseCode, parseTicket } from '../../../shared/domain/numbering.ts';
import { parseFollowUrl } from '../../../shared/domain/ticket-qr.ts';
import type { AppointmentFound, KioskTicket, SurveyOpened } from '../../../shared/protocol/kiosk.ts';
import type { Hub, Problem } from './hub.ts';

/** Reads a queue number, a ticket code or its QR however it is given; undefined where it is none of them. */
export function readTicket(text: string): string | undefined {
  if (parseFollowUrl(text) !== undefined) return text.trim();
  const number = parseTicket(text);
  return number === undefined ? parseCode(text) : formatTicket(number.letter, number.number);
}

export interface TicketWishes {
  readonly onSurvey: (survey: SurveyOpened) => void;
  /** What was scanned is no ticket of today but the slip of an appointment. */
  readonly onAppointment: (found: AppointmentFound) => void;
}

/** A visitor with a ticket in hand: where it stands, and once its service is finished, its survey. */
export class TicketLookup {
  text = $state('');
  view = $state<'entry' | 'status' | 'rated' | 'ahead'>('entry');
  /** A service ahead of everybody (Z-04) that the hub knows to be good. */
  priorityCode = $state.raw<string | null>(null);
  /** As the hub last told it. */
  status = $state.raw<KioskTicket | null>(null);
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);
  tried = $state(false);
  reprint = $state<'no' | 'asked' | 'failed'>('no');
  printJobId = $state<string | null>(null);

  readonly #hub: Hub;
  readonly #wishes: TicketWishes;
  #over = false;

  constructor(hub: Hub, wishes: TicketWishes) {
    this.#hub = hub;
    this.#wishes = wishes;
  }

  get ticket(): string | undefined {
    return readTicket(this.text);
  }

  /** Only the code or the QR proves that it is the visitor's own; a queue number anyone can read off the TV. */
  get code(): string | undefined {
    return this.status?.code ?? undefined;
  }

  /** It was tried as it stands, and is nothing that can be looked up. */
  get unreadable(): boolean {
    const quiet = this.tried && !this.busy && this.problem === null;
    return quiet && this.ticket === undefined && parsePriorityCode(this.text) === undefined;
  }

  async open(): Promise<void> {
    if (this.busy) return;
    this.tried = true;
    this.problem = null;
    const ahead = parsePriorityCode(this.text);
    if (ahead !== undefined) await this.#openAhead(ahead);
    else await this.#openTicket();
  }

  async #openAhead(code: string): Promise<void> {
    this.busy = true;
    const reply = await this.#hub.send('priority-code:find', { code });
    this.busy = false;
    if (this.#over) return;
    if (reply.ok) {
      this.priorityCode = reply.value.code;
      this.view = 'ahead';
    } else this.problem = reply.error;
  }

  async #openTicket(): Promise<void> {
    const ticket = this.ticket;
    if (ticket === undefined) return;
    this.busy = true;
    const reply = await this.#hub.send('ticket:status', { ticket });
    if (!this.#over) {
      if (reply.ok) await this.#show(reply.value);
      else if (reply.error.code === 'ticket-unknown') await this.#asAppointment(reply.error);
      else this.problem = reply.error;
    }
    this.busy = false;
  }

  async #show(status: KioskTicket): Promise<void> {
    this.status = status;
    if (status.state !== 'done') {
      this.view = 'status';
      return;
    }
    const reply = await this.#hub.send('survey:open', { ticket: status.code ?? status.ticket });
    if (this.#over) return;
    if (reply.ok) this.#wishes.onSurvey(reply.value);
    else if (reply.error.code === 'survey-done') this.view = 'rated';
    else this.problem = reply.error;
  }

  /** Slips of appointments carry the same kind of code. */
  async #asAppointment(unknown: Problem): Promise<void> {
    const code = parseCode(this.text);
    if (code === undefined) {
      this.problem = unknown;
      return;
    }
    const reply = await this.#hub.send('appointment:find', { code });
    if (this.#over) return;
    if (reply.ok) this.#wishes.onAppointment(reply.value);
    else this.problem = reply.error.code === 'appointment-unknown' ? unknown : reply.error;
  }

  /** The queues moved on while it is looked at. */
  async refresh(): Promise<void> {
    const { status } = this;
    if (this.view !== 'status' || status === null || this.busy) return;
    const reply = await this.#hub.send('ticket:status', { ticket: status.code ?? status.ticket });
    if (reply.ok && !this.#over) this.status = reply.value;
  }

  async printAgain(): Promise<void> {
    const code = this.code;
    if (code === undefined || this.reprint === 'asked') return;
    this.reprint = 'asked';
    const reply = await this.#hub.send('ticket:reprint-own', { code });
    if (reply.ok) this.printJobId = reply.value.printJobId;
    else {
      this.reprint = 'failed';
      this.problem = reply.error;
    }
  }

  /** The visitor is gone. */
  end(): void {
    this.#over = true;
    this.text = '';
    this.status = null;
    this.priorityCode = null;
  }
}

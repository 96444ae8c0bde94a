import { formatTicket, parseCode, parseTicket } from '../../../shared/domain/numbering.ts';
import type { SurveyOpened } from '../../../shared/protocol/kiosk.ts';
import type { Hub, Problem } from './hub.ts';

/** Reads a queue number or a ticket code however it is typed; undefined where it is neither. */
export function readTicket(text: string): string | undefined {
  const number = parseTicket(text);
  return number === undefined ? parseCode(text) : formatTicket(number.letter, number.number);
}

/** A visitor with a ticket in hand: its survey is opened, or it is shown that the number is still active. */
export class TicketLookup {
  text = $state('');
  view = $state<'entry' | 'waiting' | 'rated'>('entry');
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);
  reprint = $state<'no' | 'asked' | 'failed'>('no');
  printJobId = $state<string | null>(null);

  readonly #hub: Hub;
  readonly #onSurvey: (survey: SurveyOpened) => void;

  constructor(hub: Hub, onSurvey: (survey: SurveyOpened) => void) {
    this.#hub = hub;
    this.#onSurvey = onSurvey;
  }

  get ticket(): string | undefined {
    return readTicket(this.text);
  }

  /** Only the code on the ticket proves that it is the visitor's own; a queue number anyone can read off the TV. */
  get code(): string | undefined {
    return parseCode(this.text);
  }

  async open(): Promise<void> {
    const ticket = this.ticket;
    if (ticket === undefined || this.busy) return;
    this.busy = true;
    this.problem = null;
    const reply = await this.#hub.send('survey:open', { ticket });
    this.busy = false;
    if (reply.ok) this.#onSurvey(reply.value);
    else if (reply.error.code === 'survey-too-early') this.view = 'waiting';
    else if (reply.error.code === 'survey-done') this.view = 'rated';
    else this.problem = reply.error;
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
}

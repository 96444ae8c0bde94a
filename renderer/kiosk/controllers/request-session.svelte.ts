import { parseCode } from '../../../shared/domain/numbering.ts';
import { parseFollowUrl, parseRequestCode } from '../../../shared/domain/ticket-qr.ts';
import type {
  FollowedRequest,
  RequestForm,
  RequestSubmitted,
} from '../../../shared/protocol/kiosk-requests.ts';
import type { Scheduler } from '../../lib/controllers/scheduler.ts';
import { CodeEntry } from './code-entry.svelte.ts';
import { FormFilling } from './form-filling.svelte.ts';
import type { Hub, Problem } from './hub.ts';
import type { PaperDeps } from './paper-watch.ts';
import { Submission } from './submission.svelte.ts';
import { TakenTimes } from './taken-times.svelte.ts';

export interface RequestDeps {
  readonly hub: Hub;
  readonly scheduler: Scheduler;
  readonly zone: () => string;
  /** Of the office's clock, `YYYY-MM-DDTHH:MM`. */
  readonly now: () => string;
  readonly idempotencyKey: string;
  readonly paper: PaperDeps;
  /** Something else is on screen now that stays another time: its last tap, its number. */
  readonly onChange: () => void;
}

export type RequestScreen = 'start' | 'ticket' | 'form' | 'done' | 'code' | 'status';

/** Somebody who fills in the form of their service, or follows a request. Dropping this object forgets them. */
export class RequestSession {
  screen = $state<RequestScreen>('start');
  filling = $state.raw<FormFilling | null>(null);
  followed = $state.raw<FollowedRequest | null>(null);
  /** The code of the ticket, which opens its form. */
  readonly ticket: CodeEntry<RequestForm>;
  /** The code of a request, to follow it. */
  readonly code: CodeEntry<FollowedRequest>;
  readonly submission: Submission<RequestSubmitted>;

  readonly #deps: RequestDeps;
  /** What was typed or scanned to prove the visit, sent with the form as well. */
  #proof = '';

  constructor(deps: RequestDeps) {
    this.#deps = deps;
    const { hub, scheduler, paper, onChange } = deps;
    this.ticket = new CodeEntry<RequestForm>({
      read: (text) => (parseFollowUrl(text) === undefined ? parseCode(text) : text.trim()),
      ask: (ticket) => hub.send('request:form', { ticket }),
      onFound: (form, proof) => this.#begin(form, proof),
    });
    this.code = new CodeEntry<FollowedRequest>({
      read: parseRequestCode,
      ask: (code) => hub.send('request:follow', { code }),
      onFound: (followed) => {
        this.followed = followed;
        this.screen = 'status';
      },
    });
    this.submission = new Submission<RequestSubmitted>({
      scheduler,
      paper,
      onChange,
      onGiven: () => this.#done(),
      onRefused: (problem) => void this.#refused(problem),
    });
  }

  get sending(): boolean {
    return this.submission.sending;
  }

  /** Where they stand, more closely than the screen tells. */
  get place(): string {
    return this.screen === 'form' && this.filling !== null ? this.filling.at : this.screen;
  }

  /** "Isi formulir" */
  fill(): void {
    this.ticket.begin();
    this.screen = 'ticket';
  }

  /** "Cek permohonan" */
  look(): void {
    this.code.begin();
    this.screen = 'code';
  }

  #begin(form: RequestForm, proof: string): void {
    const { hub, zone, now } = this.#deps;
    this.#proof = proof;
    this.filling = new FormFilling(form, new TakenTimes(hub, zone), now);
    this.screen = 'form';
  }

  /** @returns false on the first screen, from which back goes home */
  back(): boolean {
    switch (this.screen) {
      case 'ticket':
      case 'code':
        this.screen = 'start';
        return true;
      case 'status':
        this.followed = null;
        this.look();
        return true;
      case 'form':
        return this.filling?.back() ?? false;
      default:
        return false;
    }
  }

  /** [Kirim Permohonan] */
  async send(): Promise<void> {
    const { filling } = this;
    if (filling === null) return;
    const { hub, idempotencyKey } = this.#deps;
    const command = { idempotencyKey, ticket: this.#proof, ...filling.filled };
    filling.problem = null;
    await this.submission.send(() => hub.send('request:submit', command));
  }

  /** Back to what was refused; a form that another took the place of is asked for again. */
  async #refused(problem: Problem): Promise<void> {
    const { filling } = this;
    if (problem.code !== 'request-form-changed') {
      filling?.refused(problem);
      return;
    }
    const reply = await this.#deps.hub.send('request:form', { ticket: this.#proof });
    // they may be gone meanwhile
    if (filling === null || this.filling !== filling) return;
    if (reply.ok) filling.renewed(reply.value, problem);
    else filling.refused(reply.error);
  }

  #done(): void {
    this.filling?.forget();
    this.screen = 'done';
  }

  /** The QR of a ticket or of a receipt, where its code is asked for. */
  scanned(text: string): void {
    if (this.screen === 'ticket') {
      this.ticket.text = parseCode(text) ?? '';
      void this.ticket.open(text);
    }
    if (this.screen !== 'code') return;
    this.code.text = parseRequestCode(text) ?? text;
    void this.code.open();
  }

  /** They are gone; emptied in place as well as dropped. */
  end(): void {
    this.ticket.end();
    this.code.end();
    this.submission.end();
    this.filling?.forget();
    this.filling = null;
    this.followed = null;
    this.#proof = '';
  }
}

import type { VulnerableGroup } from '../../../shared/domain/calling.ts';
import { parseCode } from '../../../shared/domain/numbering.ts';
import type { Language } from '../../../shared/protocol/fields.ts';
import type { AppointmentFound, TicketIssued } from '../../../shared/protocol/kiosk.ts';
import type { Scheduler } from '../../lib/controllers/scheduler.ts';
import { CodeEntry } from './code-entry.svelte.ts';
import type { Hub, Problem } from './hub.ts';
import { LastTap } from './last-tap.svelte.ts';

export interface AppointmentDeps {
  readonly hub: Hub;
  readonly scheduler: Scheduler;
  /** Steady clock, ms. */
  readonly elapsedClock: () => number;
  readonly language: () => Language;
  readonly idempotencyKey: string;
  readonly onTicket: (ticket: TicketIssued, found: AppointmentFound) => void;
  readonly onClosed: () => void;
  /** `sending` changed: nobody is asked "are you still there?" while the last tap is under way. */
  readonly onSending: () => void;
}

/** A visitor with an appointment, from its code to the number. Dropping this object forgets them. */
export class AppointmentSession {
  screen = $state<'code' | 'confirm' | 'priority'>('code');
  found = $state.raw<AppointmentFound | null>(null);
  readonly code: CodeEntry<AppointmentFound>;

  readonly #deps: AppointmentDeps;
  readonly #lastTap: LastTap;
  readonly #startedAt: number;
  #over = false;

  constructor(deps: AppointmentDeps) {
    this.#deps = deps;
    const { hub, scheduler, onSending } = deps;
    this.code = new CodeEntry<AppointmentFound>({
      read: parseCode,
      ask: (code) => hub.send('appointment:find', { code }),
      onFound: (found) => this.show(found),
    });
    this.#lastTap = new LastTap({ scheduler, onSending, isOver: () => this.#over });
    this.#startedAt = deps.elapsedClock();
  }

  /** The last tap is under way. */
  get sending(): boolean {
    return this.#lastTap.underWay;
  }

  get attempts(): number {
    return this.#lastTap.attempts;
  }

  /** The QR of a slip, wherever in the session it is held to the scanner. */
  scanned(text: string): void {
    if (this.screen !== 'code') return;
    this.code.text = parseCode(text) ?? text;
    void this.code.open();
  }

  /** It was found, here or by a scan on another screen. */
  show(found: AppointmentFound): void {
    this.found = found;
    this.screen = 'confirm';
  }

  confirm(): void {
    if (this.found !== null) this.screen = 'priority';
  }

  /** The last tap. */
  async checkIn(priority: VulnerableGroup | null): Promise<void> {
    const { found } = this;
    if (found === null || this.sending) return;
    const command = {
      code: found.code,
      idempotencyKey: this.#deps.idempotencyKey,
      priority,
      language: this.#deps.language(),
      elapsedMs: Math.max(0, Math.round(this.#deps.elapsedClock() - this.#startedAt)),
    };
    const reply = await this.#lastTap.send(() => this.#deps.hub.send('appointment:check-in', command));
    if (reply?.ok === true) this.#deps.onTicket(reply.value, found);
    else if (reply !== undefined) this.#refused(reply.error);
  }

  #refused(problem: Problem): void {
    if (problem.code === 'office-closed') {
      this.#deps.onClosed();
      return;
    }
    this.screen = 'code';
    this.found = null;
    this.code.problem = problem;
  }

  /** @returns false on the first screen, from which back goes home */
  back(): boolean {
    if (this.screen === 'code') return false;
    this.screen = this.screen === 'priority' ? 'confirm' : 'code';
    if (this.screen === 'code') this.found = null;
    return true;
  }

  /** The visitor is gone; emptied in place as well as dropped. */
  end(): void {
    this.#over = true;
    this.code.end();
    this.found = null;
  }
}

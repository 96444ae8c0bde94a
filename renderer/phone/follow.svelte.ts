import { TICKET_TOKEN_PREFIX } from '../../shared/protocol/socket.ts';
import type { FollowedTicket } from '../../shared/protocol/visitor.ts';
import type { LiveClient, LiveClientOptions } from '../lib/live/live-client.svelte.ts';
import type { Alarm } from './alarm.ts';

/** What the page needs of its connection; a test passes its own. */
export type Hub = Pick<
  LiveClient,
  'connection' | 'send' | 'on' | 'setHubTime' | 'connect' | 'reconnect' | 'close'
>;

export interface FollowDeps {
  /** The unguessable part of the page's address. */
  readonly token: string;
  readonly connect: (options: Pick<LiveClientOptions, 'token' | 'onOnline'>) => Hub;
  readonly alarm: Alarm;
  /** Keeps the screen on, where that is possible. */
  readonly keepAwake: () => Promise<boolean>;
}

/** One ticket, followed: what the hub last said of it, and the bell when it is called. */
export class Follow {
  readonly hub: Hub;
  ticket = $state.raw<FollowedTicket | null>(null);
  /** The page's day or visit is over. */
  ended = $state(false);
  lang = $state<'id' | 'en'>('id');
  /** Bell and vibration were switched on with a touch. */
  sounds = $state(false);
  /** The bell of the present call was answered: [Saya menuju loket]. */
  answered = $state(false);
  confirming = $state(false);
  cancelling = $state(false);
  cancelFailed = $state(false);

  readonly #deps: FollowDeps;
  #chosenLang = false;

  constructor(deps: FollowDeps) {
    this.#deps = deps;
    this.hub = deps.connect({
      token: () => TICKET_TOKEN_PREFIX + deps.token,
      onOnline: () => void this.load(),
    });
    this.hub.on('visitor', ({ ticket }) => this.#take(ticket));
    this.hub.on('signed-out', () => this.end());
  }

  /** Asks how the ticket stands: after every connection, and when the page is looked at again. */
  async load(): Promise<void> {
    const reply = await this.hub.send('ticket:follow', {});
    if (reply.ok) this.#take(reply.value);
    else if (reply.error.code === 'ticket-unknown' && !isOver(this.ticket)) this.end();
  }

  /** A phone that slept may not know yet that its connection is gone. */
  async lookedAt(): Promise<void> {
    if (this.ended) return;
    if (this.sounds) void this.#deps.keepAwake();
    const reply = await this.hub.send('ticket:follow', {});
    if (reply.ok) this.#take(reply.value);
    else if (reply.error.code === 'no-answer') this.hub.reconnect();
  }

  /** The hub does not know this address (any more). What was shown last stays where the visit is over. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.#deps.alarm.stop();
    this.hub.close();
  }

  #take(ticket: FollowedTicket): void {
    const before = this.ticket;
    this.hub.setHubTime(ticket.now);
    if (!this.#chosenLang) this.lang = ticket.language;
    this.ticket = ticket;
    if (ticket.state !== 'called') {
      this.answered = false;
      this.#deps.alarm.stop();
    } else if (before?.state !== 'called' || before.calls !== ticket.calls) {
      this.answered = false;
      if (this.sounds) this.#deps.alarm.ring();
    }
    if (!ticket.mayCancel) this.confirming = false;
  }

  toggleLang(): void {
    this.#chosenLang = true;
    this.lang = this.lang === 'id' ? 'en' : 'id';
  }

  /** The one touch a browser wants before it may ring. Vibration alone is worth it as well. */
  async activate(): Promise<void> {
    await this.#deps.alarm.unlock();
    this.sounds = true;
    void this.#deps.keepAwake();
    if (this.ticket?.state === 'called' && !this.answered) this.#deps.alarm.ring();
  }

  /** "Saya menuju loket": the bell stops, the screen keeps saying where to go. */
  answer(): void {
    this.answered = true;
    this.#deps.alarm.stop();
  }

  async cancel(): Promise<void> {
    if (this.cancelling) return;
    this.cancelling = true;
    this.cancelFailed = false;
    const reply = await this.hub.send('ticket:cancel', {});
    this.cancelling = false;
    this.cancelFailed = !reply.ok;
    if (reply.ok) {
      this.confirming = false;
      if (this.ticket) this.ticket = { ...this.ticket, state: 'cancelled', mayCancel: false };
    }
  }
}

/** Its last word was said already, and is better than "this page is over". */
function isOver(ticket: FollowedTicket | null): boolean {
  return ticket?.state === 'cancelled' || ticket?.state === 'done';
}

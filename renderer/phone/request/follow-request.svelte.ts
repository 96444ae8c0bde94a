import { parseCode } from '../../../shared/domain/numbering.ts';
import type { ShownError } from '../../../shared/messages/errors.ts';
import type { FollowedRequest } from '../../../shared/protocol/kiosk-requests.ts';
import type { Scheduler } from '../../lib/controllers/scheduler.ts';
import type { LiveClient, LiveClientOptions } from '../../lib/live/live-client.svelte.ts';

/** What the page needs of its connection; a test passes its own. */
export type Hub = Pick<LiveClient, 'connection' | 'send' | 'connect' | 'reconnect'>;

export interface FollowRequestDeps {
  readonly connect: (options: Pick<LiveClientOptions, 'token' | 'onOnline'>) => Hub;
  readonly scheduler: Scheduler;
  /** Writes the code into the page's own address, so that it opens by itself the next time. */
  readonly remember: (code: string) => void;
}

/** A request goes on by working days: so often is often enough. */
export const AGAIN_AFTER_MS = 60_000;

/** One request, followed by its code: typed, or from the page's own address as its QR has it. */
export class FollowRequest {
  readonly hub: Hub;
  typed = $state('');
  followed = $state.raw<FollowedRequest | null>(null);
  problem = $state.raw<{
    readonly code: ShownError;
    readonly details?: Readonly<Record<string, string | number | boolean>> | undefined;
  } | null>(null);
  tried = $state(false);
  busy = $state(false);
  lang = $state<'id' | 'en'>('id');

  readonly #deps: FollowRequestDeps;
  #code: string | undefined;
  #chosenLang = false;

  constructor(deps: FollowRequestDeps, address: string) {
    this.#deps = deps;
    this.#code = parseCode(address);
    this.typed = this.#code ?? '';
    this.hub = deps.connect({ token: () => null, onOnline: () => void this.refresh() });
    this.#again();
  }

  /** [Lihat] */
  async open(): Promise<void> {
    const code = parseCode(this.typed);
    this.tried = true;
    this.problem = null;
    if (code === undefined || this.busy) return;
    this.busy = true;
    await this.#load(code);
    this.busy = false;
  }

  /** After every connection, when the page is looked at again, and once in a while. */
  async refresh(): Promise<void> {
    if (this.#code !== undefined && !this.busy) await this.#load(this.#code);
  }

  /** A phone that slept may not know yet that its connection is gone. */
  async lookedAt(): Promise<void> {
    await this.refresh();
    if (this.problem?.code === 'no-answer') this.hub.reconnect();
  }

  async #load(code: string): Promise<void> {
    const reply = await this.hub.send('request:follow-own', { code });
    if (!reply.ok) {
      // what was shown last stays; the line below says that it is not renewed
      if (this.followed === null || reply.error.code === 'no-answer') this.problem = reply.error;
      return;
    }
    this.problem = null;
    if (this.#code !== code) this.#deps.remember(code);
    this.#code = code;
    this.followed = reply.value;
    if (!this.#chosenLang) this.lang = reply.value.language;
  }

  #again(): void {
    this.#deps.scheduler.after(AGAIN_AFTER_MS, () => {
      void this.refresh();
      this.#again();
    });
  }

  /** [Kode lain] */
  another(): void {
    this.#code = undefined;
    this.followed = null;
    this.problem = null;
    this.tried = false;
    this.typed = '';
  }

  toggleLang(): void {
    this.#chosenLang = true;
    this.lang = this.lang === 'id' ? 'en' : 'id';
  }
}

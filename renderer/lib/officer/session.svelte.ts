/** Who sits at this page: signing in, claiming the first set-up, signing out. */
import type { TokenStore } from '../live/token-store.ts';
import type { Live, Problem } from './live.ts';

/** The three faces of an officers' page. */
export type Face = 'sign-in' | 'setup' | 'inside';

export class Session {
  face = $state<Face>('sign-in');
  /** The session ended by itself (twelve hours, changed account); said on the sign-in screen. */
  over = $state(false);
  busy = $state(false);

  readonly #live: Live;
  readonly #tokens: TokenStore;
  readonly #onLeave: () => void;

  /** @param onLeave forgets everything of the office and its visitors */
  constructor(live: Live, tokens: TokenStore, onLeave: () => void) {
    this.#live = live;
    this.#tokens = tokens;
    this.#onLeave = onLeave;
    if (tokens.get() !== null) this.face = 'inside';
  }

  /** @returns why it was refused, or null when signed in */
  signIn(name: string, secret: string): Promise<Problem | null> {
    return this.#enter(() => this.#live.send('session:sign-in', { name: name.trim(), secret }));
  }

  /** Creates the first coordinator with the one-time code and signs in. */
  claimSetup(code: string, name: string, secret: string): Promise<Problem | null> {
    return this.#enter(() =>
      this.#live.send('setup:claim', { code: code.trim().toUpperCase(), name: name.trim(), secret }),
    );
  }

  async signOut(): Promise<Problem | null> {
    const reply = await this.#live.send('session:sign-out', {});
    if (!reply.ok && reply.error.code !== 'not-signed-in') return reply.error;
    this.#leave(false);
    return null;
  }

  /** The hub no longer knows our token. */
  lost(): void {
    if (this.face === 'inside') this.#leave(true);
  }

  async #enter(
    ask: () => Promise<{ ok: true; value: { token: string } } | { ok: false; error: Problem }>,
  ): Promise<Problem | null> {
    this.busy = true;
    const reply = await ask();
    this.busy = false;
    if (!reply.ok) return reply.error;
    this.#tokens.set(reply.value.token);
    this.over = false;
    this.face = 'inside';
    this.#live.reconnect();
    return null;
  }

  #leave(over: boolean): void {
    this.#tokens.clear();
    this.over = over;
    this.face = 'sign-in';
    this.#onLeave();
    this.#live.reconnect();
  }
}

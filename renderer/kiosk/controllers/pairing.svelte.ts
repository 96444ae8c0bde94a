import type { TokenStore } from '../../lib/live/token-store.ts';
import type { Hub, Problem } from './hub.ts';

/** Makes a browser a kiosk of this office, with a code from the desk. Electron pairs its own window. */
export class Pairing {
  code = $state('');
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);

  readonly #hub: Hub;
  readonly #tokens: TokenStore;
  readonly #onPaired: () => void;

  constructor(hub: Hub, tokens: TokenStore, onPaired: () => void) {
    this.#hub = hub;
    this.#tokens = tokens;
    this.#onPaired = onPaired;
  }

  get ready(): boolean {
    return /^[\w-]{4,16}$/.test(this.code.trim());
  }

  async pair(): Promise<void> {
    if (!this.ready || this.busy) return;
    this.busy = true;
    this.problem = null;
    const reply = await this.#hub.send('device:pair', {
      kind: 'kiosk',
      code: this.code.trim().toUpperCase(),
    });
    this.busy = false;
    if (!reply.ok) {
      this.problem = reply.error;
      return;
    }
    this.#tokens.set(reply.value.token);
    this.code = '';
    this.#onPaired();
  }
}

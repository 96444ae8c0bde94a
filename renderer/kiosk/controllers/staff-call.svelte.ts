import type { Hub } from './hub.ts';

/** "Panggil Petugas", on every screen. Says honestly when the call did not go out. */
export class StaffCall {
  shown = $state<'no' | 'calling' | 'called' | 'failed'>('no');

  readonly #hub: Hub;
  readonly #onCalled: () => void;
  #calls = 0;

  constructor(hub: Hub, onCalled: () => void) {
    this.#hub = hub;
    this.#onCalled = onCalled;
  }

  /** @param screen where the visitor stands, for the officer who comes */
  async call(screen: string): Promise<void> {
    if (this.shown === 'calling') return;
    this.#calls += 1;
    const call = this.#calls;
    this.shown = 'calling';
    const reply = await this.#hub.send('staff:call', { screen });
    if (reply.ok) this.#onCalled();
    // Closed, and perhaps called again, meanwhile: the dialog is no longer about this call.
    if (call !== this.#calls) return;
    this.shown = reply.ok ? 'called' : 'failed';
  }

  close(): void {
    this.#calls += 1;
    this.shown = 'no';
  }
}

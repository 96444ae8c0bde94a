import type { LiveClientOptions } from '../../../renderer/lib/live/live-client.svelte.ts';
import type { Live } from '../../../renderer/tv/tv-screen.svelte.ts';
import type { TvEvent, TvSnapshot } from '../../../shared/protocol/tv.ts';

/** The connection as the TV uses it; the test decides when it is there and what the hub answers. */
export class FakeLive {
  snapshot: TvSnapshot;
  silent = false;
  refusesCode = false;
  readonly sent: [string, unknown][] = [];
  #options: LiveClientOptions | undefined;
  #listener: ((event: TvEvent) => void) | undefined;
  #now = 0;

  constructor(snapshot: TvSnapshot) {
    this.snapshot = snapshot;
  }

  with(options: LiveClientOptions): Live {
    this.#options = options;
    return {
      connection: 'online',
      connect: () => undefined,
      reconnect: () => undefined,
      close: () => undefined,
      now: () => this.#now,
      setHubTime: (now) => {
        this.#now = now;
      },
      on: (event, listener) => {
        if (event === 'tv') this.#listener = listener as unknown as (event: TvEvent) => void;
        return () => undefined;
      },
      send: (async (name: string, input: unknown) => {
        this.sent.push([name, input]);
        await Promise.resolve();
        return this.#answer(name);
      }) as Live['send'],
    };
  }

  goOnline(): void {
    this.#options?.onOnline();
  }

  push(event: TvEvent): void {
    this.#listener?.(event);
  }

  settled(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }

  #answer(name: string): unknown {
    if (this.silent) return { ok: false, error: { code: 'no-answer' } };
    if (name === 'tv:sync') return { ok: true, value: this.snapshot };
    if (this.refusesCode) return { ok: false, error: { code: 'pairing-code-wrong' } };
    return { ok: true, value: { token: 'fresh-token' } };
  }
}

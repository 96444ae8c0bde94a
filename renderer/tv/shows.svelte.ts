/** What a TV shows beside the queue: pictures and videos, and the satisfaction index. Asked of the hub now and then. */
import type { TvLayout } from '../../shared/domain/tv-settings.ts';
import type { TvIkm, TvMediaItem } from '../../shared/protocol/tv.ts';
import type { Scheduler } from '../lib/controllers/scheduler.ts';
import type { Live } from './tv-screen.svelte.ts';

/** A file that was put into the folder, or a survey that was answered, is seen after a minute at most. */
const AGAIN_MS = 60_000;

export class Shows {
  /** Empty where the folder is, or while it is not known yet. */
  media = $state.raw<readonly TvMediaItem[]>([]);
  ikm = $state.raw<TvIkm | null>(null);

  readonly #live: Pick<Live, 'send'>;
  readonly #scheduler: Scheduler;
  readonly #isThere: (url: string) => Promise<boolean>;
  #layout: TvLayout = 'queue';
  #cancel: (() => void) | undefined;
  #round = 0;

  /** @param isThere whether the hub has that file: what cannot be loaded need not be at fault itself */
  constructor(
    live: Pick<Live, 'send'>,
    scheduler: Scheduler,
    isThere: (url: string) => Promise<boolean> = hasFile,
  ) {
    this.#live = live;
    this.#isThere = isThere;
    this.#scheduler = scheduler;
  }

  /** The layout there is now, or the hub is back: what it needs is asked for at once, and every minute from now on. */
  follow(layout: TvLayout): void {
    this.#layout = layout;
    this.#cancel?.();
    void this.#ask((this.#round += 1));
    this.#cancel = this.#scheduler.after(AGAIN_MS, () => this.follow(this.#layout));
  }

  stop(): void {
    this.#round += 1;
    this.#cancel?.();
    this.media = [];
    this.ikm = null;
  }

  /** This page cannot play it: the desk is told, and it does not come up again. */
  async failed(item: TvMediaItem): Promise<void> {
    if (!(await this.#isThere(item.url))) return;
    this.media = this.media.filter(({ url }) => url !== item.url);
    await this.#live.send('tv:media-failed', { url: item.url });
  }

  async #ask(round: number): Promise<void> {
    if (this.#layout === 'media') {
      const reply = await this.#live.send('tv:media', {});
      if (round !== this.#round || !reply.ok) return;
      // the same list again must not begin the show anew
      if (JSON.stringify(reply.value.items) !== JSON.stringify(this.media)) this.media = reply.value.items;
    } else if (this.#layout === 'rotation') {
      const reply = await this.#live.send('tv:ikm', {});
      if (round === this.#round && reply.ok) this.ikm = reply.value;
    }
  }
}

function hasFile(url: string): Promise<boolean> {
  return fetch(url, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

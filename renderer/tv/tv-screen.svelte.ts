import { volumeAt } from '../../shared/domain/tv-settings.ts';
import { errorText } from '../../shared/messages/errors.ts';
import type { TvCall, TvEvent, TvSnapshot } from '../../shared/protocol/tv.ts';
import type { Scheduler } from '../lib/controllers/scheduler.ts';
import type { Connection, LiveClient, LiveClientOptions } from '../lib/live/live-client.svelte.ts';
import { announcementOf } from './announcement-of.ts';
import type { Announcer, Line } from './announcer.ts';
import { counterOf, currentCalls } from './board-view.ts';
import { afterEvent, boardOf, callOf, type Board } from './board.ts';
import { ANNOUNCED_WITHIN_MS, HeardCalls } from './calls-to-announce.ts';
import type { DeviceToken } from './device-token.ts';
import { officeClock } from './office-clock.ts';

export type Live = Pick<
  LiveClient,
  'connection' | 'connect' | 'reconnect' | 'close' | 'send' | 'on' | 'now' | 'setHubTime'
>;

export type Voice = Pick<Announcer, 'announce' | 'clear' | 'hold' | 'release'>;

export interface TvScreenParts {
  readonly live: (options: LiveClientOptions) => Live;
  /** @param volume how loud an announcement that begins now is to be */
  readonly announcer: (onChange: (line: Line) => void, volume: () => number) => Voice;
  readonly token: DeviceToken;
  readonly scheduler: Scheduler;
}

const SYNC_AGAIN_MS = 500;

/** The state of the TV: what the board says, what is spoken, whether the hub is there. Components only render it. */
export class TvScreen {
  board = $state.raw<Board | null>(null);
  line = $state.raw<Line>({ speaking: null, waiting: [] });
  /** The device has no token that is good: its pairing screen is shown. */
  unpaired = $state(false);
  /** Since when the board may be old, hub time in ms; null while it is right. */
  lostAt = $state<number | null>(null);
  pairing = $state(false);
  /** When the last announcement ended, hub time in ms; null before the first. */
  #spokenAt = $state<number | null>(null);
  pairError = $state<string | undefined>(undefined);

  readonly live: Live;
  readonly #parts: TvScreenParts;
  readonly #announcer: Voice;
  #heard = new HeardCalls();
  /** The emergency text whose tone was due; 0 while there is none. */
  #emergencyAt = 0;
  /** Grows with every connection; an answer to an older one's question is dropped. */
  #round = 0;
  /** What was pushed while the snapshot was on its way; null once it is here. */
  #early: TvEvent[] | null = [];

  constructor(parts: TvScreenParts) {
    this.#parts = parts;
    this.#announcer = parts.announcer(
      (line) => {
        if (this.line.speaking !== null && line.speaking === null) this.#spokenAt = this.live.now();
        this.line = line;
      },
      () => this.#volume(),
    );
    this.live = parts.live({
      token: () => parts.token.get(),
      onOnline: () => {
        if (!this.unpaired) void this.#sync((this.#round += 1));
      },
    });
    this.live.on('tv', (event) => this.#take(event));
    this.live.on('signed-out', () => this.#unpair());
  }

  /** Since when nobody is called, hub time in ms; null where nobody was. */
  get quietSince(): number | null {
    const called = this.board === null ? [] : [...this.board.calls.values()].map(({ at }) => at);
    const last = Math.max(this.#spokenAt ?? 0, ...called);
    return last === 0 ? null : last;
  }

  start(): void {
    this.unpaired = this.#parts.token.get() === null;
    this.live.connect();
  }

  /** Told by the page whenever the connection changes. */
  connectionChanged(connection: Connection): void {
    if (connection === 'refused') this.#unpair();
    if (connection === 'online') return;
    this.#round += 1;
    if (this.board !== null) this.lostAt ??= this.live.now();
  }

  /** Sends the code typed from the desk; on success the board follows. */
  async pair(code: string): Promise<void> {
    if (this.pairing) return;
    this.pairing = true;
    this.pairError = undefined;
    const reply = await this.live.send('device:pair', {
      kind: 'tv',
      code: code.replace(/\s/gu, '').toUpperCase(),
    });
    this.pairing = false;
    if (!reply.ok) {
      this.pairError = errorText(reply.error.code, 'id', reply.error.details);
      return;
    }
    this.#parts.token.set(reply.value.token);
    this.unpaired = false;
    this.live.reconnect();
  }

  async #sync(round: number): Promise<void> {
    this.#early = [];
    const reply = await this.live.send('tv:sync', {});
    if (round !== this.#round) return;
    if (reply.ok) {
      this.#show(reply.value);
      return;
    }
    if (reply.error.code === 'not-allowed' || reply.error.code === 'not-signed-in') {
      this.#unpair();
      return;
    }
    this.#parts.scheduler.after(SYNC_AGAIN_MS, () => {
      if (round === this.#round) void this.#sync(round);
    });
  }

  #show(snapshot: TvSnapshot): void {
    this.live.setHubTime(snapshot.now);
    this.board = (this.#early ?? []).reduce(afterEvent, boardOf(snapshot));
    this.#early = null;
    this.lostAt = null;
    this.#heed(this.board);
    this.#hear(currentCalls(this.board));
  }

  #take(event: TvEvent): void {
    this.#early?.push(event);
    if (this.board === null) return;
    this.board = afterEvent(this.board, event);
    this.#heed(this.board);
    if (event.t === 'call') this.#hear([callOf(event)]);
    if (event.t === 'board') {
      this.live.setHubTime(event.board.now);
      this.#hear(currentCalls(this.board));
    }
  }

  #hear(calls: readonly TvCall[]): void {
    for (const call of this.#heard.take(calls, this.live.now())) {
      const { board } = this;
      const counter = board === null ? undefined : counterOf(board, call.counterId);
      if (board === null || counter === undefined) continue;
      const { calledDigits } = board.set.value.settings;
      this.#announcer.announce(announcementOf(call, counter, calledDigits));
    }
  }

  /** An emergency text holds the voice back and sounds its tone once; without one the voice goes on. */
  #heed(board: Board): void {
    const { emergency } = board.set.value;
    const at = emergency?.at ?? 0;
    if (at === this.#emergencyAt) return;
    this.#emergencyAt = at;
    if (emergency !== null) this.#announcer.hold(this.live.now() - at < ANNOUNCED_WITHIN_MS);
    else
      this.#announcer.release((call) =>
        currentCalls(board).some(
          ({ ticket, at: calledAt }) => ticket === call.ticket && calledAt === call.at,
        ),
      );
  }

  #volume(): number {
    if (this.board === null) return 1;
    const { office, set } = this.board;
    return volumeAt(set.value.settings, officeClock(office.zone).hourMinute(this.live.now()));
  }

  /** The hub no longer knows this device: nothing of the board stays, the code is asked for. */
  #unpair(): void {
    this.#parts.token.clear();
    this.#announcer.clear();
    this.#heard = new HeardCalls();
    this.#emergencyAt = 0;
    this.board = null;
    this.lostAt = null;
    this.unpaired = true;
    this.live.reconnect();
  }
}

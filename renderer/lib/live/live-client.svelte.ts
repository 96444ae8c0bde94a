/**
 * The one connection of a page to the hub: typed commands with a reply for everything (also for a lost
 * connection), the state of the connection, and the hub's clock.
 */
import { io, type Socket } from 'socket.io-client';
import type { CommandInput, CommandName, CommandReply } from '../../../shared/protocol/commands.ts';
import {
  BAD_TOKEN,
  type ClientToHub,
  type HubToClient,
  type OfficersPage,
} from '../../../shared/protocol/socket.ts';

/** `refused`: the hub does not know our token; the page shows its sign-in or pairing screen. */
export type Connection = 'connecting' | 'online' | 'offline' | 'refused';

/** No answer came: the command may or may not have been carried out. Registering again is safe by its idempotency key. */
export interface NoAnswer {
  readonly ok: false;
  readonly error: { readonly code: 'no-answer'; readonly details?: undefined };
}

export interface LiveClientOptions {
  /** Read at every attempt to connect, so that a new token needs no new client. */
  readonly token: () => string | null;
  /** Called after every (re)connection and after a new office day: load what was missed. */
  readonly onOnline: () => void;
  /** Which page of an officer's this is, where it is not the desk. */
  readonly page?: OfficersPage;
  readonly url?: string;
  /** How long a command may wait for its answer, ms. */
  readonly answerWithinMs?: number;
}

type Listener = (...args: unknown[]) => void;
type HubSocket = Socket<HubToClient, ClientToHub>;

export class LiveClient {
  connection = $state<Connection>('connecting');
  /** Hub clock minus this machine's clock, ms: every timer on screen runs on the hub's time. */
  offsetMs = $state(0);

  readonly #socket: HubSocket;
  readonly #answerWithinMs: number;

  constructor(options: LiveClientOptions) {
    this.#answerWithinMs = options.answerWithinMs ?? 8_000;
    this.#socket = io(options.url ?? '', {
      auth: (give: (auth: object) => void) => {
        const token = options.token();
        give({ ...(token === null ? {} : { token }), ...(options.page ? { page: options.page } : {}) });
      },
      transports: ['websocket'],
      // a pulled cable answers nothing: give up an attempt early, so that the next one is near
      timeout: 2_000,
      reconnectionDelay: 250,
      reconnectionDelayMax: 1_000,
      randomizationFactor: 0.3,
      autoConnect: false,
    });
    this.#socket.on('connect', () => {
      this.connection = 'online';
      options.onOnline();
    });
    this.#socket.on('disconnect', () => {
      this.connection = 'offline';
    });
    this.#socket.on('connect_error', (error) => {
      // A refused token is final until it changes; anything else is tried again by itself.
      this.connection = error.message === BAD_TOKEN ? 'refused' : 'offline';
    });
  }

  connect(): void {
    this.#socket.connect();
  }

  /** Drops the connection and makes it anew, with the token as it is now. */
  reconnect(): void {
    this.#socket.disconnect();
    this.connection = 'connecting';
    this.#socket.connect();
  }

  close(): void {
    this.#socket.disconnect();
  }

  /** Sends a command. A lost connection or a silent hub is an answer too (`no-answer`), never an exception. */
  async send<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandReply<N> | NoAnswer> {
    if (!this.#socket.connected) return { ok: false, error: { code: 'no-answer' } };
    try {
      const reply: unknown = await (this.#socket as unknown as Socket)
        .timeout(this.#answerWithinMs)
        .emitWithAck(name, input);
      return reply as CommandReply<N>;
    } catch {
      return { ok: false, error: { code: 'no-answer' } };
    }
  }

  /** Listens to what the hub pushes. @returns a function that stops listening */
  on<E extends keyof HubToClient>(event: E, listener: HubToClient[E]): () => void {
    const socket = this.#socket as unknown as Socket<Record<string, Listener>, Record<string, Listener>>;
    const name: string = event;
    const heard = listener as unknown as Listener;
    socket.on(name, heard);
    return () => {
      socket.off(name, heard);
    };
  }

  /** Tells the client what time the hub says it is, ms. */
  setHubTime(now: number): void {
    this.offsetMs = now - Date.now();
  }

  /** The hub's time now, ms. */
  now(): number {
    return Date.now() + this.offsetMs;
  }
}

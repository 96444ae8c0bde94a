/** A real Socket.IO client with typed commands, for tests. */
import { io, type Socket } from 'socket.io-client';
import type {
  CommandInput,
  CommandName,
  CommandOutputs,
  CommandReply,
} from '../../shared/protocol/commands.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { HubToClient } from '../../shared/protocol/socket.ts';

export interface HubClient {
  send<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandReply<N>>;
  /** Like `send`, for a command that the test expects to succeed. */
  must<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutputs[N]>;
  /** Like `send`, for a command that the test expects to be refused. @returns the code it was refused with */
  refused<N extends CommandName>(name: N, input: CommandInput<N>): Promise<ErrorCode>;
  /** Anything at all, to see how the hub takes it. */
  raw(...message: readonly unknown[]): Promise<unknown>;
  /** Everything pushed to this client so far, oldest first. */
  readonly heard: Parameters<HubToClient['desk' | 'kiosk' | 'tv' | 'visitor']>[0][];
  /** Waits until something pushed fits. */
  hears<T extends object>(fits: (event: T) => boolean): Promise<T>;
  readonly socket: Socket;
  close(): void;
}

const PATIENCE_MS = 20_000;

export async function connect(url: string, token?: string): Promise<HubClient> {
  const socket = io(url, {
    auth: token === undefined ? {} : { token },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  const heard: HubClient['heard'] = [];
  const waiting = new Set<() => void>();
  for (const channel of ['kiosk', 'tv', 'desk', 'visitor'] as const) {
    socket.on(channel, (event: HubClient['heard'][number]) => {
      heard.push(event);
      for (const look of waiting) look();
    });
  }
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });

  const lost = new Promise<never>((_, reject) => {
    socket.once('disconnect', (reason) => reject(new Error(`The connection is lost: ${reason}`)));
  });
  // nobody may be waiting when it ends
  lost.catch(() => undefined);

  const raw = (...message: readonly unknown[]): Promise<unknown> =>
    Promise.race([socket.timeout(PATIENCE_MS).emitWithAck(...(message as [string])), lost]);

  return {
    socket,
    heard,
    raw,
    send: (name, input) => raw(name, input) as Promise<never>,
    async must(name, input) {
      const reply = (await raw(name, input)) as CommandReply<typeof name>;
      if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply.error)}`);
      return reply.value;
    },
    async refused(name, input) {
      const reply = (await raw(name, input)) as CommandReply<typeof name>;
      if (reply.ok) throw new Error(`${name} was not refused.`);
      return reply.error.code;
    },
    hears<T extends object>(fits: (event: T) => boolean): Promise<T> {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`Nothing like it was pushed. Heard: ${JSON.stringify(heard).slice(0, 2_000)}`));
        }, PATIENCE_MS);
        const look = (): void => {
          const found = heard.find((event) => fits(event as unknown as T));
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found as unknown as T);
        };
        waiting.add(look);
        look();
      });
    },
    close: () => void socket.disconnect(),
  };
}

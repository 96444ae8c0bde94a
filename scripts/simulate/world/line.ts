/** One actor's connection to the hub: real Socket.IO, commands with answers, and what is pushed. It can be lost. */
import { io, type Socket } from 'socket.io-client';
import type { CommandInput, CommandName, CommandReply } from '../../../shared/protocol/commands.ts';
import type { HubToClient } from '../../../shared/protocol/socket.ts';

export type Push = Parameters<HubToClient['desk' | 'kiosk' | 'tv']>[0];

export interface Line {
  readonly connected: boolean;
  /** Commands sent so far. */
  readonly sent: number;
  /** Without a token: somebody who has yet to sign in. */
  open(url: string, token?: string): Promise<void>;
  send<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandReply<N>>;
  /** Resolves once everything the hub has pushed here by now was heard: the answers come in the same order. */
  drained(): Promise<void>;
  /** The connection is lost, or the page is closed. */
  drop(): void;
}

/** No answer for so long, in real time, is a hub that hangs. */
const PATIENCE_MS = 60_000;
const CHANNELS = ['kiosk', 'tv', 'desk'] as const;

/** @param hear what is pushed, in the order it comes */
export function createLine(hear: (push: Push) => void): Line {
  let socket: Socket | undefined;
  let sent = 0;

  function theSocket(): Socket {
    if (socket?.connected !== true) throw new Error('A command was sent on a lost connection.');
    return socket;
  }

  return {
    get connected() {
      return socket?.connected === true;
    },
    get sent() {
      return sent;
    },
    async open(url, token) {
      socket?.disconnect();
      const fresh = io(url, {
        auth: token === undefined ? {} : { token },
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
      });
      for (const channel of CHANNELS) fresh.on(channel, hear);
      await new Promise<void>((resolve, reject) => {
        fresh.once('connect', resolve);
        fresh.once('connect_error', reject);
      });
      socket = fresh;
    },
    async send(name, input) {
      sent += 1;
      try {
        return (await theSocket().timeout(PATIENCE_MS).emitWithAck(name, input)) as never;
      } catch (cause) {
        throw new Error(`The hub ended the connection during ${name}.`, { cause });
      }
    },
    async drained() {
      // not a command: refused at once, after all that was pushed before it
      await theSocket().timeout(PATIENCE_MS).emitWithAck('drained?', {});
    },
    drop() {
      socket?.disconnect();
      socket = undefined;
    },
  };
}

/** A desk's page: its connection, its picture of the queue, and the trouble it has with the network. */
import type { CommandInput, CommandName, CommandReply } from '../../../shared/protocol/commands.ts';
import type { DeskEvent } from '../../../shared/protocol/desk/board.ts';
import { createBoard, type Board } from './board.ts';
import { createLine } from './line.ts';
import type { World } from './world.ts';

/** The connection broke: whether the hub has the command is unknown until the picture is asked for again. */
export const LOST = { ok: false, lost: true } as const;
export type Sent<N extends CommandName> = CommandReply<N> | typeof LOST;

export interface DeskLink {
  readonly board: Board;
  readonly connected: boolean;
  /** Connects, and catches up with what was missed. */
  open(token: string): Promise<void>;
  /** Again, with the same token. */
  reopen(): Promise<void>;
  /** Asks for the picture as it is now: some of it is pushed when it is quiet, which no virtual clock knows. */
  look(): Promise<void>;
  /** A refusal that a person would not expect is written into the diary. */
  send<N extends CommandName>(name: N, input: CommandInput<N>): Promise<Sent<N>>;
  drop(): void;
}

/** @param heard called after the board knows what was pushed */
export function createDeskLink(world: World, heard: (event: DeskEvent) => void): DeskLink {
  const board = createBoard();
  let token = '';
  let pushed = 0;
  const line = createLine((push) => {
    const event = push as DeskEvent;
    board.hear(event);
    if ('seq' in event) pushed = Math.max(pushed, event.seq);
    world.pulse.heard();
    heard(event);
  });
  world.pulse.join({
    get connected() {
      return line.connected;
    },
    get pushed() {
      return pushed;
    },
    get knows() {
      return board.seq ?? 0;
    },
    drained: () => line.drained(),
  });

  async function reopen(): Promise<void> {
    await line.open(world.hub.url, token);
    await look();
  }

  async function look(): Promise<void> {
    const sync = await line.send('desk:sync', { lastSeq: board.seq });
    if (!sync.ok) throw new Error(`A desk was not let in: ${sync.error.code}`);
    board.take(sync.value);
  }

  return {
    board,
    get connected() {
      return line.connected;
    },
    open(given) {
      token = given;
      return reopen();
    },
    reopen,
    look,
    async send(name, input) {
      if (!line.connected) return LOST;
      // the hub itself ends the connection with that one
      const trouble = name === 'session:sign-out' ? 'none' : world.trouble.ofConnection();
      if (trouble === 'before') {
        line.drop();
        return LOST;
      }
      const reply = await line.send(name, input);
      world.diary.command(name, reply);
      if (CALLS.has(name)) world.pulse.called();
      if (trouble === 'twice') world.diary.command(name, await line.send(name, input));
      if (trouble !== 'after') return reply;
      line.drop();
      return LOST;
    },
    drop: () => line.drop(),
  };
}

const CALLS: ReadonlySet<CommandName> = new Set([
  'visit:call-next',
  'visit:call-chosen',
  'visit:recall',
  'visit:undo-no-show',
]);

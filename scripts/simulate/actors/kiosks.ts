/** The kiosks: one visitor at a time each, a line before them, and last taps that may be lost and are repeated. */
import type { CommandInput, CommandName, CommandReply } from '../../../shared/protocol/commands.ts';
import { createLine, type Line } from '../world/line.ts';
import type { World } from '../world/world.ts';

export interface Kiosk {
  /** Sends as the page does: the same tap again after a lost connection, until it is answered. */
  send<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandReply<N>>;
}

export interface Kiosks {
  open(count: number): Promise<void>;
  /** The next free kiosk is held for so long, then `touch` is the last tap. */
  use(forMs: number, touch: (kiosk: Kiosk) => Promise<void>): void;
  /** The hub went away; each page connects again when it is needed. */
  loseHub(): void;
}

interface Turn {
  readonly forMs: number;
  readonly touch: (kiosk: Kiosk) => Promise<void>;
}

export function createKiosks(world: World): Kiosks {
  const waiting: Turn[] = [];
  const idle: Kiosk[] = [];
  const lines: Line[] = [];

  async function openOne(number: number): Promise<void> {
    const token = await world.hub.hub.deviceToken('kiosk', `Kios ${number}`);
    const line = createLine(() => undefined);
    lines.push(line);

    async function tap<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandReply<N>> {
      if (!line.connected) await line.open(world.hub.url, token);
      const reply = await line.send(name, input);
      world.pulse.stirred();
      world.diary.command(name, reply);
      return reply;
    }

    function loseConnection(): void {
      world.diary.note('connection-lost');
      line.drop();
    }

    idle.push({
      async send(name, input) {
        const trouble = world.trouble.ofConnection();
        if (trouble === 'before') loseConnection();
        const reply = await tap(name, input);
        if (trouble !== 'after' && trouble !== 'twice') return reply;
        if (trouble === 'after') loseConnection();
        else world.diary.note('tapped-twice');
        const again = await tap(name, input);
        return again.ok ? again : reply;
      },
    });
  }

  function serveNext(): void {
    if (idle.length === 0 || waiting.length === 0) return;
    const kiosk = idle.shift();
    const turn = waiting.shift();
    if (!kiosk || !turn) return;
    world.after(turn.forMs, async () => {
      await turn.touch(kiosk);
      idle.push(kiosk);
      serveNext();
    });
  }

  return {
    async open(count) {
      for (let number = 1; number <= count; number += 1) await openOne(number);
    },
    use(forMs, touch) {
      waiting.push({ forMs, touch });
      serveNext();
    },
    loseHub() {
      for (const line of lines) line.drop();
    },
  };
}

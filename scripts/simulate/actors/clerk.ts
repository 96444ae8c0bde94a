/** Somebody at a page of administration: signed in for the day, and no counter's desk. */
import type { CommandInput, CommandName, CommandOutputs } from '../../../shared/protocol/commands.ts';
import { createLine } from '../world/line.ts';
import { openSession, type Lead } from '../world/staff.ts';
import type { World } from '../world/world.ts';

export interface Clerk {
  readonly officerId: string;
  /** Signs in, as every morning. */
  begin(): Promise<void>;
  /** @returns its value; undefined where it was refused, which the diary keeps */
  send<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutputs[N] | undefined>;
  loseHub(): void;
}

/** Those who answer for the unit. */
export type Clerks = Readonly<Record<Lead, Clerk>>;

export function createClerk(world: World, officerId: string): Clerk {
  const line = createLine(() => undefined);
  let token = '';
  return {
    officerId,
    async begin() {
      token = await openSession(world.hub.hub, officerId);
      line.drop();
    },
    async send(name, input) {
      if (!line.connected) await line.open(world.hub.url, token);
      const reply = await line.send(name, input);
      world.diary.command(name, reply);
      world.pulse.stirred();
      return reply.ok ? reply.value : undefined;
    },
    loseHub: () => line.drop(),
  };
}

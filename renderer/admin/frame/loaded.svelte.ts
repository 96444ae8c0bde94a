/**
 * What a section shows of the hub: asked for when it opens, when what it asks by changes (a year, a filter), and again
 * whenever its topic changed.
 */
import type { AdminTopic } from '../../../shared/protocol/admin/frame.ts';
import type { CommandInput, CommandName, CommandOutputs } from '../../../shared/protocol/commands.ts';
import type { Reply } from '../../lib/officer/live.ts';
import type { Admin } from '../controllers/admin.svelte.ts';

export class Loaded<N extends CommandName> {
  /** Null until the hub has answered. */
  value = $state.raw<CommandOutputs[N] | null>(null);
  /** Why it could not be asked for the last time, in words; what was there before stays. */
  problem = $state<string | null>(null);
  readonly #admin: Admin;
  readonly #name: N;
  readonly #input: () => CommandInput<N>;
  /** Answers may overtake one another; only that to the newest question counts. */
  #round = 0;

  constructor(admin: Admin, name: N, input: () => CommandInput<N>) {
    this.#admin = admin;
    this.#name = name;
    this.#input = input;
  }

  /** Called in an effect. @returns what ends it */
  follow(topic: AdminTopic = 'office'): () => void {
    return this.#admin.follow(topic, () => void this.load());
  }

  async load(): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    const reply = (await this.#admin.live.send(this.#name, this.#input())) as Reply<CommandOutputs[N]>;
    if (round !== this.#round) return;
    this.problem = reply.ok ? null : this.#admin.teller.wordsFor(reply.error);
    if (reply.ok) this.value = reply.value;
  }
}

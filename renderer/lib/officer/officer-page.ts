/** What every page of officers offers to the screens they share: signing in, forms, the language. */
import { getContext, setContext } from 'svelte';
import type { CommandInput, CommandName, CommandOutputs } from '../../../shared/protocol/commands.ts';
import type { Live } from './live.ts';
import type { Session } from './session.svelte.ts';
import type { Teller } from './teller.svelte.ts';

export interface OfficerPage {
  readonly live: Live;
  readonly session: Session;
  readonly teller: Teller;
  /** What this page is called, in the language chosen. */
  readonly pageName: string;
  /** Whether a command could go out now. */
  readonly ready: boolean;
  /** A command is on its way: buttons rest until it is answered. */
  readonly busy: boolean;
  /**
   * Sends one command that changes something, and says a refusal.
   * @returns what the hub answered, or undefined where it was refused
   */
  send<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutputs[N] | undefined>;
}

const KEY = Symbol('officer-page');

export function provideOfficerPage(page: OfficerPage): void {
  setContext(KEY, page);
}

export function useOfficerPage(): OfficerPage {
  return getContext<OfficerPage>(KEY);
}

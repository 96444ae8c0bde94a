import type { Refusal } from '../../../shared/result.ts';
import type { ShownError } from '../../../shared/messages/errors.ts';
import type { LiveClient } from '../live/live-client.svelte.ts';

/** What an officers' page needs of the connection; a test brings its own. */
export type Live = Pick<LiveClient, 'connection' | 'send' | 'on' | 'now' | 'setHubTime' | 'reconnect'>;

/** Why a command did not go through: refused by the hub, or never answered. */
export interface Problem {
  readonly code: ShownError;
  readonly details?: Refusal['details'] | undefined;
}

/** A command's answer, or that there was none. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Problem };

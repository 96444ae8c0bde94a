import type { ErrorCode } from '../../../shared/errors.ts';
import type { ShownError } from '../../../shared/messages/errors.ts';
import type { LiveClient, LiveClientOptions } from '../../lib/live/live-client.svelte.ts';

/** What the kiosk needs of its connection; a test passes its own. */
export type Hub = Pick<
  LiveClient,
  'connection' | 'send' | 'on' | 'now' | 'setHubTime' | 'connect' | 'reconnect' | 'close'
>;
export type ConnectHub = (options: Pick<LiveClientOptions, 'token' | 'onOnline'>) => Hub;

/** A refusal as it is shown: `no-answer` where the hub stayed silent. */
export interface Problem {
  readonly code: ShownError;
  readonly details?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/** Any command's reply, or the silence instead of one. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Problem };

/** Refusals that will pass by themselves: the same command is sent again. */
const PASSING: readonly (ErrorCode | 'no-answer')[] = ['no-answer', 'hub-stopping'];

export function isPassing(code: ShownError): boolean {
  return PASSING.includes(code);
}

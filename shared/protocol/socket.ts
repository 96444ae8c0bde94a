/** The Socket.IO side of the conversation: event maps for typed sockets on both ends. */
import type { AdminEvent } from './admin/frame.ts';
import type { CommandInput, CommandName, CommandReply } from './commands.ts';
import type { DeskEvent } from './desk/board.ts';
import type { KioskEvent } from './kiosk.ts';
import type { TvEvent } from './tv.ts';
import type { VisitorEvent } from './visitor.ts';

/** Every command is one event with its input and an acknowledgement. */
export type ClientToHub = {
  [N in CommandName]: (input: CommandInput<N>, ack: (reply: CommandReply<N>) => void) => void;
};

export interface HubToClient {
  kiosk: (event: KioskEvent) => void;
  tv: (event: TvEvent) => void;
  desk: (event: DeskEvent) => void;
  visitor: (event: VisitorEvent) => void;
  admin: (event: AdminEvent) => void;
  /** The token is no longer good: signed out elsewhere, device removed, session over. */
  'signed-out': () => void;
}

/**
 * A refused connection's `err.message`: the token is unknown or over.
 * The page then drops it and shows its sign-in or pairing screen.
 */
export const BAD_TOKEN = 'bad-token';

/** Before the token of a ticket's address, where a phone's connection says which ticket it follows. */
export const TICKET_TOKEN_PREFIX = 'ticket:';

/** A connection's `auth.page`: an officer hears of the queue at the desk (no page named), of the office's affairs here. */
export const ADMIN_PAGE = 'admin';
export type OfficersPage = typeof ADMIN_PAGE;

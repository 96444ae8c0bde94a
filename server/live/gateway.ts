/** The Socket.IO door: who connects, which rooms they hear, and every message to the command port. */
import { Server } from 'socket.io';
import type { Server as HttpServer } from 'node:http';
import { MOST_LOGO_BYTES } from '../../shared/protocol/desk/printing.ts';
import {
  ADMIN_PAGE,
  BAD_TOKEN,
  TICKET_TOKEN_PREFIX,
  type ClientToHub,
  type HubToClient,
} from '../../shared/protocol/socket.ts';
import { callerOf, type Caller } from '../auth/callers.ts';
import { visitorOf } from '../auth/visitors.ts';
import type { Context } from '../context.ts';
import { ROOM, type HubServer } from './broadcaster.ts';
import type { CommandPort } from './on-command.ts';
import { PHONES } from './phones.ts';

/** The largest command is the office's logo, as base64; nothing needs more. */
const MOST_BYTES = Math.ceil(MOST_LOGO_BYTES / 3) * 4 + 1024;

export function createSocketServer(http: HttpServer): HubServer {
  return new Server<ClientToHub, HubToClient>(http, {
    serveClient: false,
    maxHttpBufferSize: MOST_BYTES,
    transports: ['websocket', 'polling'],
    pingInterval: 5_000,
    pingTimeout: 4_000,
    perMessageDeflate: false,
    httpCompression: false,
    allowRequest(request, decide) {
      decide(null, isOwnPage(request.headers.origin, request.headers.host));
    },
  });
}

/** A page of another site has no business here; programs without an origin are stopped by their token. */
function isOwnPage(origin: string | undefined, host: string | undefined): boolean {
  return origin === undefined || URL.parse(origin)?.host === host;
}

/** Lets connections in. @param context read late, as it needs the server first */
export function openGateway(io: HubServer, context: Context, commands: CommandPort): void {
  io.use((socket, next) => {
    identify(socket.handshake.auth, socket.handshake.address, context).then(
      (caller) => {
        if (!caller) {
          next(new Error(BAD_TOKEN));
          return;
        }
        (socket.data as { caller: Caller }).caller = caller;
        next();
      },
      (error: unknown) => {
        context.logger.error('connection-failed', { error });
        next(new Error('internal'));
      },
    );
  });

  io.on('connection', (socket) => {
    const { caller } = socket.data as { caller: Caller };
    const token = tokenOf(socket.handshake.auth);
    for (const room of roomsOf(caller, isAdminPage(socket.handshake.auth))) void socket.join(room);
    // an officer's session and roles may end while the page stays open; devices keep theirs
    const callerNow = (): Promise<Caller | undefined> =>
      caller.kind === 'officer'
        ? callerOf(context.db, token, caller.address, context.clock.now())
        : Promise.resolve(caller);
    socket.onAny((...message: unknown[]) => void commands.receive(callerNow, message));
  });
}

function identify(auth: unknown, address: string, context: Context): Promise<Caller | undefined> {
  const token = tokenOf(auth);
  return token?.startsWith(TICKET_TOKEN_PREFIX) === true
    ? visitorOf(context, token.slice(TICKET_TOKEN_PREFIX.length), address)
    : callerOf(context.db, token, address, context.clock.now());
}

/** No token is an unknown caller; one of a wrong shape is a wrong one. */
function tokenOf(auth: unknown): string | undefined {
  if (typeof auth !== 'object' || auth === null || !('token' in auth) || auth.token === undefined)
    return undefined;
  return typeof auth.token === 'string' ? auth.token.slice(0, 200) : '';
}

function isAdminPage(auth: unknown): boolean {
  return typeof auth === 'object' && auth !== null && 'page' in auth && auth.page === ADMIN_PAGE;
}

function roomsOf(caller: Caller, admin: boolean): string[] {
  switch (caller.kind) {
    case 'anyone':
    case 'application': // comes by HTTP alone
      return [];
    case 'kiosk':
      return [ROOM.kiosk, ROOM.of(caller.id)];
    case 'tv':
      return [ROOM.tv, ROOM.of(caller.id)];
    case 'visitor':
      return [PHONES, ROOM.of(caller.id)];
    case 'officer':
      // the office's affairs need nothing of the queue, which is told with every call
      return [admin ? ROOM.admin : ROOM.desk, ROOM.of(caller.id), ROOM.of(caller.tokenHash ?? '')];
  }
}

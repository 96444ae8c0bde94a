/**
 * The bare thing the hub is compared with: the same Node, Socket.IO and SQLite, bundled the same way, doing only what
 * cannot be left out: commit the rows and answer; send a call to every display; send bytes to a printer.
 */
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import type { RegisterVisit } from '../../../shared/protocol/kiosk.ts';
import { ok } from '../../../shared/result.ts';
import { openBareRows } from './rows.ts';

type Ack = (reply: unknown) => void;

const rows = openBareRows(process.env.BARE_DB ?? '');
const http = createServer((_, response) => response.end('{"ok":true}'));
const io = new Server(http, {
  serveClient: false,
  transports: ['websocket'],
  perMessageDeflate: false,
  httpCompression: false,
});

io.on('connection', (socket) => {
  if (socket.handshake.auth.token === 'tv') void socket.join('tv');
  socket.on('visit:register', (input: RegisterVisit, ack: Ack) => ack(ok(rows.register(input))));
  socket.on('call', (event: unknown, ack: Ack) => {
    io.to('tv').emit('tv', event);
    ack(ok(null));
  });
  socket.on('safe-call', (event: unknown, ack: Ack) => {
    rows.call();
    io.to('tv').emit('tv', event);
    ack(ok(null));
  });
  socket.on('print', (order: { readonly port: number; readonly bytes: number }, ack: Ack) => {
    ack(ok(null));
    const printer = connect({ port: order.port, host: '127.0.0.1', noDelay: true });
    printer.on('connect', () => printer.end(Buffer.alloc(order.bytes)));
  });
});

http.listen(Number(process.env.BARE_PORT ?? '0'), '127.0.0.1', () => {
  process.stdout.write(`ready http://127.0.0.1:${(http.address() as AddressInfo).port} \n`);
});
process.once('SIGTERM', () => process.exit(0));

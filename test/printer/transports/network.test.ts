import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROFILE_80MM } from '../../../printer/profile.ts';
import { renderTicket } from '../../../printer/slip/render-ticket.ts';
import { createNetworkTransport, type NetworkTransportOptions } from '../../../printer/transports/network.ts';
import type { PrinterTransport } from '../../../printer/types.ts';
import { aSlip } from '../support/a-slip.ts';

/** More than the systems' buffers between two sockets hold. */
const TOO_MUCH = new Uint8Array(32 * 1024 * 1024);

let server: Server;
let sockets: Socket[];
/** What each connection brought, in order. */
let received: Buffer[];

beforeEach(async () => {
  sockets = [];
  received = [];
  server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  sockets.forEach((socket) => socket.destroy());
  if (server.listening) await new Promise((resolve) => server.close(resolve));
});

function aTransport(times: Partial<NetworkTransportOptions> = {}): PrinterTransport {
  const { port } = server.address() as AddressInfo;
  return createNetworkTransport({ host: '127.0.0.1', port, settle: 20, closeGrace: 200, ...times });
}

/** A printer that reads everything and closes when the sender does. */
function behaveWell(): void {
  server.on('connection', (socket) => {
    const index = received.push(Buffer.alloc(0)) - 1;
    socket.on(
      'data',
      (data) => (received[index] = Buffer.concat([received[index] ?? Buffer.alloc(0), data])),
    );
    socket.on('end', () => socket.end());
  });
}

async function print(transport: PrinterTransport, bytes: Uint8Array): Promise<void> {
  await transport.open();
  await transport.write(bytes);
}

describe('a printer on the network', () => {
  it('gets each ticket whole, each in a connection of its own', async () => {
    behaveWell();
    const tickets = await Promise.all(
      ['A-001', 'A-002'].map((number) => renderTicket(aSlip({ number }), PROFILE_80MM)),
    );
    const transport = aTransport();
    await transport.open();
    for (const ticket of tickets) await transport.write(ticket);
    await transport.close();
    expect(received).toEqual(tickets.map((ticket) => Buffer.from(ticket)));
  });

  it('gets a long job whole through a slow reader', async () => {
    server.on('connection', (socket) => {
      let total = 0;
      socket.on('data', (data) => {
        total += data.length;
        socket.pause();
        setImmediate(() => socket.resume());
      });
      socket.on('end', () => {
        received.push(Buffer.from(String(total)));
        socket.end();
      });
    });
    await print(aTransport({ writeTimeout: 30_000 }), TOO_MUCH);
    expect(received.toString()).toBe(String(TOO_MUCH.length));
  });

  it('is believed when it took everything but leaves its side open', async () => {
    server.on('connection', (socket) => socket.resume());
    await expect(print(aTransport({ closeGrace: 50 }), new Uint8Array([1]))).resolves.toBeUndefined();
  });

  it('is offline when nobody listens there', async () => {
    const transport = aTransport();
    await new Promise((resolve) => server.close(resolve));
    await expect(transport.open()).rejects.toMatchObject({ code: 'offline', uncertain: false });
  });

  it('is offline when it takes a connection but reads nothing, and something may be on paper', async () => {
    server.on('connection', (socket) => socket.pause());
    const job = print(aTransport({ writeTimeout: 200 }), TOO_MUCH);
    await expect(job).rejects.toMatchObject({ code: 'offline', uncertain: true });
  });

  it('has lost the ticket when it hangs up in the middle', async () => {
    server.on('connection', (socket) => socket.once('data', () => socket.resetAndDestroy()));
    await expect(print(aTransport(), TOO_MUCH)).rejects.toMatchObject({
      code: 'connection-lost',
      uncertain: true,
    });
  });

  it('has lost the ticket when it hangs up politely before we end, as a busy print server does', async () => {
    server.on('connection', (socket) => socket.once('data', () => socket.end()));
    const job = print(aTransport({ settle: 5_000 }), new Uint8Array([1, 2, 3]));
    await expect(job).rejects.toMatchObject({ code: 'connection-lost', uncertain: true });
  });

  it('is dialled again when it hung up while the connection was idle', async () => {
    behaveWell();
    const transport = aTransport();
    await transport.open();
    const [first] = sockets.length > 0 ? sockets : ((await once(server, 'connection')) as Socket[]);
    const closed = once(first ?? server, 'close');
    first?.resetAndDestroy();
    await closed;
    await new Promise((resolve) => setImmediate(resolve));
    await transport.write(new Uint8Array([7]));
    expect(received.at(-1)).toEqual(Buffer.from([7]));
  });

  it('is let go of by close, also twice', async () => {
    const transport = aTransport();
    await transport.open();
    await transport.close();
    await transport.close();
  });
});

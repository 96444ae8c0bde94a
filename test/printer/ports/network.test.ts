import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrinterConnection } from '../../../printer/port.ts';
import { createNetworkPort, type NetworkPortOptions } from '../../../printer/ports/network.ts';

/** More than the systems' buffers between two sockets hold. */
const TOO_MUCH = new Uint8Array(32 * 1024 * 1024);
const SLIP = new Uint8Array([0x1b, 0x40, 0x41, 0x0a]);

let server: Server;
let sockets: Socket[];
/** What each connection brought, in order. */
let received: Buffer[];
let opened: PrinterConnection[];

beforeEach(async () => {
  sockets = [];
  received = [];
  opened = [];
  server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
  });
  await listen('127.0.0.1');
});
afterEach(async () => {
  for (const connection of opened) await connection.close();
  sockets.forEach((socket) => socket.destroy());
  if (server.listening) await new Promise((resolve) => server.close(resolve));
});

async function listen(host: string): Promise<void> {
  server.listen(0, host);
  await once(server, 'listening');
}

async function open(options: Partial<NetworkPortOptions> = {}): Promise<PrinterConnection> {
  const { port, address } = server.address() as AddressInfo;
  const times = { welcome: 20, settle: 20, closeGrace: 200 };
  const network = createNetworkPort({ name: 'tcp://test', host: address, port, ...times, ...options });
  const connection = await network.open();
  opened.push(connection);
  return connection;
}

/** A printer that reads everything and closes when the sender does. */
function behaveWell(): void {
  server.on('connection', (socket) => {
    const index = received.push(Buffer.alloc(0)) - 1;
    socket.on('data', (data) => {
      received[index] = Buffer.concat([received[index] ?? Buffer.alloc(0), data]);
    });
    socket.on('end', () => socket.end());
  });
}

/** The server's side of the newest connection. */
function newest(): Socket {
  const socket = sockets.at(-1);
  if (socket === undefined) throw new Error('nobody connected');
  return socket;
}

describe('a printer on the network', () => {
  it('gets each slip whole, each in a stream of its own once it was finished', async () => {
    behaveWell();
    const printer = await open();
    for (const slip of [SLIP, SLIP.subarray(1)]) {
      await printer.send(slip, 1_000);
      await printer.finish?.();
    }
    expect(received).toEqual([Buffer.from(SLIP), Buffer.from(SLIP.subarray(1))]);
  });

  it('gets a slip sent in pieces as one stream', async () => {
    behaveWell();
    const printer = await open();
    await printer.send(SLIP.subarray(0, 2), 1_000);
    await printer.send(SLIP.subarray(2), 1_000);
    await printer.finish?.();
    expect(received).toEqual([Buffer.from(SLIP)]);
  });

  it('gets a long slip whole through a slow reader', async () => {
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
    const printer = await open();
    await printer.send(TOO_MUCH, 30_000);
    await printer.finish?.();
    expect(received.toString()).toBe(String(TOO_MUCH.length));
  });

  it('is reached at an IPv6 address', async () => {
    await new Promise((resolve) => server.close(resolve));
    await listen('::1');
    behaveWell();
    const printer = await open();
    await printer.send(SLIP, 1_000);
    await printer.finish?.();
    expect(received).toEqual([Buffer.from(SLIP)]);
  });

  it('is heard when it answers, all it said at once', async () => {
    server.on('connection', (socket) => socket.once('data', () => socket.write(Buffer.from([0x12, 0x16]))));
    const printer = await open();
    await printer.send(new Uint8Array([0x10, 0x04, 1]), 1_000);
    expect(await printer.receive(5_000)).toEqual(new Uint8Array([0x12, 0x16]));
    expect(await printer.receive(10)).toEqual(new Uint8Array());
  });

  it('keeps what it said before anyone listened', async () => {
    const printer = await open();
    const arrived = once(newest(), 'data');
    await printer.send(SLIP, 1_000);
    await arrived;
    newest().write(Buffer.from([0x12]));
    expect(await printer.receive(5_000)).toEqual(new Uint8Array([0x12]));
  });

  it('is believed when it took everything but leaves its side open', async () => {
    server.on('connection', (socket) => socket.resume());
    const printer = await open({ closeGrace: 50 });
    await printer.send(SLIP, 1_000);
    await expect(printer.finish?.()).resolves.toBeUndefined();
  });

  it('has nothing to finish where nothing was sent', async () => {
    behaveWell();
    const printer = await open();
    await printer.finish?.();
    expect(sockets).toHaveLength(1);
    expect(newest().readableEnded).toBe(false);
  });

  it('is let go of by close, also twice', async () => {
    const printer = await open();
    const gone = once(newest().resume(), 'end');
    await printer.close();
    await printer.close();
    await gone;
  });
});

describe('a printer on the network in trouble', () => {
  it('is offline when nobody listens there', async () => {
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const nobody = createNetworkPort({ name: 'tcp://test', host: '127.0.0.1', port });
    await expect(nobody.open()).rejects.toMatchObject({ code: 'offline', uncertain: false });
  });

  it('is offline when it hangs up on every connection at once, busy with another computer', async () => {
    server.on('connection', (socket) => socket.end());
    const printer = await open({ welcome: 5_000 });
    await expect(printer.welcomed?.()).rejects.toMatchObject({ code: 'offline', uncertain: false });
  });

  it('is not waited for once it has said anything, which one that is busy does not', async () => {
    server.on('connection', (socket) => socket.once('data', () => socket.write(Uint8Array.of(0x12))));
    const printer = await open({ welcome: 60_000 });
    await printer.send(Uint8Array.of(0x10, 0x04, 1), 1_000);
    expect(await printer.receive(1_000)).toEqual(Uint8Array.of(0x12));
    await printer.welcomed?.();
  });

  it('is offline when it takes a connection but reads nothing, and something may be on paper', async () => {
    server.on('connection', (socket) => socket.pause());
    const printer = await open();
    await expect(printer.send(TOO_MUCH, 200)).rejects.toMatchObject({ code: 'offline', uncertain: true });
  });

  it('has lost the slip when it breaks the connection in the middle', async () => {
    server.on('connection', (socket) => socket.once('data', () => socket.resetAndDestroy()));
    const printer = await open();
    await expect(printer.send(TOO_MUCH, 10_000)).rejects.toMatchObject({
      code: 'connection-lost',
      uncertain: true,
    });
  });

  it('has lost the slip when it hangs up politely before we end, as a busy print server does', async () => {
    server.on('connection', (socket) => socket.once('data', () => socket.end()));
    const printer = await open({ settle: 5_000 });
    await printer.send(SLIP, 1_000);
    await expect(printer.finish?.()).rejects.toMatchObject({ code: 'connection-lost', uncertain: true });
  });

  it('has lost the slip when it breaks the connection instead of ending it', async () => {
    server.on('connection', (socket) => socket.resume().once('end', () => socket.resetAndDestroy()));
    const printer = await open({ closeGrace: 5_000 });
    await printer.send(SLIP, 1_000);
    await expect(printer.finish?.()).rejects.toMatchObject({ code: 'connection-lost', uncertain: true });
  });

  it('is gone for who waits for its answer when it hangs up', async () => {
    server.on('connection', (socket) => socket.once('data', () => socket.end()));
    const printer = await open();
    await printer.send(SLIP, 1_000);
    await expect(printer.receive(5_000)).rejects.toMatchObject({ code: 'connection-lost' });
  });

  it('still gives the answer it hung up after', async () => {
    server.on('connection', (socket) => socket.once('data', () => socket.end(Buffer.from([0x12]))));
    const printer = await open();
    await printer.send(SLIP, 1_000);
    expect(await printer.receive(5_000)).toEqual(new Uint8Array([0x12]));
    await expect(printer.receive(5_000)).rejects.toMatchObject({ code: 'connection-lost' });
  });

  it('is not sent the rest of a slip on another connection', async () => {
    behaveWell();
    const printer = await open();
    await printer.send(SLIP, 1_000);
    newest().end();
    await expect(printer.receive(5_000)).rejects.toMatchObject({ code: 'connection-lost' });
    await expect(printer.send(SLIP, 1_000)).rejects.toMatchObject({ code: 'connection-lost' });
    expect(sockets).toHaveLength(1);
  });

  it('is dialled again when it hung up while nothing was sent', async () => {
    behaveWell();
    const printer = await open();
    newest().resetAndDestroy();
    await expect(printer.receive(5_000)).rejects.toMatchObject({ code: 'connection-lost' });
    await printer.send(SLIP, 1_000);
    await printer.finish?.();
    expect(received.at(-1)).toEqual(Buffer.from(SLIP));
  });

  it('frees who is sending when it is closed', async () => {
    server.on('connection', (socket) => socket.pause());
    const printer = await open();
    const sending = printer.send(TOO_MUCH, 60_000);
    await new Promise((resolve) => setImmediate(resolve));
    await printer.close();
    await expect(sending).rejects.toMatchObject({ code: 'connection-lost', uncertain: true });
  });
});

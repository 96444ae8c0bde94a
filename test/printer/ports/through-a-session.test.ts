import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrinterPort } from '../../../printer/port.ts';
import { createFolderPort } from '../../../printer/ports/folder.ts';
import { createNetworkPort } from '../../../printer/ports/network.ts';
import { createSharePort } from '../../../printer/ports/share.ts';
import { PROFILE_58MM } from '../../../printer/profile.ts';
import { createDeviceMemory } from '../../../printer/session/device-memory.ts';
import { openSession } from '../../../printer/session/open-session.ts';

/** Longer than what a session sends at once. */
const SLIP = new TextEncoder().encode('A-007\n'.repeat(400));

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ports-'));
});
afterEach(() => rm(folder, { recursive: true }));

function session(port: PrinterPort) {
  const times = { answer: 20, confirm: 40, look: 20 };
  return openSession(port, { memory: createDeviceMemory(), profileFor: () => PROFILE_58MM, times });
}

describe('a slip for a printer made of files', () => {
  function aFolder(): PrinterPort {
    return createFolderPort({
      name: 'file:test',
      directory: folder,
      profile: () => PROFILE_58MM,
      clock: { now: () => 0 },
    });
  }

  it('is one file', async () => {
    const printer = await session(aFolder());
    await printer.print(SLIP);
    const [bin, ...others] = (await readdir(folder)).filter((name) => name.endsWith('.bin'));
    expect(others).toEqual([]);
    expect(new Uint8Array(await readFile(join(folder, bin ?? '')))).toEqual(SLIP);
    await printer.close();
  });

  it('is not written while there is no paper, which it says', async () => {
    const printer = await session(aFolder());
    expect(await printer.status()).toEqual({ kind: 'ready' });
    await writeFile(join(folder, 'paper-out'), '');
    expect(await printer.status()).toEqual({ kind: 'out-of-paper' });
    await expect(printer.print(SLIP)).rejects.toMatchObject({ code: 'out-of-paper', uncertain: false });
    await printer.close();
  });
});

describe('a slip for a shared printer', () => {
  it('is one document', async () => {
    const path = join(folder, 'Receipt Printer');
    const printer = await session(createSharePort({ name: 'share:test', path }));
    await printer.print(SLIP);
    expect(new Uint8Array(await readFile(path))).toEqual(SLIP);
    expect(await printer.status()).toEqual({ kind: 'unknown' });
    await printer.close();
  });

  it('is certain not to be on paper when there is no such share', async () => {
    const printer = await session(createSharePort({ name: 'share:test', path: join(folder, 'no', 'host') }));
    await expect(printer.print(SLIP)).rejects.toMatchObject({ code: 'offline', uncertain: false });
    await printer.close();
  });
});

describe('a slip for a printer on the network that says nothing', () => {
  async function print(behave: (socket: Socket) => void): Promise<void> {
    const server = createServer({ allowHalfOpen: true }, behave);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const times = { welcome: 5, settle: 20, closeGrace: 5_000 };
    const network = createNetworkPort({ name: 'tcp://test', host: '127.0.0.1', port, ...times });
    const printer = await session(network);
    try {
      await printer.print(SLIP);
    } finally {
      await printer.close();
      server.close();
    }
  }

  it('is taken when the printer ends the connection in answer to us', async () => {
    let total = 0;
    await print((socket) => {
      socket.on('data', (data) => (total += data.length));
      socket.on('end', () => socket.end());
    });
    expect(total).toBeGreaterThanOrEqual(SLIP.length);
  });

  it('was never sent when it hung up at once, busy with another computer', async () => {
    const printing = print((socket) => socket.end());
    await expect(printing).rejects.toMatchObject({ uncertain: false });
  });

  it('may be lost when it breaks the connection instead', async () => {
    const printing = print((socket) => socket.resume().once('end', () => socket.resetAndDestroy()));
    await expect(printing).rejects.toMatchObject({ code: 'connection-lost', uncertain: true });
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrinterConnection } from '../../../printer/port.ts';
import { createSharePort } from '../../../printer/ports/share.ts';

const SLIP = new TextEncoder().encode('A-007\n');

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'share-'));
  path = join(folder, 'Receipt Printer');
});
afterEach(() => rm(folder, { recursive: true }));

function aShare(timeout = 5_000) {
  return createSharePort({ name: 'share:test', path, timeout });
}

/** In pieces, as slips come. */
async function print(printer: PrinterConnection, bytes: Uint8Array): Promise<void> {
  for (const piece of [bytes.subarray(0, 3), bytes.subarray(3)]) await printer.send(piece, 5_000);
  await printer.finish?.();
}

describe('a shared printer', () => {
  it('gets each slip as a document of its own', async () => {
    const printer = await aShare().open();
    await print(printer, new TextEncoder().encode('a longer slip before it\n'));
    await print(printer, SLIP);
    expect(await readFile(path, 'latin1')).toBe('A-007\n');
  });

  it('tells nothing of itself', async () => {
    const printer = await aShare().open();
    expect(printer.answers).toBe(false);
    expect(await printer.portStatus()).toBeUndefined();
    expect(await printer.receive(0)).toEqual(new Uint8Array());
  });

  it('is offline when there is no such share', async () => {
    path = join(folder, 'no', 'such', 'host');
    const printer = await aShare().open();
    await expect(print(printer, SLIP)).rejects.toMatchObject({ code: 'offline', uncertain: false });
  });

  it('may have printed a slip that it broke off', async () => {
    path = '/dev/full';
    const printer = await aShare().open();
    await expect(print(printer, SLIP)).rejects.toMatchObject({
      code: 'connection-lost',
      uncertain: true,
    });
  });
});

describe('a slip that is never finished', () => {
  it('is never written', async () => {
    const port = aShare();
    const printer = await port.open();
    await printer.send(SLIP, 5_000);
    await printer.close();
    await printer.finish?.();
    await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

/** Opening a FIFO to write hangs until somebody reads it: a network path that does not answer. */
describe('a shared printer whose network hangs', () => {
  beforeEach(() => execFileSync('/usr/bin/mkfifo', [path]));

  it('is given up in time, without a byte of the slip gone', async () => {
    const printer = await aShare(20).open();
    await expect(print(printer, SLIP)).rejects.toMatchObject({ code: 'offline', uncertain: false });
    expect(await readUntilEnd()).toBe('');
  });

  it('is written to again only once the call that hung has come back', async () => {
    const port = aShare(1_000);
    const printer = await port.open();
    await expect(print(printer, SLIP)).rejects.toMatchObject({ code: 'offline' });
    await expect(print(printer, SLIP)).rejects.toMatchObject({ code: 'offline', uncertain: false });
    await expect(port.open()).rejects.toMatchObject({ code: 'offline', uncertain: false });
    await readUntilEnd();
    const again = await opensAtLast(() => port.open());
    const sent = print(again, SLIP);
    expect(await readUntilEnd()).toBe('A-007\n');
    await sent;
  });

  it('may have printed a slip it began to take', async () => {
    const reader = await open(path, 'r+');
    try {
      const printer = await aShare(1_000).open();
      const tooMuch = new Uint8Array(1024 * 1024);
      await expect(print(printer, tooMuch)).rejects.toMatchObject({ code: 'offline', uncertain: true });
    } finally {
      await drain(reader);
    }
  });
});

function readUntilEnd(): Promise<string> {
  return readFile(path, 'latin1');
}

async function drain(reader: Awaited<ReturnType<typeof open>>): Promise<void> {
  const buffer = new Uint8Array(64 * 1024);
  for (let left = 1024 * 1024; left > 0;) left -= (await reader.read(buffer, 0, buffer.length)).bytesRead;
  await reader.close();
}

/** The abandoned call comes back in its own time. */
async function opensAtLast<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

import { execFileSync } from 'node:child_process';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrinterConnection } from '../../../printer/port.ts';
import { createDeviceFilePort } from '../../../printer/ports/device-file.ts';
import { withPty } from '../support/with-pty.ts';

/** Also what a terminal would make something of if it were not raw: line ends, end of file, interrupt. */
const SLIP = new Uint8Array([0x1b, 0x40, 0x41, 0x0a, 0x0d, 0x04, 0x03, 0x11, 0x13, 0xff, 0x00]);

function openAt(path: string): Promise<PrinterConnection> {
  return createDeviceFilePort({ name: `device:${path}`, path }).open();
}

describe('a printer at a device file', () => {
  it('gets each byte as it is', async () => {
    await withPty(async ({ path, take }) => {
      const printer = await openAt(path);
      await printer.send(SLIP, 5_000);
      expect(await take(SLIP.length)).toEqual(SLIP);
      await printer.close();
    });
  });

  it('gets a long slip whole however slowly it reads', async () => {
    await withPty(async ({ path, take }) => {
      const printer = await openAt(path);
      const long = Uint8Array.from({ length: 200_000 }, (_, index) => index % 251);
      const sent = printer.send(long, 20_000);
      const pieces: Uint8Array[] = [];
      for (let left = long.length; left > 0; left -= 8_000) pieces.push(await take(Math.min(left, 8_000)));
      await sent;
      expect(Buffer.concat(pieces).equals(long)).toBe(true);
      await printer.close();
    });
  });

  it('is heard when it answers, and silence ends in time', async () => {
    await withPty(async ({ path, say }) => {
      const printer = await openAt(path);
      expect(printer.answers).toBe(true);
      expect(await printer.receive(20)).toEqual(new Uint8Array());
      await say(new Uint8Array([0x12, 0x16]));
      expect(await printer.receive(5_000)).toEqual(new Uint8Array([0x12, 0x16]));
      await printer.close();
    });
  });

  it('has lost what it was sent when it is pulled out, and is then unplugged', async () => {
    await withPty(async ({ path, vanish }) => {
      const printer = await openAt(path);
      await vanish();
      await expect(printer.send(SLIP, 5_000)).rejects.toMatchObject({ code: 'connection-lost' });
      await printer.close();
      await expect(openAt(path)).rejects.toMatchObject({ code: 'unplugged', uncertain: false });
    });
  });

  it('is let go of by close, also twice', async () => {
    await withPty(async ({ path }) => {
      const printer = await openAt(path);
      await printer.close();
      await printer.close();
      await expect(printer.send(SLIP, 5_000)).rejects.toMatchObject({ code: 'connection-lost' });
      expect(await printer.receive(5_000)).toEqual(new Uint8Array());
    });
  });
});

/** A FIFO nobody reads takes so much and then nothing more: a printer without paper. */
describe('a printer at a device file that takes nothing', () => {
  let folder: string;
  let path: string;
  let reader: FileHandle;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'device-'));
    path = join(folder, 'lp0');
    execFileSync('/usr/bin/mkfifo', [path]);
    reader = await open(path, 'r+');
  });
  afterEach(async () => {
    await reader.close();
    await rm(folder, { recursive: true });
  });

  it('is offline in time, and what it took may be on paper', async () => {
    const printer = await openAt(path);
    const tooMuch = new Uint8Array(1024 * 1024);
    await expect(printer.send(tooMuch, 100)).rejects.toMatchObject({ code: 'offline', uncertain: true });
    await expect(printer.send(SLIP, 20)).rejects.toMatchObject({ code: 'offline', uncertain: false });
    await printer.close();
  });

  it('goes on where it stopped as soon as it takes data again', async () => {
    const printer = await openAt(path);
    const long = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
    const sent = printer.send(long, 20_000);
    const taken = new Uint8Array(long.length);
    for (let at = 0; at < long.length;)
      at += (await reader.read(taken, at, Math.min(1_000, taken.length - at))).bytesRead;
    await sent;
    expect(Buffer.from(taken).equals(long)).toBe(true);
    await printer.close();
  });

  it('frees who is sending when it is closed', async () => {
    const printer = await openAt(path);
    const sending = printer.send(new Uint8Array(1024 * 1024), 60_000);
    const lost = expect(sending).rejects.toMatchObject({ code: 'connection-lost' });
    await printer.close();
    await lost;
  });

  it('is not to be had when it is no device', async () => {
    await expect(openAt(folder)).rejects.toMatchObject({ code: 'device-error', uncertain: false });
  });
});

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrinterConnection, PrinterPort } from '../../../printer/port.ts';
import { createFolderPort } from '../../../printer/ports/folder.ts';
import { PROFILE_58MM } from '../../../printer/profile.ts';

const clock = { now: () => Date.UTC(2026, 10, 23, 1, 5, 30, 250) };
const encode = (text: string) => new TextEncoder().encode(text);

let folder: string;
let directory: string;
let port: PrinterPort;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tickets-'));
  directory = join(folder, 'made', 'when', 'needed');
  port = createFolderPort({ name: `file:${directory}`, directory, profile: () => PROFILE_58MM, clock });
});
afterEach(() => rm(folder, { recursive: true }));

async function send(printer: PrinterConnection, text: string): Promise<void> {
  await printer.send(encode(text), 1_000);
  await printer.send(encode('\n'), 1_000);
  await printer.finish?.();
}

describe('a printer made of files', () => {
  it('leaves each slip as its bytes and as a picture', async () => {
    await send(await port.open(), 'A-007');
    const [bin, png] = (await readdir(directory)).sort();
    expect([bin, png]).toEqual([
      'ticket-2026-11-23T01-05-30-250Z-000.bin',
      'ticket-2026-11-23T01-05-30-250Z-000.png',
    ]);
    expect(await readFile(join(directory, bin ?? ''), 'latin1')).toBe('A-007\n');
    expect(PNG.sync.read(await readFile(join(directory, png ?? ''))).width).toBe(464);
  });

  it('overwrites no slip of the same millisecond, and keeps their order', async () => {
    const numbers = ['A-001', 'A-002', 'A-003'];
    for (const number of numbers) await send(await port.open(), number);
    const names = (await readdir(directory)).filter((name) => name.endsWith('.bin')).sort();
    const written = await Promise.all(names.map((name) => readFile(join(directory, name), 'latin1')));
    expect(written).toEqual(numbers.map((number) => `${number}\n`));
  });

  it('is out of paper while a file named paper-out lies there', async () => {
    const printer = await port.open();
    expect(await printer.portStatus()).toBe('ready');
    await writeFile(join(directory, 'paper-out'), '');
    expect(await printer.portStatus()).toBe('out-of-paper');
    await expect(send(printer, 'A-001')).rejects.toMatchObject({ code: 'out-of-paper', uncertain: false });
    await rm(join(directory, 'paper-out'));
    await send(printer, 'A-001');
    expect(await printer.portStatus()).toBe('ready');
    expect(await readdir(directory)).toHaveLength(2);
  });

  it('reports a directory it cannot make as a fault of the device', async () => {
    await writeFile(join(folder, 'made'), 'in the way');
    await expect(port.open()).rejects.toMatchObject({ code: 'device-error', uncertain: false });
  });
});

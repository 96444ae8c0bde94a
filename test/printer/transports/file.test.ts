import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROFILE_58MM } from '../../../printer/profile.ts';
import { renderTicket } from '../../../printer/slip/render-ticket.ts';
import { createFileTransport } from '../../../printer/transports/file.ts';
import type { PrinterTransport } from '../../../printer/types.ts';
import { aSlip } from '../support/a-slip.ts';

const clock = { now: () => Date.UTC(2026, 10, 23, 1, 5, 30, 250) };

let folder: string;
let directory: string;
let transport: PrinterTransport;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tickets-'));
  directory = join(folder, 'made', 'when', 'needed');
  transport = createFileTransport({ directory, profile: PROFILE_58MM, clock });
});
afterEach(() => rm(folder, { recursive: true }));

describe('a printer made of files', () => {
  it('leaves each ticket as its bytes and as a picture', async () => {
    const ticket = await renderTicket(aSlip(), PROFILE_58MM);
    await transport.open();
    await transport.write(ticket);
    const [bin, png] = (await readdir(directory)).sort();
    expect([bin, png]).toEqual([
      'ticket-2026-11-23T01-05-30-250Z-000.bin',
      'ticket-2026-11-23T01-05-30-250Z-000.png',
    ]);
    expect(new Uint8Array(await readFile(join(directory, bin ?? '')))).toEqual(ticket);
    expect(PNG.sync.read(await readFile(join(directory, png ?? ''))).width).toBe(464);
  });

  it('overwrites no ticket of the same millisecond, and keeps their order', async () => {
    await transport.open();
    for (const number of ['A-001', 'A-002', 'A-003']) {
      await transport.write(await renderTicket(aSlip({ number }), PROFILE_58MM));
    }
    const names = (await readdir(directory)).filter((name) => name.endsWith('.bin')).sort();
    const numbers = await Promise.all(
      names.map(async (name) => /[A-Z]-\d{3}/.exec(await readFile(join(directory, name), 'latin1'))?.[0]),
    );
    expect(numbers).toEqual(['A-001', 'A-002', 'A-003']);
  });

  it('is out of paper while a file named paper-out lies there', async () => {
    await transport.open();
    await writeFile(join(directory, 'paper-out'), '');
    const outOfPaper = { code: 'out-of-paper', uncertain: false };
    await expect(transport.open()).rejects.toMatchObject(outOfPaper);
    await expect(transport.write(new Uint8Array([1]))).rejects.toMatchObject(outOfPaper);
    await rm(join(directory, 'paper-out'));
    await transport.open();
    await transport.write(new Uint8Array([1]));
    expect((await readdir(directory)).length).toBe(2);
  });

  it('reports a directory it cannot make as a fault of the device', async () => {
    await writeFile(join(folder, 'made'), 'in the way');
    await expect(transport.open()).rejects.toMatchObject({ code: 'device-error', uncertain: false });
  });
});

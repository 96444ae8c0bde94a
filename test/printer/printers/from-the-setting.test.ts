import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPorts } from '../../../printer/open-ports.ts';
import { parsePrinterSettings } from '../../../printer/printer-setting.ts';
import { createPrinters, type Printers } from '../../../printer/printers.ts';
import { PROFILE_58MM } from '../../../printer/profile.ts';
import { createDeviceMemory } from '../../../printer/session/device-memory.ts';
import { openSession } from '../../../printer/session/open-session.ts';
import { print } from '../support/an-office.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'office-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The whole way down from ULT_PRINTER, with nothing played. */
function printersOf(setting: string): Printers {
  const parsed = parsePrinterSettings(setting);
  if (!parsed.ok) throw new Error(parsed.error.expected);
  const clock = { now: () => Date.now() };
  const memory = createDeviceMemory();
  const times = { answer: 20, confirm: 40, look: 20 };
  return createPrinters({
    ports: openPorts(parsed.value, { profile: () => PROFILE_58MM, clock }),
    open: (port) => openSession(port, { memory, profileFor: () => PROFILE_58MM, times }),
    clock,
    schedule(task, delay) {
      const timer = setTimeout(task, delay);
      return () => clearTimeout(timer);
    },
  });
}

async function slipsIn(name: string): Promise<number> {
  return (await readdir(join(folder, name))).filter((file) => file.endsWith('.bin')).length;
}

describe('the printers of a setting', () => {
  it('turn to the second while the first has no paper, and back', async () => {
    const [main, second] = [`file:${folder}/main`, `file:${folder}/second`];
    const printers = printersOf(`${main},${second}`);
    expect(await print(printers)).toBe(main);
    await writeFile(join(folder, 'main/paper-out'), '');
    expect(await print(printers)).toBe(second);
    expect(printers.reports()).toMatchObject([
      { port: main, state: 'out-of-paper', inUse: false },
      { port: second, state: 'ready', inUse: true },
    ]);
    await rm(join(folder, 'main/paper-out'));
    expect(await print(printers)).toBe(main);
    expect([await slipsIn('main'), await slipsIn('second')]).toEqual([2, 1]);
  });

  it('turn to the second while nobody listens at the first one’s address', async () => {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const printers = printersOf(`tcp://127.0.0.1:${port},file:${folder}/second`);
    expect(await print(printers)).toBe(`file:${folder}/second`);
    expect(printers.reports()).toMatchObject([{ state: 'offline' }, { state: 'ready', inUse: true }]);
  });
});

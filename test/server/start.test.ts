import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createVault, openKeyFile } from '../../server/auth/vault.ts';
import { readOptions, type ServerOptions } from '../../server/options.ts';
import { startServer, type Hub } from '../../server/start-server.ts';

let dataDir: string;
const running: Hub[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ult-start-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((hub) => hub.stop()));
  await rm(dataDir, { recursive: true, force: true });
});

async function start(changes: Partial<ServerOptions> = {}): Promise<Hub> {
  const hub = await startServer({
    host: '127.0.0.1',
    port: 0,
    dataDir,
    profile: 'kaltara',
    printer: 'none',
    paper: 80,
    open: 'hours',
    rendererDir: dataDir,
    logLevel: 'silent',
    ...changes,
  });
  running.push(hub);
  return hub;
}

describe('the data folder', () => {
  it('is made where it is missing, with a key that only its owner may read', async () => {
    await start({ dataDir: join(dataDir, 'new', 'folder') });
    const { mode } = await stat(join(dataDir, 'new', 'folder', 'ult.key'));
    expect(mode & 0o777).toBe(0o600);
  });

  it('belongs to one profile', async () => {
    await (await start()).stop();
    await expect(start({ profile: 'kalteng' })).rejects.toThrow(
      'belongs to the profile "kaltara"; set ULT_PROFILE=kaltara',
    );
    expect((await start()).context.office().data.id).toBe('kaltara');
  });

  it('belongs to one hub at a time, and the second leaves the first’s set-up code as it is', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow('Another hub is using');
    await first.stop();
    await expect(start()).resolves.toBeDefined();
  });

  it('is refused where it is no database, and the file is left alone', async () => {
    await writeFile(
      join(dataDir, 'ult.db'),
      'not a database at all, but long enough to be read as one'.repeat(50),
    );
    await expect(start()).rejects.toThrow('file is not a database');
    expect(await readFile(join(dataDir, 'ult.db'), 'utf8')).toContain('not a database');
  });

  it('is let go of when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(start({ port })).rejects.toThrow(
      `Port ${port} is in use. Stop the other program or set ULT_PORT.`,
    );
    await new Promise((resolve) => other.close(resolve));
    await expect(start()).resolves.toBeDefined();
  });
});

describe('the key file', () => {
  it('is the same at every start', () => {
    const file = join(dataDir, 'ult.key');
    expect(openKeyFile(file)).toEqual(openKeyFile(file));
  });

  it.each(['', 'short', 'A'.repeat(100), '\u0000'.repeat(32)])(
    'is refused where it is damaged (%j), and not replaced',
    async (content) => {
      await start();
      await running.splice(0)[0]?.stop();
      await writeFile(join(dataDir, 'ult.key'), content);
      await expect(start()).rejects.toThrow('is not a key file. Restore it from your backup.');
      expect(await readFile(join(dataDir, 'ult.key'), 'utf8')).toBe(content);
    },
  );

  it('is refused where it is another’s, also one that was made because the right one is missing', async () => {
    await (await start()).stop();
    const file = join(dataDir, 'ult.key');
    await copyFile(file, join(dataDir, 'backup'));
    await rm(file);
    await expect(start()).rejects.toThrow('is not the key this data was sealed with');
    await rm(file);
    await copyFile(join(dataDir, 'backup'), file);
    await chmod(file, 0o600);
    await expect(start()).resolves.toBeDefined();
  });

  it('is a folder’s name where somebody made one, which is an error and no new key', async () => {
    await mkdir(join(dataDir, 'ult.key'));
    await expect(start()).rejects.toThrow('EISDIR');
  });
});

describe('the vault', () => {
  const [mine, other] = [createVault(new Uint8Array(32).fill(1)), createVault(new Uint8Array(32).fill(2))];

  it('seals differently each time and opens what it sealed', () => {
    const [one, two] = [mine.seal('6372991205909001'), mine.seal('6372991205909001')];
    expect(one).not.toBe(two);
    expect([one, two].map((sealed) => mine.unseal(sealed))).toEqual(['6372991205909001', '6372991205909001']);
  });

  it('opens nothing that was sealed with another key or changed in any byte', () => {
    const sealed = mine.seal('6372991205909001');
    expect(other.unseal(sealed)).toBeUndefined();
    const bytes = Buffer.from(sealed, 'base64url');
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(mine.unseal(changed.toString('base64url'))).toBeUndefined();
    }
    for (const wrong of ['', 'x', sealed.slice(0, 20)]) expect(mine.unseal(wrong)).toBeUndefined();
  });

  it('finds by a hash that no other installation has', () => {
    expect(mine.hash('nik:6372991205909001')).toBe(mine.hash('nik:6372991205909001'));
    expect(mine.hash('nik:6372991205909001')).not.toBe(other.hash('nik:6372991205909001'));
    expect(mine.hash('nik:6372991205909001')).not.toBe(mine.hash('sim:6372991205909001'));
  });
});

describe('the settings of the environment', () => {
  it('have defaults for all', () => {
    const read = readOptions({}, '/pages');
    expect(read).toMatchObject({
      ok: true,
      value: {
        host: '127.0.0.1',
        port: 8477,
        profile: 'kaltara',
        paper: 80,
        open: 'hours',
        rendererDir: '/pages',
        logLevel: 'info',
      },
    });
    expect(read.ok && read.value.printer).toMatch(/^file:.*tickets$/);
  });

  it('are taken as they are given', () => {
    const env = {
      ULT_HOST: '0.0.0.0',
      ULT_PORT: '0',
      ULT_PROFILE: 'kalsel',
      ULT_PRINTER: 'tcp://192.0.2.10:9100',
      ULT_PAPER: '58',
      ULT_OPEN: 'always',
      ULT_LOG: 'silent',
      ULT_DATA_DIR: '/data/ult',
      ULT_PUBLIC_URL: 'http://192.0.2.10:8477/',
    };
    expect(readOptions(env, '/pages')).toEqual({
      ok: true,
      value: {
        host: '0.0.0.0',
        port: 0,
        profile: 'kalsel',
        printer: 'tcp://192.0.2.10:9100',
        paper: 58,
        open: 'always',
        logLevel: 'silent',
        dataDir: '/data/ult',
        rendererDir: '/pages',
        publicUrl: 'http://192.0.2.10:8477',
      },
    });
  });

  const WRONG = [
    ['ULT_PORT', ['http', '-1', '65536', '80.5', '1e9']],
    ['ULT_PROFILE', ['', 'jakarta', 'KALTARA', '__proto__', 'constructor']],
    ['ULT_PRINTER', ['', 'lpt1', 'tcp:host', 'usb:xyz']],
    ['ULT_PAPER', ['', '57', '80mm']],
    ['ULT_OPEN', ['', 'yes', 'true']],
    ['ULT_LOG', ['', 'verbose', 'INFO']],
    [
      'ULT_PUBLIC_URL',
      ['192.0.2.10:8477', 'ftp://192.0.2.10', 'http://192.0.2.10/t', 'http://a:b@192.0.2.10', 'http://'],
    ],
  ] as const;

  it.each(WRONG)('are refused with one sentence where %s is wrong', (name, values) => {
    for (const value of values) {
      const read = readOptions({ [name]: value }, '/pages');
      expect(read.ok, value).toBe(false);
      if (!read.ok)
        expect(read.error.sentences, value).toEqual([
          expect.stringMatching(new RegExp(`^${name} must be .+\\.$`)),
        ]);
    }
  });

  it('are all named that are wrong', () => {
    const read = readOptions({ ULT_PORT: 'x', ULT_PAPER: 'x', ULT_OPEN: 'x' }, '/pages');
    expect(read.ok ? [] : read.error.sentences).toHaveLength(3);
  });
});

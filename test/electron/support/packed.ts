/** The product as it is installed: archive, fuses and all, made by `npm run package`'s own settings. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { onTestFinished, vi } from 'vitest';
import { inProject, ROOT } from '../../../scripts/lib/project.ts';
import { switchesOf, electronExecutable, temporaryFolder } from './launch.ts';

/** Packs the built product around the runtime that the tests have. @returns the program to start */
export function packed(): string {
  const output = temporaryFolder('packed');
  const runtime = dirname(electronExecutable());
  const builder = inProject('node_modules', 'electron-builder', 'cli.js');
  const settings = {
    'directories.output': output,
    electronDist: runtime,
    electronVersion: readFileSync(join(runtime, 'version'), 'utf8').trim().replace(/^v/, ''),
  };
  const args = Object.entries(settings).map(([name, value]) => `-c.${name}=${value}`);
  const made = spawnSync(process.execPath, [builder, '--dir', '--publish', 'never', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`It could not be packed: ${made.stdout}${made.stderr}`);
  const [folder, name] =
    process.platform === 'win32'
      ? ['win-unpacked', 'ULT Front Desk.exe']
      : ['linux-unpacked', 'ult-front-desk'];
  return join(output, folder, name);
}

/** Starts it as a user does; its fuses keep debuggers out, so that its window is reached through Chromium's own door. */
export async function startPacked(program: string): Promise<Page> {
  const args = switchesOf(temporaryFolder('profile'), ['--remote-debugging-port=0']);
  const env = {
    ...process.env,
    ULT_DATA_DIR: temporaryFolder('data'),
    ULT_PORT: '0',
    ULT_OPEN: 'always',
    ULT_PRINTER: 'none',
  };
  const running = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => running.once('exit', resolve));
  onTestFinished(async () => {
    running.kill('SIGTERM');
    await ended;
  });
  const said: string[] = [];
  running.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')));
  const door = await vi.waitFor(
    () => {
      const found = /DevTools listening on (ws:\S+)/.exec(said.join(''))?.[1];
      if (found === undefined) throw new Error(`It did not start: ${said.join('')}`);
      return found;
    },
    { timeout: 30_000 },
  );
  const chrome = await chromium.connectOverCDP(door);
  onTestFinished(() => chrome.close());
  return vi.waitFor(
    () => {
      const page = chrome.contexts()[0]?.pages()[0];
      if (page === undefined) throw new Error('The kiosk has no window yet.');
      return page;
    },
    { timeout: 30_000 },
  );
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { inProject } from '../../scripts/lib/project.ts';
import { run, temporaryFolder, type Running } from './support.ts';

interface Started extends Running {
  readonly url: string;
  readonly dataDir: string;
}

const START = [process.execPath, inProject('scripts', 'start.mjs')] as const;

/** Starts on a machine without a display, built first where it is not. */
async function startHeadless(command: readonly [string, ...string[]] = START): Promise<Started> {
  const dataDir = join(temporaryFolder(), 'data');
  const env = {
    ULT_PORT: '0',
    ULT_DATA_DIR: dataDir,
    DISPLAY: '',
    WAYLAND_DISPLAY: '',
    npm_lifecycle_event: 'start',
  };
  const [program, ...args] = command;
  const running = run(program, args, env);
  const url = await vi.waitFor(
    () => {
      const found = /(http:\/\/[\d.]+:\d+)\/kiosk/.exec(running.said())?.[1];
      if (found === undefined) throw new Error(`It has not said where the kiosk is: ${running.said()}`);
      return found;
    },
    { timeout: 60_000, interval: 100 },
  );
  return { ...running, url, dataDir };
}

it(
  'serves every page where there is no display, says so, and ends by SIGTERM',
  { timeout: 90_000 },
  async () => {
    const { url, dataDir, said, child, ended } = await startHeadless();
    for (const path of ['/healthz', '/kiosk', '/tv', '/desk']) {
      expect((await fetch(url + path)).status, path).toBe(200);
    }
    expect(existsSync(join(dataDir, 'ult.db'))).toBe(true);
    expect(said()).toContain('No display here');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  },
);

it('ends by Ctrl-C as well', { timeout: 90_000 }, async () => {
  const { child, ended } = await startHeadless();
  child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
});

it('leaves nothing behind when only the shell is ended, as npm does', { timeout: 90_000 }, async () => {
  // The command after it keeps the shell from giving its own process away.
  const { child, url } = await startHeadless(['sh', '-c', `"${START[0]}" "${START[1]}"; true`]);
  child.kill('SIGTERM');
  await vi.waitFor(() => expect(fetch(`${url}/healthz`)).rejects.toThrow(), { timeout: 20_000 });
});

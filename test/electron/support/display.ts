/** Gives the Electron tests a display of their own where the machine has none. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** The number Xvfb chose and wrote to its file descriptor 3, once it takes connections. */
async function displayNumber(pipe: NodeJS.ReadableStream): Promise<string> {
  const [chunk] = (await once(pipe, 'data')) as [Buffer];
  return chunk.toString('utf8').trim();
}

export default async function setup(): Promise<(() => void) | undefined> {
  if (process.platform !== 'linux' || process.env.DISPLAY !== undefined) return undefined;
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1080x1920x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const failed = once(xvfb, 'error').then(([error]) => Promise.reject(error as Error));
  const ready = displayNumber(xvfb.stdio[3] as unknown as NodeJS.ReadableStream);
  process.env.DISPLAY = `:${await Promise.race([ready, failed])}`;
  return () => {
    delete process.env.DISPLAY;
    xvfb.kill();
  };
}

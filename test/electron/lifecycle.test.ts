/** How the program starts and ends, and what it says when it cannot. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { expect, it, vi } from 'vitest';
import { claimOffice } from './support/coordinator.ts';
import {
  commandLine,
  electronExecutable,
  ending,
  hubPid,
  launch,
  openKiosk,
  temporaryFolder,
} from './support/launch.ts';
import { idleScreen } from './support/visitor.ts';

async function takePort(): Promise<{ port: number; server: Server }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, server };
}

it('ends by SIGTERM with everything it started', async () => {
  const { app, window } = await launch();
  await openKiosk(window);
  const hub = hubPid(app);
  const ended = ending(app);
  app.process().kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(() => process.kill(hub, 0)).toThrow('ESRCH');
});

it('takes its hub along when it is killed itself', async () => {
  const { app, window } = await launch();
  await openKiosk(window);
  const hub = hubPid(app);
  app.process().kill('SIGKILL');
  await vi.waitFor(() => expect(() => process.kill(hub, 0)).toThrow('ESRCH'), { timeout: 20_000 });
});

it('says which port is taken, and starts by itself once it is free', async () => {
  const { port, server } = await takePort();
  const { window } = await launch({ env: { ULT_PORT: String(port) } });
  await window.getByRole('heading', { name: 'Layanan belum dapat dijalankan' }).waitFor();
  await window.getByText(String(port)).waitFor();
  server.close();
  await openKiosk(window);
  expect(new URL(window.url()).port).toBe(String(port));
});

it('says what is wrong with a setting, and can be closed there', async () => {
  const { app, window } = await launch({ env: { ULT_PROFILE: 'nowhere' } });
  await window.getByText('ULT_PROFILE').waitFor();
  const ended = ending(app);
  await window.evaluate(() => document.querySelector('a')?.click());
  expect(await ended).toBe(0);
});

it('goes straight to the kiosk once the office is set up', async () => {
  const dataDir = temporaryFolder('data');
  const first = await launch({ dataDir });
  await claimOffice(first.window, 'tarakan-7');
  await first.app.close();
  const { window } = await launch({ dataDir });
  await window.waitForURL((url) => url.pathname === '/kiosk');
  await idleScreen(window);
});

it('runs once on a PC: a second start says so and ends', async () => {
  const profileDir = temporaryFolder('profile');
  await launch({ profileDir });
  const second = spawn(electronExecutable(), commandLine(profileDir), {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: Buffer[] = [];
  second.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const [code] = (await once(second, 'close')) as [number];
  expect(code).toBe(1);
  expect(Buffer.concat(said).toString('utf8')).toContain('Program ini sudah berjalan');
});

/** From starting the process to the first 200 of /healthz, with a new data folder and with an office's own. */
import { once } from 'node:events';
import { get } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launchBare } from '../bare/start.ts';
import { pause, type Bench } from '../bench.ts';
import type { Child } from '../child.ts';
import type { Figure } from '../figures.ts';
import { launchHub } from '../hub.ts';
import { median } from '../statistics.ts';

const LOOK_EVERY_MS = 4;

export async function measureColdStart(bench: Bench): Promise<readonly Figure[]> {
  const office = bench.office();
  const bareOffice = bench.office();
  const times: Record<'used' | 'fresh' | 'bare', number[]> = { used: [], fresh: [], bare: [] };
  for (let n = 0; n < (bench.quick ? 3 : 11); n += 1) {
    const fresh = mkdtempSync(join(dirname(office.dataDir), 'fresh-'));
    times.used.push(await startTime((port) => launchHub({ dataDir: office.dataDir, port })));
    times.fresh.push(await startTime((port) => launchHub({ dataDir: fresh, port })));
    times.bare.push(await startTime((port) => launchBare(bareOffice.dataDir, port)));
  }
  const [used, fresh, bare] = [median(times.used), median(times.fresh), median(times.bare)];
  const common = { unit: 'ms', aim: { atMost: 400 }, bare };
  return [
    { name: 'cold start to first 200, data there', value: used, ...common },
    { name: 'cold start to first 200, new data folder', value: fresh, ...common },
  ];
}

async function startTime(launch: (port: number) => Child): Promise<number> {
  const port = await freePort();
  const startedAt = performance.now();
  const child = launch(port);
  while (!(await answers(port))) await pause(LOOK_EVERY_MS);
  const ms = performance.now() - startedAt;
  await child.stop();
  return ms;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', port, path: '/healthz', agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * `npm run dev`: the hub from its sources, started again when one changes, and the pages from Vite with hot reload.
 * Tickets go to a printer that is a folder.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { endWithParent } from './end-with-parent.ts';
import { ROOT, inProject } from './project.ts';

const PAGES_PORT = 5173;
const PAGES = ['kiosk', 'tv', 'desk'] as const;
/** A printer that is a folder takes this file's presence for an empty paper roll. */
const PAPER_OUT = 'paper-out';

function startHub(printerFolder: string): ChildProcess {
  const env = {
    ULT_PRINTER: `file:${printerFolder}`,
    ULT_RENDERER_DIR: inProject('dist', 'renderer'),
    ...process.env,
  };
  return spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/main.ts'], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
}

async function startPages(): Promise<ViteDevServer> {
  const vite = await createServer({
    configFile: inProject('vite.config.ts'),
    server: { port: PAGES_PORT, host: process.env.ULT_HOST ?? '127.0.0.1' },
  });
  return vite.listen();
}

function printAddresses(vite: ViteDevServer, printerFolder: string): void {
  const base = vite.resolvedUrls?.local[0] ?? vite.resolvedUrls?.network[0] ?? '';
  for (const page of PAGES) console.log(`${page.padEnd(6)} ${base}${page}   (reloads on change)`);
  console.log(`Tickets appear in ${printerFolder}.`);
  console.log(`Pull the paper out: create ${join(printerFolder, PAPER_OUT)}; put it back: remove that file.`);
}

/** Runs until SIGINT or SIGTERM, then ends the hub and the page server. */
export async function dev(): Promise<void> {
  const printerFolder = join(process.env.ULT_DATA_DIR ?? inProject('data'), 'dev-printer');
  mkdirSync(printerFolder, { recursive: true });
  const hub = startHub(printerFolder);
  const vite = await startPages();
  printAddresses(vite, printerFolder);
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    hub.kill(signal);
    await Promise.all([once(hub, 'exit'), vite.close()]);
    process.exit(0);
  };
  process.once('SIGINT', (signal) => void stop(signal));
  process.once('SIGTERM', (signal) => void stop(signal));
  endWithParent();
}

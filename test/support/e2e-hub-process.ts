/** A hub in a process of its own, which a test may kill as a power cut does. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { expect } from 'vitest';
import { PATIENTLY } from './browser.ts';

export interface HubProcess {
  readonly url: string;
  /** Null once there is a coordinator. */
  readonly setupCode: string | null;
  /** `kill -9`: nothing is finished, nothing is said. */
  kill(): Promise<void>;
}

const ROOT = join(import.meta.dirname, '../..');

export async function startHubProcess(dataDir: string, port: number): Promise<HubProcess> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      ULT_DATA_DIR: dataDir,
      ULT_PORT: String(port),
      ULT_OPEN: 'always',
      ULT_PRINTER: 'none',
      ULT_LOG: 'error',
      ULT_RENDERER_DIR: process.env.ULT_RENDERER_DIR ?? join(ROOT, 'dist/renderer'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(child);
  const url = `http://127.0.0.1:${port}`;
  await expect.poll(() => isUp(url, child, output), PATIENTLY).toBe(true);
  return {
    url,
    setupCode: /koordinator pertama\): (\S+)/.exec(output())?.[1] ?? null,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function collect(child: ChildProcess): () => string {
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (written += String(chunk)));
  return () => written;
}

async function isUp(url: string, child: ChildProcess, output: () => string): Promise<boolean> {
  if (child.exitCode !== null) throw new Error(`The hub ended: ${output()}`);
  // The addresses are written last.
  if (!output().includes('/desk')) return false;
  return (await fetch(`${url}/healthz`).catch(() => undefined))?.status === 200;
}

export interface StoredVisit {
  readonly ticket: string;
  readonly number: number;
  readonly state: string;
  readonly calls: number;
}

/** The visits as they are on the disk, read beside the hub without touching anything. */
export function storedVisits(dataDir: string): StoredVisit[] {
  const db = new BetterSqlite(join(dataDir, 'ult.db'), { readonly: true });
  try {
    const query = db.prepare<[], StoredVisit>(
      'SELECT ticket, number, state, calls FROM visit ORDER BY number',
    );
    return query.all();
  } finally {
    db.close();
  }
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildReportWorker } from './build-report-worker.ts';
import { esmBundle } from './bundle.ts';
import { inProject } from './project.ts';

/**
 * Behind the guard, and without a static import, which an old Node would resolve before the guard has spoken.
 * Keeps what the engine compiled beside the bundle, so that every later start needs less time and memory; where the
 * folder cannot be written the hub starts all the same. Written a little after the start, because a hub that runs for
 * years may end by a power cut.
 */
const START = `const { enableCompileCache, flushCompileCache } = await import('node:module');
enableCompileCache(import.meta.dirname + '/.compiled');
await import('./hub.js');
setTimeout(flushCompileCache, 5000).unref();
`;

/**
 * The headless hub: `main.js` is the guard against an old Node and nothing an old Node cannot read; only behind it is
 * the bundle loaded, and with it the SQLite add-on, which crashes an old Node.
 */
export async function buildHub(outDir: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  await build(esmBundle({ hub: inProject('server', 'main.ts') }, outDir));
  await buildReportWorker(outDir);
  const guard = readFileSync(inProject('scripts', 'node-guard.mjs'), 'utf8');
  writeFileSync(join(outDir, 'main.js'), guard + START);
}

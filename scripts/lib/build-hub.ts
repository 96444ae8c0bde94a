import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { esmBundle } from './bundle.ts';
import { inProject } from './project.ts';

/**
 * The headless hub: `main.js` is the guard against an old Node and nothing an old Node cannot read; only behind it is
 * the bundle loaded, and with it the SQLite add-on, which crashes an old Node.
 */
export async function buildHub(outDir: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  await build(esmBundle({ hub: inProject('server', 'main.ts') }, outDir));
  const guard = readFileSync(inProject('scripts', 'node-guard.mjs'), 'utf8');
  writeFileSync(join(outDir, 'main.js'), `${guard}await import('./hub.js');\n`);
}

import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cjsBundle, esmBundle } from './bundle.ts';
import { inProject } from './project.ts';

/** The shell: main process and preload as one CommonJS file each, the hub's own process, and the local pages. */
export async function buildElectron(outDir: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  const source = (name: string): string => inProject('electron', name);
  await build(cjsBundle({ main: source('main.ts'), preload: source('preload.ts') }, outDir));
  await build(esmBundle({ 'hub-process': source('modules/hub-process.ts') }, outDir));
  cpSync(source('pages'), join(outDir, 'pages'), { recursive: true });
}

import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { buildReportWorker } from './build-report-worker.ts';
import { cjsBundle, esmBundle } from './bundle.ts';
import { inProject } from './project.ts';

/** The shell: main process and preload as one CommonJS file each, and the hub's own process. */
export async function buildElectron(outDir: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  const source = (name: string): string => inProject('electron', name);
  await build(cjsBundle({ main: source('main.ts'), preload: source('preload.ts') }, outDir));
  await build(esmBundle({ 'hub-process': source('modules/hub-process.ts') }, outDir));
  await buildReportWorker(outDir);
}

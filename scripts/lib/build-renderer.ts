import { build } from 'vite';
import { inProject } from './project.ts';

/** The pages of every audience, by vite.config.ts. */
export async function buildRenderer(outDir: string): Promise<void> {
  await build({
    configFile: inProject('vite.config.ts'),
    logLevel: 'warn',
    mode: 'production',
    build: { outDir, emptyOutDir: true },
  });
}

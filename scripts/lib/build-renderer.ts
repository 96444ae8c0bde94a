import { build } from 'vite';
import { inProject } from './project.ts';

/** The pages of every audience, by vite.config.ts. */
export async function buildRenderer(outDir: string): Promise<void> {
  await build({
    configFile: inProject('vite.config.ts'),
    logLevel: 'warn',
    mode: 'production',
    // How long each plugin took is no news to who starts the product.
    build: { outDir, emptyOutDir: true, rolldownOptions: { checks: { bundlerTimings: false } } },
  });
}

import { build } from 'vite';
import { inProject } from './project.ts';

/** The pages of every audience, and the page of a ticket beside them, by vite.config.ts. */
export async function buildRenderer(outDir: string): Promise<void> {
  await buildPages(outDir, { mode: 'production', emptyOutDir: true });
  await buildPages(outDir, { mode: 'phone', emptyOutDir: false });
}

async function buildPages(
  outDir: string,
  { mode, emptyOutDir }: { readonly mode: string; readonly emptyOutDir: boolean },
): Promise<void> {
  await build({
    configFile: inProject('vite.config.ts'),
    logLevel: 'warn',
    mode,
    // How long each plugin took is no news to who starts the product.
    build: { outDir, emptyOutDir, rolldownOptions: { checks: { bundlerTimings: false } } },
  });
}

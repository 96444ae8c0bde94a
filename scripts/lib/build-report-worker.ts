import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { FONT_FILES } from '../../server/reports/render/fonts.ts';
import { esmBundle } from './bundle.ts';
import { inProject } from './project.ts';

/** pdfmake and what it stands on are CommonJS and ask for their folder. */
const FOLDER_BANNER = 'const __dirname = import.meta.dirname; const __filename = import.meta.filename;';

/**
 * The thread that makes reports, beside the hub's own bundle and sharing no part with it: what draws pages and workbooks
 * must not lie in the way of the hub's start.
 */
export async function buildReportWorker(outDir: string): Promise<void> {
  const worker = esmBundle(
    { 'report-worker': inProject('server', 'reports', 'worker', 'report-worker.ts') },
    outDir,
  );
  const banner = { js: `${worker.banner?.js ?? ''} ${FOLDER_BANNER}` };
  await build({ ...worker, banner, chunkNames: 'report-chunks/[name]-[hash]' });
  const fonts = inProject('node_modules', 'pdfmake', 'fonts', 'Roboto');
  const beside = join(outDir, 'report-fonts');
  mkdirSync(beside, { recursive: true });
  for (const name of Object.values(FONT_FILES)) copyFileSync(join(fonts, name), join(beside, name));
}

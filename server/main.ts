/** The hub without Electron: reads the environment, starts, says where everything is, ends cleanly. */
import { fileURLToPath } from 'node:url';
import { readOptions, startServer, type Hub } from './start-server.ts';

async function main(): Promise<void> {
  const rendererDir = process.env.ULT_RENDERER_DIR ?? fileURLToPath(new URL('../renderer', import.meta.url));
  const options = readOptions(process.env, rendererDir);
  if (!options.ok) {
    process.stderr.write(`${options.error.sentences.join('\n')}\n`);
    process.exitCode = 2;
    return;
  }
  const hub = await startServer(options.value);
  process.stdout.write(`${whereThingsAre(hub)}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void hub.stop().then(() => process.exit(0));
    });
  }
}

function whereThingsAre({ url, setupCode }: Hub): string {
  const lines = ['', `  Kios    ${url}/kiosk`, `  TV      ${url}/tv`, `  Petugas ${url}/desk`];
  if (setupCode !== null) {
    lines.push('', `  Kode pemasangan (satu kali, untuk akun koordinator pertama): ${setupCode}`);
  }
  return [...lines, ''].join('\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The hub could not start.'}\n`);
  process.exitCode = 1;
});

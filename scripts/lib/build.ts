/** Builds what the product runs: the pages, the hub and the Electron shell, each into its own folder of `dist`. */
import { mkdirSync, rmSync } from 'node:fs';
import { ROOT, inProject } from './project.ts';
import { hashInputs, isStamped, writeStamp } from './stamp.ts';

interface Target {
  readonly name: string;
  readonly inputs: readonly string[];
  /** Loads its tools only when called: a start with everything built should not wait for a bundler. */
  readonly run: (outDir: string) => Promise<void>;
}

const TOOLS = ['package-lock.json', 'scripts/lib'] as const;
const HUB_SOURCES = ['shared', 'db', 'printer', 'server'] as const;

const TARGETS: readonly Target[] = [
  {
    name: 'server',
    inputs: [...TOOLS, 'scripts/node-guard.mjs', ...HUB_SOURCES],
    run: async (outDir) => (await import('./build-hub.ts')).buildHub(outDir),
  },
  {
    name: 'electron',
    inputs: [...TOOLS, ...HUB_SOURCES, 'electron'],
    run: async (outDir) => (await import('./build-electron.ts')).buildElectron(outDir),
  },
  {
    name: 'renderer',
    inputs: [...TOOLS, 'vite.config.ts', 'shared', 'renderer'],
    run: async (outDir) => (await import('./build-renderer.ts')).buildRenderer(outDir),
  },
];

async function buildTarget(target: Target, force: boolean): Promise<void> {
  const outDir = inProject('dist', target.name);
  const stamp = inProject('dist', `.${target.name}.stamp`);
  const hash = hashInputs(ROOT, target.inputs);
  if (!force && isStamped(stamp, hash)) return;
  const startedAt = performance.now();
  rmSync(stamp, { force: true });
  await target.run(outDir);
  writeStamp(stamp, hash);
  console.log(`Built dist/${target.name} in ${Math.round(performance.now() - startedAt)} ms.`);
}

/**
 * Builds the targets whose sources changed, or all of them where `force` is set.
 * @param names - of the targets wanted; all where there is none
 * @throws the tool's own error where a source does not build; its stamp is gone then, so the next run builds it again
 */
export async function build({ force }: { force: boolean }, names: readonly string[] = []): Promise<void> {
  mkdirSync(inProject('dist'), { recursive: true });
  const wanted = TARGETS.filter((target) => names.length === 0 || names.includes(target.name));
  for (const target of wanted) await buildTarget(target, force);
}

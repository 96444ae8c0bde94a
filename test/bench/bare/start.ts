import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { esmBundle } from '../../../scripts/lib/bundle.ts';
import { inProject } from '../../../scripts/lib/project.ts';
import { startChild, type Child } from '../child.ts';

export interface RunningBare extends Child {
  readonly url: string;
}

const OUT = inProject('dist', 'bench');

/** Bundled by the same rules as the hub, so that neither has an advantage. */
export async function buildBare(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  await build(esmBundle({ bare: inProject('test', 'bench', 'bare', 'main.ts') }, OUT));
}

/** @param dataDir a folder with an office's database */
export function launchBare(dataDir: string, port = 0): Child {
  return startChild([join(OUT, 'bare.js')], { BARE_DB: join(dataDir, 'ult.db'), BARE_PORT: String(port) });
}

export async function startBare(dataDir: string): Promise<RunningBare> {
  const child = launchBare(dataDir);
  const [, url = ''] = await child.says(/ready (\S+) /);
  return { ...child, url };
}

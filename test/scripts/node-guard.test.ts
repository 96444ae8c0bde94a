import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/project.ts';
import { run, temporaryFolder } from './support.ts';

/** Makes this Node call itself an older one, before anything of the project is loaded. */
function pretendNode(version: string): string[] {
  const file = join(temporaryFolder(), 'pretend.mjs');
  const versions = `{ ...process.versions, node: '${version}' }`;
  writeFileSync(file, `Object.defineProperty(process, 'versions', { value: ${versions} });\n`);
  return ['--import', pathToFileURL(file).href];
}

const ENTRIES = ['scripts/start.mjs', 'scripts/build.mjs', 'scripts/dev.mjs', 'test/run.mjs'] as const;

it.each(ENTRIES)('%s says in one sentence that an older Node will not do, and ends', async (entry) => {
  const { ended, said } = run(process.execPath, [...pretendNode('20.20.2'), inProject(entry)]);
  expect(await ended).toEqual([1, null]);
  const lines = said().trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/memerlukan Node\.js 24 .*20\.20\.2.*needs Node\.js 24/);
});

it('the guard is readable to a Node that knows nothing newer than modules', async () => {
  const { ended } = run(process.execPath, ['--check', inProject('scripts', 'node-guard.mjs')]);
  expect(await ended).toEqual([0, null]);
});

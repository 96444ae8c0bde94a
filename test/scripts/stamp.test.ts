import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hashInputs, isStamped, writeStamp } from '../../scripts/lib/stamp.ts';
import { temporaryFolder } from './support.ts';

function sources(): string {
  const root = temporaryFolder();
  mkdirSync(join(root, 'server', 'http'), { recursive: true });
  writeFileSync(join(root, 'server', 'main.ts'), 'a');
  writeFileSync(join(root, 'server', 'http', 'app.ts'), 'b');
  writeFileSync(join(root, 'vite.config.ts'), 'c');
  return root;
}

const INPUTS = ['server', 'vite.config.ts'];

it('takes unchanged sources for unchanged, whatever their dates', () => {
  const root = sources();
  const before = hashInputs(root, INPUTS);
  utimesSync(join(root, 'server', 'main.ts'), 0, 0);
  expect(hashInputs(root, INPUTS)).toBe(before);
});

it('notices a changed, a renamed, a new and a moved line between two files', () => {
  const changes: readonly ((root: string) => void)[] = [
    (root) => writeFileSync(join(root, 'server', 'main.ts'), 'A'),
    (root) => writeFileSync(join(root, 'server', 'new.ts'), ''),
    (root) => writeFileSync(join(root, 'vite.config.ts'), 'd'),
    (root) => {
      writeFileSync(join(root, 'server', 'main.ts'), 'ab');
      writeFileSync(join(root, 'server', 'http', 'app.ts'), '');
    },
  ];
  const hashes = changes.map((change) => {
    const root = sources();
    change(root);
    return hashInputs(root, INPUTS);
  });
  expect(new Set([hashInputs(sources(), INPUTS), ...hashes]).size).toBe(changes.length + 1);
});

it('knows what a folder was built from', () => {
  const stamp = join(temporaryFolder(), '.stamp');
  expect(isStamped(stamp, 'x')).toBe(false);
  writeStamp(stamp, 'x');
  expect(isStamped(stamp, 'x')).toBe(true);
  expect(isStamped(stamp, 'y')).toBe(false);
});

/**
 * Tells whether what stands in `dist` was built from the sources as they are now. By content, not by date: a fresh
 * clone, a copy to a stick and a restored backup all lose or change the dates.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

function filesUnder(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** One hash over the names and contents of all `inputs`, files or folders below `root`; what is missing counts as empty. */
export function hashInputs(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const path = join(root, input);
    if (!existsSync(path)) continue;
    const files = /\.\w+$/.test(input) ? [path] : filesUnder(path);
    for (const file of files.sort()) {
      const content = readFileSync(file);
      hash.update(`${relative(root, file).replaceAll('\\', '/')}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

/** @returns whether the stamp file holds exactly this hash */
export function isStamped(stampFile: string, hash: string): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash;
}

export function writeStamp(stampFile: string, hash: string): void {
  writeFileSync(stampFile, hash);
}

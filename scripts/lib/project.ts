import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever folder a script is called from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @returns an absolute path inside the project */
export function inProject(...parts: string[]): string {
  return join(ROOT, ...parts);
}

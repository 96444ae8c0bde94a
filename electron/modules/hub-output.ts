/** Where the hub's lines go: to the terminal, and for an installed program, which has none, to a file as well. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FULL_BYTES = 5 * 1024 * 1024;

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * @param folder - of the log file, null for none
 * @returns takes what the hub wrote. Two files of 5 MiB at most are kept: a kiosk runs for years without anybody looking.
 */
export function hubOutput(folder: string | null): (chunk: Buffer) => void {
  // A terminal that closes must not take the kiosk with it.
  process.stdout.on('error', () => undefined);
  if (folder === null) return (chunk) => void process.stdout.write(chunk);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'hub.log');
  return (chunk) => {
    process.stdout.write(chunk);
    if (sizeOf(file) >= FULL_BYTES) renameSync(file, join(folder, 'hub.1.log'));
    appendFileSync(file, chunk);
  };
}

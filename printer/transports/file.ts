import { randomUUID } from 'node:crypto';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../shared/clock.ts';
import { renderPreview } from '../preview/render-preview.ts';
import { PrinterFault } from '../printer-fault.ts';
import type { PrinterProfile } from '../profile.ts';
import type { PrinterTransport } from '../types.ts';

export interface FileTransportOptions {
  readonly directory: string;
  readonly profile: PrinterProfile;
  readonly clock: Clock;
  /** Whether each ticket also becomes a picture (default: yes). */
  readonly preview?: boolean;
}

/**
 * A printer made of files, for development and for trying the product out: each ticket becomes `ticket-<time>.bin`
 * and `ticket-<time>.png` in the directory. While a file named `paper-out` lies there, it is out of paper.
 * A file appears under its name only when it is whole.
 */
export function createFileTransport(options: FileTransportOptions): PrinterTransport {
  const { directory, profile, clock, preview = true } = options;
  let lastName = '';
  let twins = 0;

  /** Names sort by time; tickets of one millisecond are counted. */
  function nextName(): string {
    const name = `ticket-${new Date(clock.now()).toISOString().replaceAll(/[:.]/g, '-')}`;
    twins = name === lastName ? twins + 1 : 0;
    lastName = name;
    return `${name}-${String(twins).padStart(3, '0')}`;
  }

  async function checkPaper(): Promise<void> {
    if (await exists(join(directory, 'paper-out'))) throw new PrinterFault('out-of-paper');
  }

  return {
    async open() {
      await mkdir(directory, { recursive: true }).catch(failed);
      await checkPaper();
    },
    async write(bytes) {
      await checkPaper();
      const path = join(directory, nextName());
      await writeWhole(`${path}.bin`, bytes).catch(failed);
      if (preview) await writeWhole(`${path}.png`, (await renderPreview(bytes, profile)).png).catch(failed);
    },
    close: () => Promise.resolve(),
  };
}

function failed(cause: unknown): never {
  throw new PrinterFault('device-error', { cause });
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Under another name first: a reader never meets half a file. */
async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, path);
}

import { randomUUID } from 'node:crypto';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../shared/clock.ts';
import type { PrinterPort } from '../port.ts';
import { renderPreview } from '../preview/render-preview.ts';
import { PrinterFault } from '../printer-fault.ts';
import type { PrinterProfile } from '../profile.ts';
import { createDocument } from './document.ts';
import { UNKNOWN_IDENTITY } from './identity.ts';

export interface FolderPortOptions {
  readonly name: string;
  readonly directory: string;
  /** What the pictures are drawn for; asked anew for each. */
  readonly profile: () => PrinterProfile;
  readonly clock: Clock;
}

/**
 * A printer made of files, for development and for trying the product out: each slip becomes `ticket-<time>.bin` and
 * `ticket-<time>.png` in the directory. While a file named `paper-out` lies there, it is out of paper.
 * A file appears under its name only when it is whole.
 */
export function createFolderPort(options: FolderPortOptions): PrinterPort {
  const { name, directory, profile, clock } = options;
  let lastName = '';
  let twins = 0;

  /** Names sort by time; slips of one millisecond are counted. */
  function nextName(): string {
    const now = `ticket-${new Date(clock.now()).toISOString().replaceAll(/[:.]/g, '-')}`;
    twins = now === lastName ? twins + 1 : 0;
    lastName = now;
    return `${now}-${String(twins).padStart(3, '0')}`;
  }

  async function hasPaper(): Promise<boolean> {
    return !(await exists(join(directory, 'paper-out')));
  }

  async function write(bytes: Uint8Array): Promise<void> {
    if (!(await hasPaper())) throw new PrinterFault('out-of-paper');
    const path = join(directory, nextName());
    await writeWhole(`${path}.bin`, bytes).catch((cause: unknown) => failed(cause));
    const picture = renderPreview(bytes, profile()).then(({ png }) => writeWhole(`${path}.png`, png));
    await picture.catch((cause: unknown) => failed(cause, { uncertain: true }));
  }

  return {
    name,
    async open() {
      await mkdir(directory, { recursive: true }).catch((cause: unknown) => failed(cause));
      return {
        identity: UNKNOWN_IDENTITY,
        answers: false,
        ...createDocument(write),
        receive: () => Promise.resolve(new Uint8Array()),
        portStatus: async () => ((await hasPaper()) ? 'ready' : 'out-of-paper'),
      };
    },
  };
}

function failed(cause: unknown, { uncertain = false } = {}): never {
  throw new PrinterFault('device-error', { uncertain, cause });
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

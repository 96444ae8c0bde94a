import { open } from 'node:fs/promises';
import type { PrinterPort } from '../port.ts';
import { PrinterFault } from '../printer-fault.ts';
import { createDocument } from './document.ts';
import { errnoOf } from './errno.ts';
import { UNKNOWN_IDENTITY } from './identity.ts';

export interface SharePortOptions {
  readonly name: string;
  /** `\\host\name`; on a system that is not Windows any path a file can be written to. */
  readonly path: string;
  /** ms for Windows to take a whole slip. */
  readonly timeout?: number;
}

/**
 * A printer shared by Windows, written to as a file, so that an office prints without installing WinUSB. Each slip is
 * a document of Windows' own queue, handed over when the file is closed; what becomes of it there, nothing tells.
 *
 * A network path can hang for a minute without an answer, and nothing frees the call. It is then left alone, and
 * nothing else is written until it has come back: the slip may still come out of it.
 *
 * Never run against a Windows share so far: tested by writing to files and FIFOs on Linux, through the same calls.
 */
export function createSharePort({ name, path, timeout = 10_000 }: SharePortOptions): PrinterPort {
  let underWay: Promise<void> | undefined;

  function refuseWhileUnderWay(): void {
    if (underWay === undefined) return;
    throw new PrinterFault('offline', { cause: new Error('an earlier slip is still on its way') });
  }

  async function write(bytes: Uint8Array): Promise<void> {
    refuseWhileUnderWay();
    const slip = writeDocument(path, bytes);
    underWay = slip.done.finally(() => (underWay = undefined));
    // Who waited may be gone when it comes back with an error.
    underWay.catch(() => undefined);
    await inTime(slip, underWay, timeout);
  }

  return {
    name,
    async open() {
      await Promise.resolve().then(refuseWhileUnderWay);
      return {
        identity: UNKNOWN_IDENTITY,
        answers: false,
        ...createDocument(write),
        receive: () => Promise.resolve(new Uint8Array()),
        portStatus: () => Promise.resolve(undefined),
      };
    },
  };
}

interface Document {
  readonly done: Promise<void>;
  /** Keeps it from being written if that has not begun; tells whether something may come out. */
  abandon(): { readonly uncertain: boolean };
}

function writeDocument(path: string, bytes: Uint8Array): Document {
  let abandoned = false;
  let begun = false;

  async function write(): Promise<void> {
    const file = await open(path, 'w').catch((error: unknown) => failed(error, false));
    try {
      if (abandoned) return;
      begun = true;
      await file.writeFile(bytes);
    } catch (error) {
      failed(error, true);
    } finally {
      await file.close().catch((error: unknown) => failed(error, begun));
    }
  }

  return {
    done: write(),
    abandon() {
      abandoned = true;
      return { uncertain: begun };
    },
  };
}

async function inTime(slip: Document, done: Promise<void>, timeout: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new PrinterFault('offline', slip.abandon())), timeout);
  });
  try {
    await Promise.race([done, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function failed(error: unknown, uncertain: boolean): never {
  const code = ['EACCES', 'EPERM', 'EBUSY'].includes(errnoOf(error)) ? 'access-denied' : 'offline';
  throw new PrinterFault(uncertain ? 'connection-lost' : code, { uncertain, cause: error });
}

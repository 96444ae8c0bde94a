import type { PrinterConnection } from '../port.ts';

/**
 * The sending half of a connection that takes a slip only as a whole: pieces are kept until the slip is finished, and
 * forgotten when it never is.
 *
 * @param write takes one slip; its faults are those of `finish`
 */
export function createDocument(
  write: (bytes: Uint8Array) => Promise<void>,
): Required<Pick<PrinterConnection, 'send' | 'finish' | 'close'>> {
  let pieces: Uint8Array[] = [];
  return {
    send(bytes) {
      pieces.push(bytes.slice());
      return Promise.resolve();
    },
    async finish() {
      const slip = Uint8Array.from(Buffer.concat(pieces));
      pieces = [];
      if (slip.length > 0) await write(slip);
    },
    close() {
      pieces = [];
      return Promise.resolve();
    },
  };
}

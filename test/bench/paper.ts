/**
 * A receipt printer on the network: takes what comes on a raw TCP port, answers how it is, and says when the last byte
 * of a ticket came.
 */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

export interface Paper {
  readonly port: number;
  /** As ULT_PRINTER. */
  readonly setting: string;
  /** Resolves when the next ticket is complete: its bytes, and when the last of them came (performance.now). */
  nextTicket(): Promise<{ readonly bytes: number; readonly at: number }>;
  close(): void;
}

export async function openPaper(): Promise<Paper> {
  const waiting: ((ticket: { bytes: number; at: number }) => void)[] = [];
  const server = createServer((socket) => {
    let bytes = 0;
    let at = 0;
    function complete(): void {
      if (bytes > 0) waiting.shift()?.({ bytes, at });
      bytes = 0;
    }
    socket.on('data', (chunk) => {
      const { ticket, answers, receipt } = readChunk(chunk);
      if (ticket > 0) at = performance.now();
      bytes += ticket;
      if (answers.length > 0) socket.write(Uint8Array.from(answers));
      if (receipt) complete();
    });
    socket.on('end', complete);
    // the other side's end is answered with ours by itself; how it goes away does not matter here
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    setting: `tcp://127.0.0.1:${port}`,
    nextTicket: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => void server.close(),
  };
}

/** All is well: the bits that are fixed in every answer to DLE EOT, and no others. */
const WELL = 0x12;
/** The answer to GS r 1: paper is there. */
const PAPER = 0x00;

interface Chunk {
  /** Bytes that belong to a ticket. */
  readonly ticket: number;
  readonly answers: readonly number[];
  /** Whether it was asked, after the ticket, to say when all is on paper. */
  readonly receipt: boolean;
}

function readChunk(chunk: Uint8Array): Chunk {
  const answers: number[] = [];
  let ticket = 0;
  let receipt = false;
  for (let at = 0; at < chunk.length;) {
    const [first, second, n = 0] = chunk.subarray(at, at + 3);
    const asksStatus = first === 0x10 && second === 0x04 && n >= 1 && n <= 4;
    const asksReceipt = first === 0x1d && second === 0x72 && n === 1;
    if (asksStatus) answers.push(WELL);
    if (asksReceipt) answers.push(PAPER);
    receipt ||= asksReceipt;
    if (!asksStatus && !asksReceipt) ticket += 1;
    at += asksStatus || asksReceipt ? 3 : 1;
  }
  return { ticket, answers, receipt };
}

/** A receipt printer on the network: takes what comes on a raw TCP port, and says when the last byte of it came. */
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
    socket.on('data', (chunk) => {
      bytes += chunk.length;
      at = performance.now();
    });
    socket.on('end', () => {
      if (bytes > 0) waiting.shift()?.({ bytes, at });
    });
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

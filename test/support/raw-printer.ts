/** A network printer: a real TCP listener that keeps what it is sent. */
import { createServer, type Server } from 'node:net';

export interface RawPrinter {
  readonly port: number;
  /** One entry a connection that ended. */
  readonly tickets: Buffer[];
  /** Waits until that many tickets came. */
  took(count: number): Promise<void>;
  stop(): Promise<void>;
}

/** @param port 0 for any free one */
export async function rawPrinter(port = 0): Promise<RawPrinter> {
  const tickets: Buffer[] = [];
  const waiting = new Set<() => void>();
  const server: Server = createServer((socket) => {
    const parts: Buffer[] = [];
    socket.on('data', (part) => parts.push(part));
    socket.on('end', () => {
      if (parts.length > 0) tickets.push(Buffer.concat(parts));
      for (const look of waiting) look();
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    tickets,
    took: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (tickets.length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A network printer that never answers: a real TCP listener that keeps what it is sent. */
import { createServer, type Server } from 'node:net';

export interface RawPrinter {
  readonly port: number;
  /** One entry a connection that ended, without the questions how the printer is; none where there was nothing else. */
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
      const ticket = withoutQuestions(Buffer.concat(parts));
      if (ticket.length > 0) tickets.push(ticket);
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

/** DLE EOT before a slip, GS r and DLE EOT after it. */
function withoutQuestions(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  return Buffer.from(
    text.replace(/^(?:\x10\x04[\x01-\x04])+|(?:\x10\x04[\x01-\x04]|\x1dr\x01)+$/g, ''),
    'latin1',
  );
}

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

/** DLE EOT before a slip, GS r and DLE EOT after it: three bytes each. */
function withoutQuestions(bytes: Buffer): Buffer {
  let [start, end] = [0, bytes.length];
  while (end - start >= 3 && isQuestion(bytes.subarray(start, start + 3))) start += 3;
  while (end - start >= 3 && isQuestion(bytes.subarray(end - 3, end))) end -= 3;
  return bytes.subarray(start, end);
}

function isQuestion(bytes: Buffer): boolean {
  const [first = 0, second = 0, n = 0] = bytes;
  const realTime = first === 0x10 && second === 0x04 && n >= 1 && n <= 4;
  return realTime || (first === 0x1d && second === 0x72 && n === 1);
}

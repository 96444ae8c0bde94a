import { connect, type Socket } from 'node:net';
import { PrinterFault } from '../printer-fault.ts';

export interface StreamTimes {
  /** ms to get a connection. */
  readonly connectTimeout?: number;
  /** ms in which a printer that hangs up on a new connection is taken to be busy with another computer. */
  readonly welcome?: number;
  /** ms in which a printer that hangs up after the last byte is taken to have refused the slip. */
  readonly settle?: number;
  /** ms to wait, after that, for the printer to close its side in answer to ours. */
  readonly closeGrace?: number;
}

/** One TCP connection, from its welcome to its end. Faults are PrinterFaults. */
export interface Stream {
  /** Whether anything was sent on it. */
  isUsed(): boolean;
  /** Whether the other side has ended it or it broke. */
  isOver(): boolean;
  /**
   * Resolves as soon as the other side said anything, else once the time is over in which one that is busy with another
   * computer hangs up.
   *
   * @throws PrinterFault `offline`
   */
  welcomed(): Promise<void>;
  send(bytes: Uint8Array, timeout: number): Promise<void>;
  receive(timeout: number): Promise<Uint8Array>;
  /** Ends our side and waits for the other; rejects when it broke or was ended before ours. */
  finish(): Promise<void>;
  destroy(): void;
}

/**
 * @throws PrinterFault `offline`
 */
export async function dial(address: StreamTimes & { host: string; port: number }): Promise<Stream> {
  return createStream(await connected(address), address);
}

function connected(address: StreamTimes & { host: string; port: number }): Promise<Socket> {
  const { host, port, connectTimeout = 3_000 } = address;
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true, allowHalfOpen: true });
    const timer = setTimeout(() => socket.destroy(new Error('no connection in time')), connectTimeout);
    // Stays for the socket's whole life: an error while it is idle only marks it destroyed.
    socket.on('error', (cause) => {
      clearTimeout(timer);
      reject(new PrinterFault('offline', { cause }));
    });
    socket.once('connect', () => {
      clearTimeout(timer);
      resolve(socket);
    });
  });
}

function createStream(socket: Socket, times: StreamTimes): Stream {
  const { welcome = 50, settle = 100, closeGrace = 1_000 } = times;
  const since = performance.now();
  let heard = false;
  let inbox: Uint8Array[] = [];
  let used = false;
  let over = false;
  let cause: unknown;
  const waiting = new Set<() => void>();

  function changed(): void {
    for (const wake of [...waiting]) wake();
  }
  function end(error?: unknown): void {
    over = true;
    cause ??= error;
    changed();
  }
  socket.on('data', (data) => {
    heard = true;
    inbox.push(data);
    changed();
  });
  socket
    .on('error', end)
    .on('end', () => end())
    .on('close', () => end());

  /** Resolves to whether `condition` came to hold within `timeout` ms. */
  function until(condition: () => boolean, timeout: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => done(false), timeout);
      function done(held: boolean): void {
        clearTimeout(timer);
        waiting.delete(look);
        resolve(held);
      }
      function look(): void {
        if (condition()) done(true);
      }
      waiting.add(look);
      look();
    });
  }

  /** Hands over the bytes; the answer tells whether they are all gone. */
  function takes(bytes: Uint8Array): () => boolean {
    let all = false;
    socket.write(bytes, (error) => {
      all = !error;
      changed();
    });
    return () => all;
  }

  function isOver(): boolean {
    return over;
  }

  function lost(uncertain: boolean): PrinterFault {
    return new PrinterFault('connection-lost', { uncertain, cause });
  }

  return {
    isUsed: () => used,
    isOver,
    async welcomed() {
      await until(() => heard || over, Math.max(0, since + welcome - performance.now()));
      if (!isOver()) return;
      const busy = new Error('hung up at once: busy with another computer');
      throw new PrinterFault('offline', { cause: cause ?? busy });
    },
    async send(bytes, timeout) {
      if (over) throw lost(false);
      used = true;
      const taken = takes(bytes);
      if (await until(() => over || taken(), timeout)) {
        if (isOver()) throw lost(true);
        return;
      }
      socket.destroy();
      throw new PrinterFault('offline', { uncertain: true });
    },
    async receive(timeout) {
      await until(() => inbox.length > 0 || over, timeout);
      if (inbox.length === 0 && over) throw lost(false);
      const said = Buffer.concat(inbox);
      inbox = [];
      return new Uint8Array(said);
    },
    async finish() {
      try {
        if (await until(() => over, settle)) throw lost(true);
        socket.end();
        await until(() => over, closeGrace);
        if (cause !== undefined) throw lost(true);
      } finally {
        socket.destroy();
      }
    },
    destroy() {
      socket.destroy();
      end();
    },
  };
}

import { connect, type Socket } from 'node:net';
import { PrinterFault } from '../printer-fault.ts';
import type { PrinterTransport } from '../types.ts';

export interface NetworkTransportOptions {
  readonly host: string;
  readonly port: number;
  /** ms to get a connection. */
  readonly connectTimeout?: number;
  /** ms for the printer to take a whole ticket. */
  readonly writeTimeout?: number;
  /** ms in which a printer that hangs up after the last byte is taken to have refused the ticket. */
  readonly settle?: number;
  /** ms to wait, after that, for the printer to close its side in answer to ours. */
  readonly closeGrace?: number;
}

/**
 * A printer on the network's raw port (9100). Each ticket has a connection of its own: such printers serve one
 * computer at a time and drop idle connections without a word.
 *
 * TCP tells the sender only that its own system took the bytes. So a ticket counts as taken when the printer answers
 * our end of stream with its own; one that keeps the line open without an error is believed after the grace.
 */
export function createNetworkTransport(options: NetworkTransportOptions): PrinterTransport {
  const { host, port, connectTimeout = 3_000 } = options;
  const { writeTimeout = 5_000, settle = 100, closeGrace = 1_000 } = options;
  let idle: Socket | undefined;

  async function connection(): Promise<Socket> {
    const socket =
      idle?.destroyed === false && !idle.readableEnded ? idle : await dial(host, port, connectTimeout);
    idle = undefined;
    return socket;
  }

  return {
    async open() {
      idle = await connection();
    },
    async write(bytes) {
      await send(await connection(), bytes, { writeTimeout, settle, closeGrace });
    },
    close() {
      idle?.destroy();
      idle = undefined;
      return Promise.resolve();
    },
  };
}

function dial(host: string, port: number, timeout: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true, allowHalfOpen: true });
    const timer = setTimeout(() => socket.destroy(new Error('no connection in time')), timeout);
    // Stays for the socket's whole life: an error while it waits idle only marks it destroyed.
    socket.on('error', (cause) => {
      clearTimeout(timer);
      reject(new PrinterFault('offline', { cause }));
    });
    socket.once('connect', () => {
      clearTimeout(timer);
      // Whatever the printer says is read and dropped, or its end of stream would never be seen.
      socket.resume();
      resolve(socket);
    });
  });
}

interface SendTimes {
  readonly writeTimeout: number;
  readonly settle: number;
  readonly closeGrace: number;
}

/**
 * Sends, waits a moment, only then ends the stream: a print server that is busy with another computer takes the
 * connection and hangs up at once, which must not be mistaken for its answer to our end.
 */
function send(socket: Socket, bytes: Uint8Array, times: SendTimes): Promise<void> {
  return new Promise((resolve, reject) => {
    let ended = false;
    let timer = setTimeout(
      () => finish(new PrinterFault('offline', { uncertain: true })),
      times.writeTimeout,
    );

    function after(delay: number, next: () => void): void {
      clearTimeout(timer);
      timer = setTimeout(next, delay);
    }
    function finish(fault?: PrinterFault): void {
      clearTimeout(timer);
      socket.off('end', onEnd).off('error', onLost).off('close', onLost).destroy();
      if (fault === undefined) resolve();
      else reject(fault);
    }
    function onEnd(): void {
      if (ended) finish();
      else onLost();
    }
    function onLost(cause?: unknown): void {
      finish(new PrinterFault('connection-lost', { uncertain: true, cause }));
    }

    socket.on('end', onEnd).on('error', onLost).on('close', onLost);
    socket.write(bytes, (error) => {
      if (error) return;
      after(times.settle, () => {
        ended = true;
        socket.end();
        after(times.closeGrace, finish);
      });
    });
  });
}

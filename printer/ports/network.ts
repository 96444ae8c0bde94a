import type { PrinterConnection, PrinterPort } from '../port.ts';
import { UNKNOWN_IDENTITY } from './identity.ts';
import { dial, type Stream, type StreamTimes } from './tcp-stream.ts';

export interface NetworkPortOptions extends StreamTimes {
  readonly name: string;
  readonly host: string;
  readonly port: number;
}

/**
 * A printer on the network's raw port (9100). Such printers serve one computer at a time and drop idle connections
 * without a word, so a connection that was dropped before anything went over it is dialled again.
 *
 * TCP tells the sender only that its own system took the bytes; what the printer itself says of them, or `finish`,
 * tells more.
 */
export function createNetworkPort(options: NetworkPortOptions): PrinterPort {
  return {
    name: options.name,
    async open() {
      return createConnection(await dial(options), () => dial(options));
    },
  };
}

function createConnection(first: Stream, redial: () => Promise<Stream>): PrinterConnection {
  let stream: Stream | undefined = first;
  let closed = false;

  async function current(): Promise<Stream> {
    if (stream === undefined || (stream.isOver() && !stream.isUsed())) {
      stream = await redial();
      // Closed while it was being dialled: nobody would end it.
      if (closed) stream.destroy();
    }
    return stream;
  }

  return {
    identity: UNKNOWN_IDENTITY,
    answers: true,
    async welcomed() {
      await (await current()).welcomed();
    },
    async send(bytes, timeout) {
      await (await current()).send(bytes, timeout);
    },
    async receive(timeout) {
      return (await current()).receive(timeout);
    },
    portStatus: () => Promise.resolve(undefined),
    async finish() {
      const last = stream;
      if (last?.isUsed() !== true) return;
      stream = undefined;
      await last.finish();
    },
    close() {
      closed = true;
      stream?.destroy();
      return Promise.resolve();
    },
  };
}

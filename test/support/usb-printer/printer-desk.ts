import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/** What a person can do to the emulated printer, and see of it. */
export interface PrinterDesk {
  plug(): Promise<void>;
  unplug(): Promise<void>;
  /** Takes so many more bytes, then refuses data until told otherwise; null for no limit. */
  room(bytes: number | null): Promise<void>;
  /** What the printer says of its paper when it is asked; by itself it changes nothing else. */
  reportPaper(paper: 'empty' | 'full'): Promise<void>;
  /** Answers the next data with a stall. */
  halt(): Promise<void>;
  /** Resolves once so many bytes have been taken since the last `collect`. */
  received(bytes: number): Promise<void>;
  /** The bytes taken since the last `collect`. */
  collect(): Promise<Uint8Array>;
  leave(): void;
}

/** Sits down at the emulator's control socket, waiting until it is there. */
export async function sitAtPrinter(path: string): Promise<PrinterDesk> {
  const socket = await dial(path);
  const answers = createInterface({ input: socket })[Symbol.asyncIterator]();

  /** One at a time: answers come in the order of the commands. */
  async function ask(command: string): Promise<Record<string, unknown>> {
    socket.write(`${command}\n`);
    const line = await answers.next();
    if (line.done === true) throw new Error(`the emulator left without an answer to "${command}"`);
    const answer = JSON.parse(line.value) as Record<string, unknown>;
    if (answer.ok !== true) throw new Error(`the emulator refused "${command}": ${line.value}`);
    return answer;
  }
  async function tell(command: string): Promise<void> {
    await ask(command);
  }

  return {
    plug: () => tell('plug'),
    unplug: () => tell('unplug'),
    room: (bytes) => tell(`room ${bytes ?? 'none'}`),
    reportPaper: (paper) => tell(`paper ${paper}`),
    halt: () => tell('halt'),
    received: (bytes) => tell(`await ${bytes}`),
    async collect() {
      return new Uint8Array(Buffer.from(String((await ask('collect')).bytes), 'hex'));
    },
    leave: () => socket.destroy(),
  };
}

const TRIES = 500;

async function dial(path: string): Promise<Socket> {
  for (let tries = 1; ; tries += 1) {
    const socket = connect(path);
    try {
      await once(socket, 'connect');
      return socket;
    } catch (error) {
      if (tries === TRIES) throw new Error('the emulator did not start', { cause: error });
      await wait(20);
    }
  }
}

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/** A question to the emulator and its answer, both plain JSON. */
export interface ControlLine {
  /** @throws Error when the emulator refuses the command or is gone */
  ask(command: object): Promise<Record<string, unknown>>;
  hangUp(): void;
}

interface Waiting {
  readonly id: number;
  resolve(answer: Record<string, unknown>): void;
  reject(error: Error): void;
}

/** Opens the emulator's control socket, waiting until it is there. Several questions may be open at once. */
export async function openControlLine(path: string): Promise<ControlLine> {
  const socket = await dial(path);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let gone = false;
  createInterface({ input: socket }).on('line', (line) => {
    const answer = JSON.parse(line) as Record<string, unknown>;
    const asked = waiting.get(answer.id as number);
    waiting.delete(answer.id as number);
    if (answer.ok === true) asked?.resolve(answer);
    else asked?.reject(new Error(`the emulator refused: ${line}`));
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    gone = true;
    for (const asked of waiting.values()) asked.reject(new Error('the emulator left without an answer'));
    waiting.clear();
  });
  return {
    ask(command) {
      if (gone) return Promise.reject(new Error('the emulator is gone'));
      return new Promise((resolve, reject) => {
        const id = (last += 1);
        waiting.set(id, { id, resolve, reject });
        socket.write(`${JSON.stringify({ id, command })}\n`);
      });
    },
    hangUp: () => socket.destroy(),
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

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('far-end.py', import.meta.url));

/** The far end of a terminal device whose near end is a file, as a printer at a device file is. */
export interface FarEnd {
  readonly path: string;
  /** Reads exactly so many bytes. */
  readonly take: (bytes: number) => Promise<Uint8Array>;
  readonly say: (bytes: Uint8Array) => Promise<void>;
  /** Pulls the cable: the device file is gone. */
  readonly vanish: () => Promise<void>;
}

/** Runs a test with a real device file of the kernel's, held by a child process. */
export async function withPty(test: (end: FarEnd) => Promise<void>): Promise<void> {
  const child = spawn('/usr/bin/python3', ['-u', SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();

  async function next(): Promise<string> {
    const line = await lines.next();
    if (line.done === true) throw new Error('the far end left');
    return line.value;
  }
  function ask(command: string): Promise<string> {
    child.stdin.write(`${command}\n`);
    return next();
  }

  try {
    await test({
      path: await next(),
      take: async (bytes) => new Uint8Array(Buffer.from(await ask(`take ${bytes}`), 'hex')),
      async say(bytes) {
        await ask(`say ${Buffer.from(bytes).toString('hex')}`);
      },
      async vanish() {
        await ask('vanish');
      },
    });
  } finally {
    child.stdin.end();
    child.kill();
    await exited;
  }
}

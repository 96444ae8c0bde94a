/** A server in a process of its own, as it runs in an office: started, looked at, ended. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Child {
  readonly pid: number;
  /** What it has written so far. */
  output(): string;
  /** Resolves with the first match in what it writes. @throws with its last words when it ends before */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  stop(): Promise<void>;
}

/** @param args Node's own flags and the script */
export function startChild(args: readonly string[], env: Readonly<Record<string, string>>): Child {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      child.emit('said');
    });
  }
  return {
    pid: child.pid ?? 0,
    output: () => text,
    says: (pattern) => waitFor(child, pattern, () => text),
    stop: () => stop(child),
  };
}

function waitFor(child: ChildProcess, pattern: RegExp, text: () => string): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const match = pattern.exec(text());
      if (!match) return;
      child.off('said', look);
      resolve(match);
    };
    child.on('said', look);
    child.once('exit', () => reject(new Error(`The server ended early:\n${text()}`)));
    look();
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Resident memory of a process now, in MB of 1 000 000 bytes. */
export function residentMb(pid: number): number {
  const kib = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return (Number(kib.trim()) * 1024) / 1e6;
}

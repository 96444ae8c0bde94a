/** Runs the project's own commands as somebody at a terminal would. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ROOT } from '../../scripts/lib/project.ts';

export interface Running {
  readonly child: ChildProcess;
  /** Both streams, as they came. */
  readonly said: () => string;
  /** Exit code and signal, once it has ended. */
  readonly ended: Promise<[number | null, NodeJS.Signals | null]>;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ult-scripts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env } });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(child, 'close') as Running['ended'];
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, ended, said: () => Buffer.concat(chunks).toString('utf8') };
}

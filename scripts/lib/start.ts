/** `npm start`: builds what is missing, then opens the kiosk in Electron, or runs the hub alone where it cannot. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { build } from './build.ts';
import { findElectron, hasDisplay } from './electron-runtime.ts';
import { endWithParent } from './end-with-parent.ts';
import { ROOT, inProject } from './project.ts';

/** A shell that ends sooner than this with an error never showed a window: a sandbox or a library is missing. */
const FAILED_START_MS = 10_000;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Why there is no Electron here, in a line for who set this PC up; null where it can run. */
function whyNoElectron(): string | null {
  if (!hasDisplay())
    return 'No display here: the hub runs alone, and the kiosk works in any browser at the address below.';
  if (process.getuid?.() === 0) {
    return 'Electron does not run as root with its sandbox on: start as an ordinary user. The kiosk works in a browser meanwhile.';
  }
  if (findElectron() === null) {
    return 'Electron is not on this PC yet: get it with "npx install-electron". The kiosk works in a browser meanwhile.';
  }
  return null;
}

async function runHub(): Promise<void> {
  await import(pathToFileURL(inProject('dist', 'server', 'main.js')).href);
}

/**
 * Runs the shell until it ends. A signal to this process is passed on, and the shell closes the hub and itself.
 * @returns its exit code, and whether it failed before it can have shown a window
 */
async function runElectron(executable: string): Promise<{ code: number; neverOpened: boolean }> {
  const startedAt = performance.now();
  const shell = spawn(executable, [ROOT], { stdio: 'inherit' });
  const passedOn: NodeJS.Signals[] = [];
  const passOn = (signal: NodeJS.Signals): void => {
    passedOn.push(signal);
    shell.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, passOn);
  const [exitCode] = (await once(shell, 'exit')) as [number | null];
  for (const signal of SIGNALS) process.off(signal, passOn);
  const code = exitCode ?? 1;
  return {
    code,
    neverOpened: code !== 0 && passedOn.length === 0 && performance.now() - startedAt < FAILED_START_MS,
  };
}

export async function start(): Promise<void> {
  await build({ force: false });
  endWithParent();
  const reason = whyNoElectron();
  const executable = findElectron();
  if (reason !== null || executable === null) {
    console.log(reason);
    await runHub();
    return;
  }
  const { code, neverOpened } = await runElectron(executable);
  if (neverOpened) {
    console.log(
      `Electron did not start (exit code ${code}; its own words are above). The hub runs alone meanwhile.`,
    );
    await runHub();
    return;
  }
  process.exitCode = code;
}

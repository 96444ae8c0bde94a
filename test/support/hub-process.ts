/** The hub as the process that an office runs, so that a test can pull the plug on it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface HubProcess {
  readonly url: string;
  /** Printed where nobody was set up yet. */
  readonly setupCode: string | undefined;
  /** SIGKILL: the hub gets no chance to finish anything. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM. @returns the exit code */
  end(): Promise<number | null>;
}

const ENTRY = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

/** Starts `server/main.ts` on that data folder and a free port. @throws with what it wrote where it does not start */
export async function startHubProcess(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<HubProcess> {
  const child = spawn(process.execPath, [ENTRY], {
    env: {
      PATH: process.env.PATH,
      ULT_DATA_DIR: dataDir,
      ULT_PORT: '0',
      ULT_OPEN: 'always',
      ULT_PRINTER: 'none',
      ULT_LOG: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const said = await saidUntilReady(child);
  const url = /Kios\s+(http:\S+)\/kiosk/.exec(said)?.[1];
  if (url === undefined) throw new Error(`The hub did not start: ${said}`);
  return {
    url,
    setupCode: /:\s*([2-9A-Z]{8})\s*$/m.exec(said)?.[1],
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    end() {
      child.kill('SIGTERM');
      return gone;
    },
  };
}

/** Everything written until the addresses are there, or the process is gone. */
function saidUntilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    const hear = (text: Buffer): void => {
      said += text.toString();
      if (/Petugas\s+http:\S+\/desk\n(?:\n {2}Kode.*\n)?\n/.test(said)) resolve(said);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => resolve(said));
  });
}

/** The built hub, as `npm start` runs it: `dist/server/main.js` in a process of its own. */
import { readFileSync } from 'node:fs';
import { inProject } from '../../scripts/lib/project.ts';
import { startChild, type Child } from './child.ts';

export interface RunningHub extends Child {
  readonly url: string;
  /** For the first coordinator; undefined once there is one. */
  readonly setupCode: string | undefined;
}

export interface HubSettings {
  readonly dataDir: string;
  /** As ULT_PRINTER. */
  readonly printer?: string;
  readonly port?: number;
  /** What the hub sees besides, such as emulated devices. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What `npm start` gives the engine, so that the bench measures what an office runs: `node --flag scripts/start.mjs`. */
function startFlags(): string[] {
  const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return manifest.scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

/** Starts it without waiting for it. A bench is run at any hour, so the office is always open. */
export function launchHub({ dataDir, printer = 'none', port = 0, environment = {} }: HubSettings): Child {
  return startChild([...startFlags(), inProject('dist', 'server', 'main.js')], {
    ...environment,
    ULT_DATA_DIR: dataDir,
    ULT_PRINTER: printer,
    ULT_PORT: String(port),
    ULT_HOST: '127.0.0.1',
    ULT_OPEN: 'always',
    ULT_PROFILE: 'kaltara',
    ULT_LOG: 'info',
  });
}

export async function startHub(settings: HubSettings): Promise<RunningHub> {
  const child = launchHub(settings);
  const [, url = ''] = await child.says(/Petugas (\S+)\/desk/);
  const setupCode = /: (\w{8})\s/.exec(child.output())?.[1];
  return { ...child, url, setupCode };
}

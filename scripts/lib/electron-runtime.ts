/**
 * Where the Electron runtime is, if there is one. The `electron` package is never asked itself: it would start a
 * download in the middle of an office's start-up.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './project.ts';

const EXECUTABLES: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

function executableName(packageFolder: string): string {
  const pathFile = join(packageFolder, 'path.txt');
  if (existsSync(pathFile)) return readFileSync(pathFile, 'utf8').trim();
  return EXECUTABLES[process.platform] ?? 'electron';
}

/** @returns the executable of `ELECTRON_OVERRIDE_DIST_PATH` or else of the installed package, null where neither is there */
export function findElectron(env: NodeJS.ProcessEnv = process.env): string | null {
  const packageFolder = inProject('node_modules', 'electron');
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, 'dist');
  const executable = join(dist, executableName(packageFolder));
  return existsSync(executable) ? executable : null;
}

/** Windows and macOS always have a display for a program someone starts; Linux says so in the environment. */
export function hasDisplay(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (platform !== 'linux') return true;
  return [env.DISPLAY, env.WAYLAND_DISPLAY].some((name) => name !== undefined && name !== '');
}

/** Starts the built product in a real Electron with data of its own, and ends it again. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { onTestFinished, vi } from 'vitest';
import { findElectron } from '../../../scripts/lib/electron-runtime.ts';
import { ROOT } from '../../../scripts/lib/project.ts';

export interface LaunchOptions {
  /** Data that an earlier hub left; a new empty folder otherwise. */
  readonly dataDir?: string;
  /** Electron's own folder; two programs that share one know of each other. */
  readonly profileDir?: string;
  /** Switches of Chromium, such as displays to pretend. */
  readonly switches?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Launched {
  readonly app: ElectronApplication;
  /** The kiosk's window, on whatever page it shows first. */
  readonly window: Page;
  readonly dataDir: string;
  /** What the program wrote so far. */
  readonly output: () => string;
}

export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `ult-${name}-`));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

export function electronExecutable(): string {
  const executable = findElectron();
  if (executable === null) throw new Error('No Electron runtime: npm test says how to get one.');
  return executable;
}

/** What the program is started with, also by a test that starts it without Playwright. */
export function commandLine(profileDir: string, switches: readonly string[] = []): string[] {
  return [...switchesOf(profileDir, switches), ROOT];
}

/** The switches alone: a packed program knows where it is. */
export function switchesOf(profileDir: string, switches: readonly string[]): string[] {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...sandbox, `--user-data-dir=${profileDir}`, ...switches];
}

export async function launch({ dataDir, profileDir, switches, env }: LaunchOptions = {}): Promise<Launched> {
  const data = dataDir ?? temporaryFolder('data');
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: commandLine(profileDir ?? temporaryFolder('profile'), switches),
    env: {
      ...process.env,
      ULT_DATA_DIR: data,
      ULT_PORT: '0',
      ULT_OPEN: 'always',
      ULT_PRINTER: 'none',
      ...env,
    },
  });
  const chunks: string[] = [];
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk.toString('utf8')));
  }
  onTestFinished(() => app.close().catch(() => undefined));
  await app.firstWindow();
  const window = await vi.waitFor(() => kioskWindow(app), { timeout: 20_000 });
  return { app, window, dataDir: data, output: () => chunks.join('') };
}

/** The TV's window cannot take the keyboard; the kiosk's can. */
async function kioskWindow(app: ElectronApplication): Promise<Page> {
  for (const page of app.windows()) {
    const handle = await app.browserWindow(page);
    if (await handle.evaluate((one: BrowserWindow) => one.isFocusable())) return page;
  }
  throw new Error('The kiosk has no window yet.');
}

/** @returns the exit code, once the program has ended */
export function ending(app: ElectronApplication): Promise<number | null> {
  return new Promise((resolve) => app.process().once('exit', resolve));
}

/** Follows a link of one of the shell's own pages. In the page: Playwright waits for ever for a navigation that is kept. */
export async function followLink(window: Page, name: string): Promise<void> {
  await window.waitForFunction(
    (text) => [...document.querySelectorAll('a')].some((link) => link.innerText.includes(text)),
    name,
  );
  await window.evaluate(
    (text) => [...document.querySelectorAll('a')].find((link) => link.innerText.includes(text))?.click(),
    name,
  );
}

/** Goes past the page of an office's first start to the kiosk itself. */
export async function openKiosk(window: Page): Promise<void> {
  await followLink(window, 'Buka Kiosk');
  await window.waitForURL((url) => url.pathname === '/kiosk');
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The hub's own process, found among the program's children, as the system would find it to kill it. */
export function hubPid(app: ElectronApplication): number {
  const parent = String(app.process().pid);
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const found = pids.find(
    (pid) =>
      readIfThere(`/proc/${pid}/status`).includes(`PPid:\t${parent}\n`) &&
      readIfThere(`/proc/${pid}/cmdline`).includes('node.mojom.NodeService'),
  );
  if (found === undefined) throw new Error('The hub has no process now.');
  return Number(found);
}

/** The kinds of test (Vitest projects of vitest.config.ts), what each needs of the machine, and how it gets it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findElectron, hasDisplay } from '../lib/electron-runtime.ts';

export type SuiteName = 'unit' | 'papers' | 'usb' | 'browser' | 'electron';

/** Something of the machine: `present` looks, `debian` names the package that brings it. */
interface Need {
  readonly what: string;
  readonly debian: string | null;
  readonly how: string;
  present(): boolean;
}

export interface Suite {
  readonly name: SuiteName;
  readonly needs: readonly Need[];
}

function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null;
}

/** The Chromium that drives the pages: `ULT_CHROMIUM` or the distribution's; null where there is none. */
export function findChromium(): string | null {
  const named = process.env.ULT_CHROMIUM;
  if (named !== undefined) return existsSync(named) ? named : null;
  return onPath('chromium') ?? onPath('chromium-browser') ?? onPath('google-chrome');
}

function fromDebian(what: string, debian: string, present: () => boolean): Need {
  return { what, debian, how: `apt-get install ${debian}`, present };
}

/** The emulator runs in the distribution's Python, because only that sees the distribution's bindings. */
function pythonCan(statement: string): boolean {
  return spawnSync('/usr/bin/python3', ['-c', statement], { stdio: 'ignore' }).status === 0;
}

const chromium: Need = {
  what: 'Chromium',
  debian: 'chromium',
  how: 'install Chromium, or name one in ULT_CHROMIUM',
  present: () => findChromium() !== null,
};

const linuxUsb: Need = {
  what: 'Linux on x64',
  debian: null,
  how: 'run it on Linux x64, where a USB printer can be emulated',
  present: () => process.platform === 'linux' && process.arch === 'x64',
};

const display: Need = {
  what: 'a display or Xvfb',
  debian: 'xvfb',
  how: 'apt-get install xvfb',
  present: () => hasDisplay() || onPath('Xvfb') !== null,
};

const electron: Need = {
  what: 'an Electron runtime',
  debian: null,
  how: 'run "npx install-electron", or set ELECTRON_OVERRIDE_DIST_PATH="$(node scripts/fetch-test-electron.mjs)"',
  present: () => findElectron() !== null,
};

export const SUITES: readonly Suite[] = [
  { name: 'unit', needs: [] },
  {
    name: 'papers',
    needs: [
      fromDebian('a reader of PDF files', 'poppler-utils', () => onPath('pdftotext') !== null),
      fromDebian('unzip', 'unzip', () => onPath('unzip') !== null),
      fromDebian('sha256sum', 'coreutils', () => onPath('sha256sum') !== null),
    ],
  },
  {
    name: 'usb',
    needs: [
      linuxUsb,
      fromDebian('umockdev', 'umockdev', () => onPath('umockdev-run') !== null),
      fromDebian("Python's GObject bindings", 'python3-gi', () => pythonCan('import gi')),
      fromDebian("umockdev's bindings", 'gir1.2-umockdev-1.0', () =>
        pythonCan('import gi; gi.require_version("UMockdev", "1.0"); from gi.repository import UMockdev'),
      ),
    ],
  },
  { name: 'browser', needs: [chromium] },
  // Debian's Chromium brings the system libraries that Electron's own Chromium needs.
  { name: 'electron', needs: [electron, display, chromium] },
];

/** @returns the needs of a suite that this machine does not meet now */
export function missingNeeds(suite: Suite): readonly Need[] {
  return suite.needs.filter((need) => !need.present());
}

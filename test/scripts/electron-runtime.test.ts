import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findElectron, hasDisplay } from '../../scripts/lib/electron-runtime.ts';
import { temporaryFolder } from './support.ts';

it('takes the runtime of ELECTRON_OVERRIDE_DIST_PATH where it is there', () => {
  const dist = join(temporaryFolder(), 'bin');
  expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: dist })).toBeNull();
  mkdirSync(dist);
  for (const name of ['electron', 'electron.exe']) writeFileSync(join(dist, name), '');
  if (process.platform !== 'darwin')
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: dist })).toContain(dist);
});

it('knows a display on Linux by the environment, and always on Windows and macOS', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'win32')).toBe(true);
  expect(hasDisplay({}, 'darwin')).toBe(true);
});

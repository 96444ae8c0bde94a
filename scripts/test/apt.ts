import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const ENVIRONMENT = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

function apt(args: readonly string[]): { done: boolean; said: string } {
  const run = spawnSync('apt-get', ['-qq', ...args], { env: ENVIRONMENT, encoding: 'utf8' });
  return { done: run.status === 0, said: `${run.stdout}${run.stderr}` };
}

function install(packages: readonly string[]): { done: boolean; said: string } {
  return apt(['install', '-y', '--no-install-recommends', ...packages]);
}

/** Whether this is a Debian or Ubuntu whose packages this user may install. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/**
 * Installs packages quietly, all at once or, where that fails, one by one, so that a name one distribution does not
 * know keeps back nothing else. What failed is printed; whether a suite can run is then looked at anew.
 */
export function installPackages(packages: readonly string[]): void {
  if (packages.length === 0) return;
  console.log(`Installing for the tests: ${packages.join(', ')} ...`);
  if (install(packages).done) return;
  apt(['update']);
  if (install(packages).done) return;
  for (const name of packages) {
    const { done, said } = install([name]);
    if (!done) console.error(`apt-get could not install ${name}:\n${said.trim()}`);
  }
}

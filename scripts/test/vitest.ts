/** Runs Vitest as its own process and reads what it wrote for machines. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, inProject } from '../lib/project.ts';
import type { SuiteName } from './suites.ts';

const VITEST = inProject('node_modules', 'vitest', 'vitest.mjs');

interface ListedTest {
  readonly projectName: SuiteName;
}

interface ReportedTest {
  readonly status: string;
  readonly title?: string;
  readonly ancestorTitles?: readonly string[];
  /** `scenario`: ms of each time it was played (test/printer/usb/support/scenario.ts). */
  readonly meta?: { readonly scenario?: readonly number[] };
}

/** The part of Vitest's JSON report that is read here. */
export interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly ReportedTest[];
  }[];
}

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function list(args: readonly string[], folder: string): readonly ListedTest[] {
  const file = join(folder, 'list.json');
  spawnSync(process.execPath, [VITEST, 'list', `--json=${file}`, ...args], { cwd: ROOT, stdio: 'ignore' });
  return (readJson(file) ?? []) as ListedTest[];
}

/** @returns the projects in which `args` (paths, names, options of Vitest) find a test file */
export function suitesWithTests(args: readonly string[], folder: string): ReadonlySet<SuiteName> {
  return new Set(list(['--filesOnly', ...args], folder).map((test) => test.projectName));
}

/** @returns how many tests of one project `args` name, without running them; 1 where they cannot even be read */
export function countTests(suite: SuiteName, args: readonly string[], folder: string): number {
  return Math.max(1, list(['--project', suite, ...args], folder).length);
}

/**
 * Runs the named projects.
 * @returns Vitest's exit code, and its report, null where it broke before writing one
 */
export async function runVitest(
  suites: readonly SuiteName[],
  args: readonly string[],
  folder: string,
): Promise<{ code: number; report: Report | null }> {
  const file = join(folder, 'report.json');
  const projects = suites.flatMap((name) => ['--project', name]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const vitest = spawn(process.execPath, [VITEST, 'run', ...projects, ...reporters, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  const [code] = (await once(vitest, 'exit')) as [number | null];
  return { code: code ?? 1, report: readJson(file) as Report | null };
}

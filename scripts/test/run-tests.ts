/** `npm test`: gets what the tests need where it may, runs every suite that can run, and names those that cannot. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../lib/build.ts';
import { canInstall, installPackages } from './apt.ts';
import { readArguments } from './arguments.ts';
import { closingLine, tally, type Tally } from './closing-line.ts';
import { scenarioLines, scenarioTimes } from './scenarios.ts';
import { SUITES, findChromium, missingNeeds, type Suite } from './suites.ts';
import { countTests, runVitest, suitesWithTests } from './vitest.ts';

const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

function getWhatIsMissing(suites: readonly Suite[]): void {
  const packages = suites
    .flatMap(missingNeeds)
    .flatMap((need) => (need.debian === null ? [] : [need.debian]));
  if (canInstall()) installPackages([...new Set(packages)]);
}

/** One line a suite that could not run: what it lacks and how to enable it. */
function nameMissing(suites: readonly Suite[]): void {
  for (const suite of suites) {
    for (const need of missingNeeds(suite)) {
      console.log(`The ${suite.name} suite did not run: it needs ${need.what}. To enable it: ${need.how}.`);
    }
  }
}

async function runIn(folder: string, args: readonly string[]): Promise<Tally> {
  const { projects, others } = readArguments(args);
  const wanted = suitesWithTests([...projects, ...others], folder);
  const suites = SUITES.filter((suite) => wanted.has(suite.name));
  getWhatIsMissing(suites);
  const able = suites.filter((suite) => missingNeeds(suite).length === 0);
  const unable = suites.filter((suite) => !able.includes(suite));

  process.env.ULT_SCENARIO_TIMES = scenarioTimes(others);
  const chromium = findChromium();
  if (chromium !== null) process.env.ULT_CHROMIUM = chromium;
  if (able.some((suite) => suite.name !== 'unit')) await build({ force: false });
  const names = able.map((suite) => suite.name);
  const { code, report } =
    names.length > 0 ? await runVitest(names, others, folder) : { code: 0, report: null };
  const ran = names.length > 0 ? tally(report, code) : NOTHING;
  for (const line of scenarioLines(report)) console.log(line);

  nameMissing(unable);
  const missing = unable.reduce((sum, suite) => sum + countTests(suite.name, others, folder), 0);
  return { ...ran, skipped: ran.skipped + missing };
}

/**
 * Prints the result as its last line. Where `CI` is set nothing may be skipped: what did not run counts as failed.
 * @param args - what follows `npm test --`: paths, `-t name`, `--project browser`, any option of `vitest run`
 * @returns the exit code: 1 where a test failed or none ran
 */
export async function runTests(args: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'ult-test-'));
  try {
    const total = await runIn(folder, args);
    const strict = process.env.CI !== undefined && process.env.CI !== 'false';
    const counted = strict ? { ...total, failed: total.failed + total.skipped, skipped: 0 } : total;
    if (strict && total.skipped > 0)
      console.log(`${total.skipped} tests did not run, and none may be skipped here.`);
    console.log(closingLine(counted));
    return counted.failed > 0 || counted.passed === 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

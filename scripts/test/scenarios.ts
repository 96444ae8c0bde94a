/** The printer's scenarios (test/printer/usb): how often each is played in a run, and what each took. */
import type { Report } from './vitest.ts';

/** As often as a scenario must pass in a row where a run is about the printer; else often enough to see it repeated. */
const IN_A_ROW = 20;
const IN_PASSING = 2;

/**
 * @param args what follows `npm test --`: a run is about the printer when that word is among them, or a path below it
 * @returns for `ULT_SCENARIO_TIMES`, which wins where it is set
 */
export function scenarioTimes(args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const asked = args.some((arg) => /(^|\/)printer(\/|$)/.test(arg));
  return env.ULT_SCENARIO_TIMES ?? String(asked ? IN_A_ROW : IN_PASSING);
}

/** A heading and one line a scenario: how often it was played, in ms all of that together, and the median of once. */
export function scenarioLines(report: Report | null): string[] {
  const played = (report?.testResults ?? []).flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ title = '', ancestorTitles = [], meta }) => {
      const ms = meta?.scenario ?? [];
      return ms.length === 0 ? [] : [{ name: [...ancestorTitles, title].join(' '), ms }];
    }),
  );
  if (played.length === 0) return [];
  return ['Scenarios: times in a row, ms together, ms once (median)', ...played.map(lineOf)];
}

function lineOf({ name, ms }: { readonly name: string; readonly ms: readonly number[] }): string {
  const together = ms.reduce((sum, one) => sum + one, 0);
  const once = ms.toSorted((a, b) => a - b)[Math.floor((ms.length - 1) / 2)] ?? 0;
  const figures = [`${ms.length}x`.padStart(4), whole(together).padStart(7), whole(once).padStart(6)];
  return `${figures.join(' ')}  ${name.trim()}`;
}

function whole(ms: number): string {
  return ms.toFixed(0);
}

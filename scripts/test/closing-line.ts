import type { Report } from './vitest.ts';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A file that could not be loaded failed, though Vitest counts no test of it. */
function brokenFiles(report: Report): number {
  return report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
}

/**
 * What a run came to. A run that ended badly without a failed test to show for it (an unhandled error, a crash) counts
 * as one failure, so that the line never looks better than the exit code.
 */
export function tally(report: Report | null, exitCode: number): Tally {
  const failed = report === null ? 0 : report.numFailedTests + brokenFiles(report);
  return {
    passed: report?.numPassedTests ?? 0,
    failed: exitCode !== 0 && failed === 0 ? 1 : failed,
    skipped: report === null ? 0 : report.numPendingTests + report.numTodoTests,
  };
}

export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

import { expect, it } from 'vitest';
import { readArguments } from '../../scripts/test/arguments.ts';
import { closingLine, tally } from '../../scripts/test/closing-line.ts';
import type { Report } from '../../scripts/test/vitest.ts';

function report(parts: Partial<Report>): Report {
  return {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...parts,
  };
}

it('counts what passed, failed and was skipped', () => {
  const counted = tally(
    report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }),
    1,
  );
  expect(closingLine(counted)).toBe('7 passed, 2 failed, 2 skipped');
});

it('counts a file that could not be loaded as a failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  expect(tally(report({ numPassedTests: 7, testResults: [broken] }), 1).failed).toBe(1);
});

it('counts a file with failed tests by its tests', () => {
  const file = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
  expect(tally(report({ numFailedTests: 1, testResults: [file] }), 1).failed).toBe(1);
});

it('never looks better than the exit code', () => {
  expect(tally(report({ numPassedTests: 7 }), 1).failed).toBe(1);
  expect(tally(null, 137).failed).toBe(1);
});

it('tells the choice of projects from everything else', () => {
  const read = readArguments(['test/db', '--project', 'unit', '-t', 'numbers', '--project=usb']);
  expect(read).toEqual({
    projects: ['--project=unit', '--project=usb'],
    others: ['test/db', '-t', 'numbers'],
  });
});

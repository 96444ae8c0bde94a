import { expect, it } from 'vitest';
import { scenarioLines, scenarioTimes } from '../../scripts/test/scenarios.ts';

it('plays each scenario twenty times where the run is about the printer, else twice', () => {
  expect(scenarioTimes(['printer'], {})).toBe('20');
  expect(scenarioTimes(['test/printer/usb/scenarios', '-t', 'paper'], {})).toBe('20');
  expect(scenarioTimes([], {})).toBe('2');
  expect(scenarioTimes(['test/scripts/printer-lines.test.ts'], {})).toBe('2');
});

it('plays them as often as the environment says', () => {
  expect(scenarioTimes(['printer'], { ULT_SCENARIO_TIMES: '3' })).toBe('3');
});

it('says of each scenario how often it was played, and what that took together and once', () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [
      {
        status: 'passed',
        assertionResults: [
          {
            status: 'passed',
            title: 'prints',
            ancestorTitles: ['a printer'],
            meta: { scenario: [30, 10, 20.4] },
          },
          { status: 'passed', title: 'wraps a line', ancestorTitles: [], meta: {} },
        ],
      },
    ],
  };
  expect(scenarioLines(report).slice(1)).toEqual(['  3x      60     20  a printer prints']);
  expect(scenarioLines(null)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../../db/seed/profiles/index.ts';
import { isOfficersStep, overran, STEP, stepAlert, stepOf } from '../../../shared/domain/pos.ts';

describe.each(Object.values(PROFILES))('the standard procedure of $id', ({ pos }) => {
  it('gives ten minutes to steps 1, 2, 3 and 6 and one working day to steps 4 and 5 (S4)', () => {
    const standards = pos.steps.map(({ no, standard }) => [no, standard]);
    const tenMinutes = { kind: 'minutes', n: 10 };
    const oneDay = { kind: 'working-days', n: 1 };
    expect(standards).toEqual([
      [1, tenMinutes],
      [2, tenMinutes],
      [3, tenMinutes],
      [4, oneDay],
      [5, oneDay],
      [6, tenMinutes],
    ]);
  });

  it('gives every step an output that the next one takes as its input (H-01)', () => {
    for (const [index, step] of pos.steps.slice(0, 4).entries()) {
      // the document shortens the first output to its beginning, `Data kunjungan`
      const inputs = pos.steps[index + 1]?.inputs ?? [];
      expect(inputs.some((input) => step.output.startsWith(input))).toBe(true);
    }
    expect(pos.steps.every(({ inputs, output }) => inputs.length > 0 && output !== '')).toBe(true);
  });

  it('holds officers answerable for steps 2 to 5 only (finding 4)', () => {
    const theirs = pos.steps.filter(isOfficersStep).map(({ no }) => no);
    expect(theirs).toEqual([STEP.verify, STEP.route, STEP.question, STEP.solution]);
  });

  it('has no step of another number', () => {
    expect(() => stepOf(pos, 7)).toThrow('no step 7');
  });
});

describe('the alert of a running step', () => {
  it('is amber from 80 % on and over once the time has passed, not at the very instant', () => {
    expect(stepAlert(799, 800, 1_000)).toBe('normal');
    expect(stepAlert(800, 800, 1_000)).toBe('amber');
    expect(stepAlert(1_000, 800, 1_000)).toBe('amber');
    expect(stepAlert(1_001, 800, 1_000)).toBe('over');
  });

  it('stays away where nothing is due', () => {
    expect(stepAlert(Number.MAX_SAFE_INTEGER, null, null)).toBe('normal');
    expect(overran(Number.MAX_SAFE_INTEGER, null)).toBe(false);
  });

  it('agrees with what counts as an overrun', () => {
    expect(overran(1_000, 1_000)).toBe(false);
    expect(overran(1_001, 1_000)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../../db/seed/profiles/index.ts';
import {
  isOfficersStep,
  momentOf,
  overran,
  STEP_MOMENTS,
  stepAlert,
  stepAt,
  stepOf,
} from '../../../shared/domain/pos.ts';

describe.each(Object.values(PROFILES))('the standard procedure of $id', ({ pos }) => {
  it('numbers its steps upwards, and what is timed comes in the order of the line', () => {
    const numbers = pos.steps.map(({ no }) => no);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    const timed = pos.steps.map(({ moment }) => moment).filter((moment) => moment !== 'unobserved');
    expect(timed).toEqual(STEP_MOMENTS.filter((moment) => timed.includes(moment)));
  });

  it('gives every step what it takes and one output (H-01)', () => {
    expect(pos.steps.every(({ inputs, output }) => inputs.length > 0 && output !== '')).toBe(true);
  });

  it('gives registration and survey to the visitor, whom no officer answers for (finding 4)', () => {
    const visitors = pos.steps.filter((step) => !isOfficersStep(step)).map(({ moment }) => moment);
    expect(visitors).toEqual(['register', 'survey']);
  });

  it('says of each of its steps when it runs, and knows no step of another number', () => {
    for (const { no, moment } of pos.steps) {
      expect(momentOf(pos, no)).toBe(moment === 'unobserved' ? undefined : moment);
      if (moment !== 'unobserved') expect(stepAt(pos, moment)?.no).toBe(no);
    }
    expect(() => stepOf(pos, pos.steps.length + 1)).toThrow('has no step');
  });
});

describe('the helpdesk procedure (S4)', () => {
  it('gives ten minutes to steps 1, 2, 3 and 6 and one working day to steps 4 and 5', () => {
    const tenMinutes = { kind: 'minutes', n: 10 };
    const oneDay = { kind: 'working-days', n: 1 };
    expect(PROFILES.kaltara.pos.steps.map(({ no, standard }) => [no, standard])).toEqual([
      [1, tenMinutes],
      [2, tenMinutes],
      [3, tenMinutes],
      [4, oneDay],
      [5, oneDay],
      [6, tenMinutes],
    ]);
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_FINDING_RULES,
  findingsOf,
  recapState,
  type FindingRules,
} from '../../../../shared/domain/cases/findings.ts';

const ELEMENTS_ONLY: FindingRules = { ...DEFAULT_FINDING_RULES, from: 'elements' };
const GOOD = { U1: 3, U2: 3, U3: 3, U4: 3, U5: 3, U6: 3, U7: 3, U8: 3, U9: 3 };

describe('what is to be checked (domain 2.6)', () => {
  it('is a rating of 1 or 2 of five, about the officer who served', () => {
    const levels = [1, 2, 3, 4, 5].map(
      (rating) => findingsOf({ rating, answers: null }, DEFAULT_FINDING_RULES)[0]?.level,
    );
    expect(levels).toEqual(['very-poor', 'poor', undefined, undefined, undefined]);
    expect(findingsOf({ rating: 1, answers: null }, DEFAULT_FINDING_RULES)).toEqual([
      { level: 'very-poor', about: 'officer', rated: true, elements: [] },
    ]);
  });

  it('is an element of 1 or 2 where the office asks SKM only: U6 and U7 the officer’s, the rest the unit’s', () => {
    const survey = { rating: 1, answers: { ...GOOD, U2: 1, U6: 2, U7: 2, U9: 2 } };
    expect(findingsOf(survey, ELEMENTS_ONLY)).toEqual([
      { level: 'poor', about: 'officer', rated: false, elements: ['U6', 'U7'] },
      { level: 'very-poor', about: 'unit', rated: false, elements: ['U2', 'U9'] },
    ]);
    expect(findingsOf({ rating: 1, answers: GOOD }, ELEMENTS_ONLY)).toEqual([]);
    expect(findingsOf({ rating: 1, answers: null }, ELEMENTS_ONLY)).toEqual([]);
  });

  it('is both where the office says so, with the worst of them', () => {
    const survey = { rating: 2, answers: { ...GOOD, U7: 1, U1: 2 } };
    expect(findingsOf(survey, { ...DEFAULT_FINDING_RULES, from: 'both' })).toEqual([
      { level: 'very-poor', about: 'officer', rated: true, elements: ['U7'] },
      { level: 'poor', about: 'unit', rated: false, elements: ['U1'] },
    ]);
  });

  it('is by the default mapping never about the unit, and for every element one or the other', () => {
    const answers = fc.record(
      Object.fromEntries(Object.keys(GOOD).map((code) => [code, fc.integer({ min: 1, max: 4 })])),
    ) as fc.Arbitrary<Record<string, number>>;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), answers, (rating, given) => {
        const byRating = findingsOf({ rating, answers: given }, DEFAULT_FINDING_RULES);
        expect(byRating.every(({ about }) => about === 'officer')).toBe(true);
        const poor = Object.keys(given).filter((code) => (given[code] ?? 4) <= 2);
        const found = findingsOf({ rating, answers: given }, ELEMENTS_ONLY).flatMap(
          ({ elements }) => elements,
        );
        expect([...found].sort()).toEqual(poor.sort());
      }),
    );
  });
});

describe('a day of the recap (Z-02)', () => {
  it('is examined once its last finding was seen, and open again after a later one', () => {
    expect(recapState(null, null)).toBe('nothing');
    expect(recapState(10, null)).toBe('open');
    expect(recapState(10, 10)).toBe('examined');
    expect(recapState(11, 10)).toBe('open');
    expect(recapState(null, 10)).toBe('examined');
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { conversionValue, PERMENPANRB_14_2017 as SHIPPED } from '../../../shared/domain/skm.ts';
import {
  addTallies,
  skmFigures,
  tallyOf,
  weakestCodes,
  weakestFirst,
  type SkmRules,
  type SkmTally,
} from '../../../shared/domain/skm-figures.ts';
import { inAskingOrder, skmVersionOn, type SkmVersion } from '../../../shared/domain/skm-version.ts';
import { aNewerSurvey, someAnswers, wholeAnswers } from '../../support/skm.ts';

const POOLED: SkmRules = { weight: '1/9', unit: 'pooled' };
const MEAN: SkmRules = { weight: '1/9', unit: 'mean-of-services' };
const CODES = SHIPPED.elements.map(({ code }) => code);

/** `n` surveys whose answers sum up to `total`. */
function aHeap(n: number, total: number): SkmTally {
  return tallyOf(someAnswers(n, total));
}

describe('the figures of a unit', () => {
  test.each([
    [20, 636, 88.33, 'A'],
    [20, 635, 88.19, 'B'],
    [20, 552, 76.67, 'B'],
    [20, 551, 76.53, 'C'],
    [20, 468, 65, 'C'],
    [20, 467, 64.86, 'D'],
    [100, 3179, 88.31, 'A'],
    [1000, 27578, 76.61, 'B'],
    [1000, 23399, 65, 'C'],
    [1000, 27577, 76.6, 'C'],
    [29, 955, 91.48, 'A'],
  ])('of %i responses with the sum %i are %f, mutu %s', (n, total, nik, mutu) => {
    expect(skmFigures(SHIPPED, [aHeap(n, total)], POOLED)).toMatchObject({ responses: n, nik, mutu });
  });

  test.each([
    ['1/9', 91.48],
    ['0.11', 90.56],
    ['0.111', 91.38],
  ] as const)('of (29, 955) with the weight %s are %f', (weight, nik) => {
    expect(skmFigures(SHIPPED, [aHeap(29, 955)], { ...POOLED, weight })?.nik).toBe(nik);
  });

  it('say of each element its mean, its weighted mean and its class, keyed by code', () => {
    const one = { U1: 4, U2: 4, U3: 4, U4: 4, U5: 4, U6: 4, U7: 4, U8: 1, U9: 2 };
    const figures = skmFigures(SHIPPED, [tallyOf([one, { ...one, U8: 2 }])], POOLED);
    expect(figures?.elements.map(({ code }) => code)).toEqual(CODES);
    expect(figures?.elements.find(({ code }) => code === 'U8')).toMatchObject({
      n: 2,
      mean: 1.5,
      nik: 37.5,
      mutu: 'D',
    });
    expect(figures?.elements.find(({ code }) => code === 'U9')).toMatchObject({ mean: 2, mutu: 'D' });
    const weighted = figures?.elements.reduce((sum, element) => sum + element.weighted, 0);
    expect(weighted).toBeCloseTo(figures?.ni ?? 0, 9);
  });

  it('never mistake facilities (U9) for complaints (U8), in whatever order answers come', () => {
    fc.assert(
      fc.property(wholeAnswers, (answers) => {
        const backwards = Object.fromEntries(Object.entries(answers).reverse());
        const figures = skmFigures(SHIPPED, [tallyOf([backwards])], POOLED);
        const means = Object.fromEntries(figures?.elements.map(({ code, mean }) => [code, mean]) ?? []);
        expect(means).toEqual(answers);
      }),
    );
  });

  it('do not depend on the order of surveys, nor on how they were heaped up', () => {
    fc.assert(
      fc.property(
        fc.array(wholeAnswers, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 30 }),
        (list, cut) => {
          const whole = skmFigures(SHIPPED, [tallyOf(list)], POOLED);
          const parts = [tallyOf(list.slice(cut)), tallyOf(list.slice(0, cut))];
          expect(skmFigures(SHIPPED, [tallyOf([...list].reverse())], POOLED)).toEqual(whole);
          expect(skmFigures(SHIPPED, parts, POOLED)).toEqual(whole);
          expect(skmFigures(SHIPPED, [addTallies(parts)], POOLED)).toEqual(whole);
        },
      ),
    );
  });

  it('agree with the whole-number formula where every survey is whole', () => {
    fc.assert(
      fc.property(fc.array(wholeAnswers, { minLength: 1, maxLength: 50 }), (list) => {
        const total = list.reduce(
          (sum, answers) => sum + Object.values(answers).reduce((a, b) => a + b, 0),
          0,
        );
        expect(skmFigures(SHIPPED, [tallyOf(list)], POOLED)?.nik).toBe(conversionValue(total, list.length));
      }),
    );
  });

  it('divide each element by its own answers (n_u)', () => {
    const heap: SkmTally = {
      responses: 3,
      elements: Object.fromEntries(
        CODES.map((code) => [code, code === 'U4' ? { n: 1, sum: 4 } : { n: 3, sum: 9 }]),
      ),
    };
    const figures = skmFigures(SHIPPED, [heap], POOLED);
    expect(figures?.elements.find(({ code }) => code === 'U4')).toMatchObject({ n: 1, mean: 4 });
    // (8 x 3 + 4) / 9 x 25
    expect(figures?.nik).toBe(77.78);
  });

  it('are null before the first response', () => {
    expect(skmFigures(SHIPPED, [], POOLED)).toBeNull();
    expect(skmFigures(SHIPPED, [tallyOf([])], MEAN)).toBeNull();
  });
});

describe('several services', () => {
  // 10 respondents all 4, 30 all 2
  const few = aHeap(10, 360);
  const many = aHeap(30, 540);

  it('are pooled by respondents, or weigh the same, as the office chose', () => {
    expect(skmFigures(SHIPPED, [few, many], POOLED)).toMatchObject({ responses: 40, nik: 62.5 });
    expect(skmFigures(SHIPPED, [few, many], MEAN)).toMatchObject({ responses: 40, nik: 75 });
    const [first] = skmFigures(SHIPPED, [few, many], MEAN)?.elements ?? [];
    expect(first).toMatchObject({ n: 40, mean: 3 });
  });

  it('weigh the same both ways where each has as many respondents, and one service is itself', () => {
    expect(skmFigures(SHIPPED, [aHeap(10, 333), aHeap(10, 301)], MEAN)).toEqual(
      skmFigures(SHIPPED, [aHeap(10, 333), aHeap(10, 301)], POOLED),
    );
    expect(skmFigures(SHIPPED, [many], MEAN)).toEqual(skmFigures(SHIPPED, [many], POOLED));
  });

  it('lie between the worst and the best of them', () => {
    const heap = fc.array(wholeAnswers, { minLength: 1, maxLength: 10 }).map(tallyOf);
    fc.assert(
      fc.property(
        fc.array(heap, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(POOLED, MEAN),
        (heaps, rules) => {
          const each = heaps.map((one) => skmFigures(SHIPPED, [one], rules)?.nik ?? 0);
          const unit = skmFigures(SHIPPED, heaps, rules)?.nik ?? 0;
          expect(unit).toBeGreaterThanOrEqual(Math.min(...each));
          expect(unit).toBeLessThanOrEqual(Math.max(...each));
        },
      ),
    );
  });
});

describe('the weakest elements', () => {
  it('are ranked by their mean, and at most three below the mean of all are marked', () => {
    const answers = { U1: 4, U2: 3, U3: 2, U4: 4, U5: 4, U6: 3, U7: 4, U8: 1, U9: 3 };
    const figures = skmFigures(SHIPPED, [tallyOf([answers])], POOLED);
    if (figures === null) throw new Error('there is an answer');
    expect(weakestFirst(figures).map(({ code }) => code)).toEqual([
      'U8',
      'U3',
      'U2',
      'U6',
      'U9',
      'U1',
      'U4',
      'U5',
      'U7',
    ]);
    expect(weakestCodes(figures)).toEqual(['U8', 'U3', 'U2']);
    const nearlyAlike = skmFigures(SHIPPED, [tallyOf([{ ...answers, U2: 4, U3: 4, U6: 4, U9: 4 }])], POOLED);
    expect(nearlyAlike && weakestCodes(nearlyAlike)).toEqual(['U8']);
  });

  it('are none where all are alike', () => {
    const figures = skmFigures(SHIPPED, [aHeap(3, 81)], POOLED);
    if (figures === null) throw new Error('there are answers');
    expect(weakestCodes(figures)).toEqual([]);
  });
});

describe('a version', () => {
  const newer = aNewerSurvey('2027-01-01');

  it('holds from its day on, and before the first of them that one', () => {
    const versions: SkmVersion[] = [SHIPPED, newer];
    expect(skmVersionOn(versions, '2026-12-31').id).toBe(SHIPPED.id);
    expect(skmVersionOn(versions, '2027-01-01').id).toBe(newer.id);
    expect(skmVersionOn(versions, '1999-01-01').id).toBe(SHIPPED.id);
  });

  it('classes by its own intervals and weighs by its own weight', () => {
    const heap = tallyOf([{ U1: 4, U2: 3 }]);
    // two elements: (4 + 3) / 2 x 25
    expect(skmFigures(newer, [heap], POOLED)).toMatchObject({ nik: 87.5, mutu: 'A' });
    expect(skmFigures(newer, [heap], { ...POOLED, weight: '0.11' })?.nik).toBe(87.5);
  });

  it('is asked in the office’s order, nothing twice and nothing left out', () => {
    expect(inAskingOrder(SHIPPED, []).map(({ code }) => code)).toEqual(SHIPPED.asked);
    expect(inAskingOrder(SHIPPED, ['U9', 'U9', 'U77', 'U1']).map(({ code }) => code)).toEqual([
      'U9',
      'U1',
      'U2',
      'U3',
      'U4',
      'U5',
      'U6',
      'U7',
      'U8',
    ]);
    expect(inAskingOrder(newer, SHIPPED.asked).map(({ code }) => code)).toEqual(['U1', 'U2']);
  });
});

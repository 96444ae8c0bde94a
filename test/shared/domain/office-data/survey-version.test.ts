import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkSurveyVersion,
  ELEMENT_CODES,
  highestOf,
  intervalFlaw,
  MUTU,
  readWeight,
  weighsOne,
  writeWeight,
} from '../../../../shared/domain/office-data/survey-version.ts';
import { PERMENPANRB_14_2017 as SHIPPED } from '../../../../shared/domain/skm.ts';
import { skmFigures, tallyOf } from '../../../../shared/domain/skm-figures.ts';
import {
  IKM_WEIGHTS,
  intervalOf,
  type Ratio,
  type SkmVersion,
} from '../../../../shared/domain/skm-version.ts';
import { someAnswers, wholeAnswers } from '../../../support/skm.ts';

const TODAY = '2026-11-23';
const QUIET = { today: TODAY, answeredToday: false };

function next(changes: Partial<SkmVersion> = {}): SkmVersion {
  return { ...SHIPPED, id: 'berikutnya', effectiveFrom: '2027-01-04', ...changes };
}

function codeOf(after: SkmVersion | null, before: SkmVersion | null = null, day = QUIET): string {
  const checked = checkSurveyVersion({ before, after }, [SHIPPED], day);
  return checked.ok ? 'ok' : checked.error.code;
}

function weighing(weights: readonly Ratio[]): SkmVersion {
  const elements = SHIPPED.elements.map((element, index) => ({ ...element, weight: weights[index] }));
  return next({ elements });
}

function classesFrom(...from: readonly number[]): SkmVersion['intervals'] {
  return SHIPPED.intervals.map((interval, index) => ({ ...interval, from: from[index] ?? 25 }));
}

/** Nine weights that are 1 together: parts of a whole. */
const weights = fc
  .array(fc.integer({ min: 1, max: 900 }), { minLength: 9, maxLength: 9 })
  .map((parts): Ratio[] => parts.map((part) => [part, parts.reduce((a, b) => a + b, 0)]));

/** Three different bounds above the lowest value, in hundredths. */
const classes = fc
  .uniqueArray(fc.integer({ min: 2_501, max: 10_000 }), { minLength: 3, maxLength: 3 })
  .map((bounds) => classesFrom(...bounds.toSorted((a, b) => b - a).map((bound) => bound / 100)));

describe('a version of the survey', () => {
  it('begins today while nobody has answered today, else on a day to come that no other begins on', () => {
    expect(codeOf(next({ effectiveFrom: '2026-11-22' }))).toBe('survey-version-day-past');
    expect(codeOf(next({ effectiveFrom: TODAY }))).toBe('ok');
    expect(codeOf(next({ effectiveFrom: TODAY }), null, { today: TODAY, answeredToday: true })).toBe(
      'survey-version-answered',
    );
    expect(codeOf(next({ effectiveFrom: '2026-11-24' }), null, { today: TODAY, answeredToday: true })).toBe(
      'ok',
    );
    const taken = checkSurveyVersion({ before: null, after: next() }, [SHIPPED, next()], QUIET);
    expect(taken).toMatchObject({ error: { code: 'survey-version-day-taken' } });
  });

  it('stays as it is once its day has come, and may change or go before', () => {
    expect(codeOf(null, SHIPPED)).toBe('survey-version-in-force');
    expect(codeOf(next(), next({ effectiveFrom: TODAY }))).toBe('survey-version-in-force');
    expect(codeOf(null, next())).toBe('ok');
    expect(codeOf(next({ effectiveFrom: '2027-02-01' }), next())).toBe('ok');
  });

  it('asks the nine elements, each once, in whatever words', () => {
    expect(codeOf(next({ elements: SHIPPED.elements.slice(1) }))).toBe('survey-version-elements');
    expect(codeOf(next({ elements: SHIPPED.elements.toReversed() }))).toBe('survey-version-elements');
    const other = { id: 'Kewajaran', en: 'Fairness' };
    expect(codeOf(next({ elements: SHIPPED.elements.map((one) => ({ ...one, name: other })) }))).toBe('ok');
  });

  it('weighs exactly one: nine times 0,11 or 0,111 do not', () => {
    expect(weighsOne(ELEMENT_CODES.map(() => [1, 9]))).toBe(true);
    expect(codeOf(next({ weight: [11, 100] }))).toBe('survey-version-weights');
    expect(codeOf(next({ weight: [111, 1000] }))).toBe('survey-version-weights');
    expect(codeOf(weighing([[1, 5], ...Array<Ratio>(8).fill([1, 10])]))).toBe('ok');
    expect(codeOf(weighing([[1, 5], ...Array<Ratio>(8).fill([1, 9])]))).toBe('survey-version-weights');
  });

  it('classes every value: bounds of two decimals, falling, down to 25', () => {
    expect(intervalFlaw(SHIPPED.intervals)).toBeNull();
    expect(intervalFlaw(classesFrom(88.305, 76.61, 65, 25))).toEqual({ mutu: 'A', flaw: 'decimals' });
    expect(intervalFlaw(classesFrom(88.31, 88.31, 65, 25))).toEqual({ mutu: 'B', flaw: 'order' });
    expect(intervalFlaw(classesFrom(100.01, 76.61, 65, 25))).toEqual({ mutu: 'A', flaw: 'order' });
    expect(intervalFlaw(classesFrom(88.31, 76.61, 65, 26))).toEqual({ mutu: 'D', flaw: 'lowest' });
    expect(intervalFlaw(SHIPPED.intervals.slice(0, 3))).toEqual({ mutu: 'C', flaw: 'lowest' });
    expect(codeOf(next({ intervals: classesFrom(88.31, 76.61, 76.61, 25) }))).toBe(
      'survey-version-intervals',
    );
  });

  it('that is kept always makes an index of 25 to 100 with exactly one class', () => {
    fc.assert(
      fc.property(
        weights,
        classes,
        fc.array(wholeAnswers, { minLength: 1, maxLength: 12 }),
        (weight, intervals, surveys) => {
          const version = { ...weighing(weight), intervals };
          expect(codeOf(version)).toBe('ok');
          const figures = skmFigures(version, [tallyOf(surveys)], { weight: '1/9', unit: 'pooled' });
          const nik = figures?.nik ?? 0;
          expect(nik).toBeGreaterThanOrEqual(25);
          expect(nik).toBeLessThanOrEqual(100);
          const holding = version.intervals.filter(
            ({ from }, index) => nik >= from && nik <= highestOf(version.intervals, index),
          );
          expect(holding.map(({ mutu }) => mutu)).toEqual([figures?.mutu]);
        },
      ),
    );
  });

  it('puts every value of two decimals in exactly one class, and all four are reached', () => {
    fc.assert(
      fc.property(classes, (intervals) => {
        const version = next({ intervals });
        const seen = new Set<string>();
        for (let hundredths = 2_500; hundredths <= 10_000; hundredths += 1) {
          const nik = hundredths / 100;
          const holding = intervals.filter(
            ({ from }, index) => nik >= from && nik <= highestOf(intervals, index),
          );
          if (holding.length !== 1 || holding[0]?.mutu !== intervalOf(nik, version).mutu) return false;
          seen.add(holding[0].mutu);
        }
        return seen.size === MUTU.length;
      }),
      { numRuns: 20 },
    );
  });

  it('never reaches more than 100 where an office cuts its weights off', () => {
    fc.assert(
      fc.property(weights, fc.constantFrom(...IKM_WEIGHTS), (weight, cut) => {
        const best = skmFigures(weighing(weight), [tallyOf(someAnswers(1, 36))], {
          weight: cut,
          unit: 'pooled',
        });
        return (best?.nik ?? 101) <= 100;
      }),
    );
  });
});

describe('a weight as it is typed', () => {
  it.each([
    ['1/9', [1, 9]],
    [' 2 / 10 ', [2, 10]],
    ['0,125', [125, 1000]],
    ['0.2', [2, 10]],
    ['1', [1, 1]],
  ] as const)('%s is exactly that', (typed, ratio) => {
    expect(readWeight(typed)).toEqual(ratio);
  });

  it.each(['', '0', '0/9', '9/1', '1/0', '1,5', '-1/9', 'satu', '0,0000001'])('%s is none', (typed) => {
    expect(readWeight(typed)).toBeNull();
  });

  it('is written so that it is read the same', () => {
    expect(writeWeight([1, 9], ',')).toBe('1/9');
    expect(writeWeight([125, 1000], ',')).toBe('0,125');
    expect(writeWeight([2, 10], '.')).toBe('0.2');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 999_999 }), (a, b) => {
        const ratio: Ratio = [Math.min(a, b), Math.max(a, b)];
        expect(readWeight(writeWeight(ratio, ','))).toEqual(ratio);
      }),
    );
  });
});

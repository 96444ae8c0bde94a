import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  checkSurvey,
  conversionValue,
  IKM_WEIGHTS,
  mutuLabel,
  mutuOf,
  OFFICER_RATING,
  QUESTIONNAIRE_ORDER,
  PERMENPANRB_14_2017,
  sampleReached,
  sampleSize,
  SKM_ELEMENTS,
  type SkmAnswers,
  type SkmCode,
} from '../../../shared/domain/skm.ts';
import { skmFigures, tallyOf, type SkmFigures } from '../../../shared/domain/skm-figures.ts';

const codes = Object.keys(SKM_ELEMENTS) as SkmCode[];
const answer = fc.constantFrom(1, 2, 3, 4);
const surveys = fc.record(
  Object.fromEntries(codes.map((code) => [code, answer])),
) as unknown as fc.Arbitrary<SkmAnswers>;

function indexOf(list: readonly SkmAnswers[]): SkmFigures | null {
  return skmFigures(PERMENPANRB_14_2017, [tallyOf(list)], { weight: '1/9', unit: 'pooled' });
}

describe('the questionnaire', () => {
  it('has the nine elements by code, complaints as U8 and facilities as U9', () => {
    expect(codes).toEqual(['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9']);
    expect(SKM_ELEMENTS.U8.name.id).toBe('Penanganan Pengaduan, Saran, dan Masukan');
    expect(SKM_ELEMENTS.U9.name.id).toBe('Sarana dan Prasarana');
  });

  it('asks about facilities before complaints', () => {
    expect(QUESTIONNAIRE_ORDER).toEqual(['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U9', 'U8']);
  });

  it('has four different labels to every element in both languages', () => {
    for (const { labels } of Object.values(SKM_ELEMENTS)) {
      expect(new Set(labels.map(({ id }) => id)).size).toBe(4);
      expect(new Set(labels.map(({ en }) => en)).size).toBe(4);
    }
    expect(SKM_ELEMENTS.U4.labels.map(({ id }) => id)).toEqual([
      'Sangat mahal',
      'Cukup mahal',
      'Murah',
      'Gratis',
    ]);
  });

  it('keeps "kurang" and "sangat kurang" to the rating of the officer', () => {
    expect(OFFICER_RATING.map(({ id }) => id)).toEqual([
      'Sangat kurang',
      'Kurang',
      'Cukup',
      'Baik',
      'Sangat baik',
    ]);
    const labels = Object.values(SKM_ELEMENTS).flatMap(({ labels }) =>
      labels.map(({ id }) => id.toLowerCase()),
    );
    expect(labels).not.toContain('kurang');
    expect(labels).not.toContain('sangat kurang');
  });
});

describe('a survey', () => {
  const whole = { U1: 3, U2: 3, U3: 4, U4: 4, U5: 3, U6: 3, U7: 4, U8: 2, U9: 1 };

  it('is taken whole', () => {
    expect(checkSurvey(whole)).toEqual({ ok: true, value: whole });
  });

  test.each([
    ['an element left out', { ...whole, U8: undefined }, { missing: 'U8', unknown: 0 }],
    ['a five', { ...whole, U1: 5 }, { missing: 'U1', unknown: 0 }],
    ['a half', { ...whole, U2: 2.5 }, { missing: 'U2', unknown: 0 }],
    ['a digit as text', { ...whole, U3: '3' }, { missing: 'U3', unknown: 0 }],
    ['a tenth element', { ...whole, U10: 3 }, { missing: '', unknown: 1 }],
    ['a borrowed name', { ...whole, constructor: 3 }, { missing: '', unknown: 1 }],
    ['nothing', {}, { missing: codes.join(','), unknown: 0 }],
  ])('is refused with %s', (_what, answers, details) => {
    expect(checkSurvey(answers)).toEqual({ ok: false, error: { code: 'survey-answers', details } });
  });
});

describe('the index', () => {
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
  ])('of %i responses with the sum %i is %f, mutu %s', (responses, total, nik, mutu) => {
    expect(conversionValue(total, responses)).toBe(nik);
    expect(mutuOf(nik)).toBe(mutu);
  });

  test.each([
    ['1/9', 91.48, 100],
    ['0.11', 90.56, 99],
    ['0.111', 91.38, 99.9],
  ] as const)('with the weight %s is %f, and %f at best', (weight, nik, best) => {
    expect(conversionValue(955, 29, weight)).toBe(nik);
    expect(conversionValue(36, 1, weight)).toBe(best);
  });

  it('has a class for every value there can be', () => {
    expect([25, 64.99, 65, 76.6, 76.61, 88.3, 88.31, 100].map((nik) => mutuOf(nik)).join('')).toBe(
      'DDCCBBAA',
    );
    expect(mutuLabel(mutuOf(88.31)).id).toBe('Sangat baik');
  });

  it('comes from means by element, and is null before the first response', () => {
    const one = { U1: 4, U2: 4, U3: 4, U4: 4, U5: 4, U6: 4, U7: 4, U8: 1, U9: 2 } as const;
    const two = { ...one, U8: 2 } as const;
    const index = indexOf([one, two]);
    expect(index).toMatchObject({ responses: 2, nik: 87.5, mutu: 'B' });
    const means = Object.fromEntries(index?.elements.map(({ code, mean }) => [code, mean]) ?? []);
    expect(means).toMatchObject({ U7: 4, U8: 1.5, U9: 2 });
    expect(index?.ni).toBeCloseTo(3.5, 10);
    expect(indexOf([])).toBeNull();
  });

  it('lies between 25 and 100, agrees with its unrounded value and does not fall when an answer rises', () => {
    fc.assert(
      fc.property(
        fc.array(surveys, { minLength: 1, maxLength: 40 }),
        fc.constantFrom(...codes),
        (list, code) => {
          const index = indexOf(list);
          if (index === null) throw new Error('there are responses');
          expect(index.nik).toBeGreaterThanOrEqual(25);
          expect(index.nik).toBeLessThanOrEqual(100);
          expect(Math.abs(index.nik - index.ni * 25)).toBeLessThanOrEqual(0.005 + 1e-9);
          const raised = indexOf(list.map((one) => ({ ...one, [code]: 4 as const })));
          expect(raised?.nik).toBeGreaterThanOrEqual(index.nik);
        },
      ),
    );
  });

  it('knows its three weights', () => {
    expect(IKM_WEIGHTS).toHaveLength(3);
  });
});

describe('the sample needed', () => {
  test.each([
    [10, 10],
    [15, 14],
    [20, 19],
    [25, 24],
    [30, 28],
    [50, 44],
    [70, 59],
    [100, 80],
    [130, 97],
    [150, 108],
    [200, 132],
    [300, 169],
    [500, 217],
    [1000, 278],
    [2000, 322],
    [5000, 357],
    [10_000, 370],
    [1_000_000, 384],
  ])('from %i users is %i', (population, sample) => {
    expect(sampleSize(population)).toBe(sample);
  });

  it('is a share reached, and nothing where the period before had no users', () => {
    expect(sampleReached(200, 66)).toEqual({ population: 200, needed: 132, responses: 66, share: 0.5 });
    expect(sampleReached(0, 12)).toEqual({ population: null, needed: null, responses: 12, share: null });
    expect(sampleReached(1, 1)).toMatchObject({ needed: 1, share: 1 });
  });
});

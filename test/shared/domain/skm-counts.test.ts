import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { PERMENPANRB_14_2017 as SHIPPED } from '../../../shared/domain/skm.ts';
import {
  addCounts,
  countSurveys,
  periodFigures,
  type CountedSurvey,
} from '../../../shared/domain/skm-counts.ts';
import { ageGroup, hourBand, INDICATORS } from '../../../shared/domain/skm-respondents.ts';
import { aNewerSurvey, someAnswers, wholeAnswers } from '../../support/skm.ts';

const RULES = { weight: '1/9', unit: 'pooled' } as const;
const ALL = { serviceId: null, lastDay: '2026-12-31' } as const;

const survey: fc.Arbitrary<CountedSurvey> = fc.record({
  serviceId: fc.constantFrom('consultation', 'helpdesk', 'complaint'),
  versionId: fc.constant(SHIPPED.id),
  answers: wholeAnswers,
  sex: fc.constantFrom('L', 'P', null),
  age: fc.option(fc.integer({ min: 5, max: 120 })),
  education: fc.constantFrom('SMA', 'S1', null),
  occupation: fc.constantFrom('PNS', 'Lainnya', null),
  time: fc.constantFrom('08:30', '12:00', '12:30', '13:00', '16:59'),
});

function aSurveyOf(changes: Partial<CountedSurvey> = {}): CountedSurvey {
  const [answers = {}] = someAnswers(1, 27);
  const nobody = { sex: null, age: null, education: null, occupation: null, time: '09:00' };
  return { serviceId: 'consultation', versionId: SHIPPED.id, answers, ...nobody, ...changes };
}

describe('counting surveys', () => {
  it('gives the same whole, counted at once or in parts, in any order', () => {
    fc.assert(
      fc.property(fc.array(survey, { maxLength: 40 }), fc.integer({ min: 0, max: 40 }), (surveys, cut) => {
        const parts = [
          ...countSurveys([...surveys].reverse().slice(cut)),
          ...countSurveys([...surveys].reverse().slice(0, cut)),
        ];
        const sorted = (counts: ReturnType<typeof countSurveys>): typeof counts =>
          counts.sort((one, other) => one.serviceId.localeCompare(other.serviceId));
        expect(sorted(addCounts(parts))).toEqual(sorted(countSurveys(surveys)));
      }),
    );
  });

  it('counts every respondent once in each characteristic', () => {
    fc.assert(
      fc.property(fc.array(survey, { minLength: 1, maxLength: 40 }), (surveys) => {
        const { respondents } = periodFigures(countSurveys(surveys), [SHIPPED], RULES, ALL);
        for (const [characteristic, counts] of Object.entries(respondents)) {
          const known: readonly string[] = INDICATORS[characteristic as keyof typeof INDICATORS];
          expect(Object.keys(counts).filter((indicator) => !known.includes(indicator))).toEqual([]);
          expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(surveys.length);
        }
      }),
    );
  });

  test.each([
    [null, 'unsaid'],
    [5, 'under-20'],
    [19, 'under-20'],
    [20, '20-29'],
    [39, '30-39'],
    [40, '40-49'],
    [59, '50-59'],
    [60, '60-over'],
    [120, '60-over'],
  ])('puts the age %s into %s', (age, group) => {
    expect(ageGroup(age)).toBe(group);
  });

  test.each([
    ['07:59', 'other'],
    ['08:00', '08-12'],
    ['12:00', '08-12'],
    ['12:01', 'other'],
    ['13:00', '13-17'],
    ['17:00', '13-17'],
    ['17:01', 'other'],
  ])('puts %s into the band %s', (time, band) => {
    expect(hourBand(time)).toBe(band);
  });
});

describe('the figures of a period', () => {
  it('are those of every service and of the unit, or of one service alone', () => {
    const counts = countSurveys([
      ...someAnswers(10, 360).map((answers) => aSurveyOf({ answers })),
      ...someAnswers(30, 540).map((answers) => aSurveyOf({ answers, serviceId: 'helpdesk' })),
    ]);
    const all = periodFigures(counts, [SHIPPED], RULES, ALL);
    expect(all.unit).toMatchObject({ responses: 40, nik: 62.5 });
    expect(all.services.map(({ serviceId, figures }) => [serviceId, figures.nik])).toEqual([
      ['consultation', 100],
      ['helpdesk', 50],
    ]);
    const one = periodFigures(counts, [SHIPPED], RULES, { ...ALL, serviceId: 'helpdesk' });
    expect(one.unit).toMatchObject({ responses: 30, nik: 50 });
    expect(one.services).toHaveLength(1);
  });

  it('are of the newest version answered; answers about other elements are left out and counted', () => {
    const newer = aNewerSurvey('2026-12-01');
    const counts = countSurveys([
      aSurveyOf(),
      aSurveyOf(),
      aSurveyOf({ versionId: newer.id, answers: { U1: 4, U2: 4 } }),
    ]);
    expect(periodFigures(counts, [newer, SHIPPED], RULES, ALL)).toMatchObject({
      version: { id: newer.id },
      leftOut: 2,
      unit: { responses: 1, nik: 100, mutu: 'A' },
    });
  });

  it('count versions together that rate the same elements', () => {
    const reworded = { ...SHIPPED, id: 'kalimat-baru', effectiveFrom: '2026-12-01' };
    const counts = countSurveys([aSurveyOf(), aSurveyOf({ versionId: reworded.id })]);
    expect(periodFigures(counts, [reworded, SHIPPED], RULES, ALL)).toMatchObject({
      version: { id: 'kalimat-baru' },
      leftOut: 0,
      unit: { responses: 2 },
    });
  });

  it('of nobody are none, under the version in force on its last day', () => {
    const none = periodFigures([], [aNewerSurvey('2027-01-01'), SHIPPED], RULES, ALL);
    expect(none).toMatchObject({ version: { id: SHIPPED.id }, unit: null, services: [], leftOut: 0 });
  });
});

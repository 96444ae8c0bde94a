/** Surveys in numbers, and a version of the survey that is not there yet. */
import fc from 'fast-check';
import { PERMENPANRB_14_2017, type SkmAnswer } from '../../shared/domain/skm.ts';
import type { SkmVersion } from '../../shared/domain/skm-version.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';

const CODES = PERMENPANRB_14_2017.elements.map(({ code }) => code);

export const wholeAnswers = fc.record(
  Object.fromEntries(CODES.map((code) => [code, fc.constantFrom<SkmAnswer>(1, 2, 3, 4)])),
) as fc.Arbitrary<Record<string, SkmAnswer>>;

/** `n` whole surveys whose answers sum up to `total`. */
export function someAnswers(n: number, total: number): Record<string, number>[] {
  let left = total;
  let open = n * CODES.length;
  const surveys = Array.from({ length: n }, () =>
    Object.fromEntries(
      CODES.map((code) => {
        const value = Math.min(4, Math.max(1, Math.ceil(left / open)));
        left -= value;
        open -= 1;
        return [code, value];
      }),
    ),
  );
  if (left !== 0) throw new Error(`${n} surveys cannot sum up to ${total}`);
  return surveys;
}

/** A regulation of tomorrow: two elements, and classes of its own. */
export function aNewerSurvey(effectiveFrom: string): SkmVersion {
  return {
    ...PERMENPANRB_14_2017,
    id: 'peraturan-baru',
    effectiveFrom,
    elements: PERMENPANRB_14_2017.elements.slice(0, 2),
    asked: ['U2', 'U1'],
    weight: [1, 2],
    intervals: [
      { mutu: 'A', from: 80, label: { id: 'Prima', en: 'Excellent' } },
      { mutu: 'B', from: 25, label: { id: 'Cukup', en: 'Fair' } },
    ],
  };
}

type VersionFields = CommandInput<'survey-version:save'>['survey'];

/** The delivered questionnaire from another day on, as administration sends it. */
export function aSurveyVersion(changes: Partial<VersionFields> = {}): VersionFields {
  const { source, elements, intervals } = PERMENPANRB_14_2017;
  return {
    effectiveFrom: '2026-11-24',
    source,
    elements: elements.map((element) => ({
      ...element,
      labels: [...element.labels],
      weight: [1, 9],
    })) as unknown as VersionFields['elements'],
    intervals: [...intervals],
    ...changes,
  };
}

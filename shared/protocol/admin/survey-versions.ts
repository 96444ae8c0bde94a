/** Versions of the satisfaction survey, as administration sees and makes them (domain 2.8). */
import { z } from 'zod';
import { ELEMENT_CODES, HIGHEST_NIK, LOWEST_NIK, MUTU } from '../../domain/office-data/survey-version.ts';
import type { SkmVersion } from '../../domain/skm-version.ts';
import * as f from '../fields.ts';
import { version } from './office-changes.ts';

const filled = (longest: number) => f.line(longest).regex(/\S/);
const words = (longest: number) => z.object({ id: filled(longest), en: filled(longest) });
const label = words(60);
const part = z.number().int().min(1).max(1_000_000);

const element = z.object({
  code: z.enum(ELEMENT_CODES),
  name: words(120),
  question: words(300),
  labels: z.tuple([label, label, label, label]),
  weight: z.tuple([part, part]),
});

const interval = z.object({
  mutu: z.enum(MUTU),
  from: z.number().min(LOWEST_NIK).max(HIGHEST_NIK),
  label: words(60),
});

/** @param versionId null makes a new version; one whose day has not come may be changed */
export const saveSurveyVersion = z.object({
  versionId: f.id.nullable(),
  base: version,
  survey: z.object({
    effectiveFrom: f.officeDay,
    source: words(200),
    elements: z.array(element).length(ELEMENT_CODES.length),
    intervals: z.array(interval).length(MUTU.length),
  }),
});
export const removeSurveyVersion = z.object({ versionId: f.id, base: version });

export interface SurveyVersionList {
  /** Newest first. */
  readonly versions: readonly {
    readonly survey: SkmVersion;
    readonly version: number;
    /** `planned` may be changed still. */
    readonly state: 'past' | 'in-force' | 'planned';
    /** Who wrote it last; null of the one the office was set up with. */
    readonly made: { readonly by: string; readonly at: number } | null;
  }[];
  /** The elements were answered today, so that the next version begins tomorrow at the earliest. */
  readonly answeredToday: boolean;
}

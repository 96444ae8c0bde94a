/** What an office says of itself, as administration edits it. */
import { z } from 'zod';
import { MANAGEMENT_PARTS, type StandardsData } from '../../domain/office-data/standards.ts';
import {
  CONTACT_KINDS,
  type ContactData,
  type IdentityData,
  type TextsData,
} from '../../domain/office-data/texts.ts';
import * as f from '../fields.ts';
import { version } from './office-changes.ts';

const filled = (longest: number) => f.line(longest).regex(/\S/);
const both = (text: z.ZodType<string>) => z.object({ id: text, en: text });
const paragraph = (longest: number) => f.text(longest).regex(/\S/);

export const saveIdentity = z.object({
  base: version,
  identity: z.object({
    name: filled(120),
    shortName: filled(60),
    address: z.object({ text: filled(200), verified: z.boolean() }).nullable(),
    accent: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
});

export const saveTexts = z.object({
  base: version,
  texts: z.object({
    charter: both(paragraph(1_000)),
    privacy: z.object({ short: both(filled(300)), long: both(paragraph(4_900)) }),
    runningText: z.array(both(filled(200))).max(12),
    feeNote: both(filled(200)).nullable(),
  }),
});

export const saveContacts = z.object({
  base: version,
  contacts: z
    .array(
      z.object({
        kind: z.enum(CONTACT_KINDS),
        label: both(filled(80)),
        value: filled(200),
        verified: z.boolean(),
        note: f.line(200).optional(),
      }),
    )
    .max(30),
});

/** A text of the service standard: a line an item. */
export const saveStandards = z.object({
  base: version,
  standards: z.object({
    decree: f.line(200),
    parts: z.record(z.enum(MANAGEMENT_PARTS), paragraph(3_900)),
  }),
});

export interface TextsView {
  readonly identity: IdentityData;
  readonly texts: TextsData;
  readonly contacts: readonly ContactData[];
  readonly standards: StandardsData;
  readonly versions: {
    readonly identity: number;
    readonly texts: number;
    readonly contacts: number;
    readonly standards: number;
  };
}

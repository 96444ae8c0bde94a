/** Types of request, as administration sees them and makes versions of them (H-10). */
import { z } from 'zod';
import { FIELD_KINDS, REQUEST_DOORS, type RequestType } from '../../domain/requests/request-type.ts';
import { MOST_CHOICES, MOST_DOCUMENTS, MOST_FIELDS } from '../../domain/requests/type-change.ts';
import * as f from '../fields.ts';

const filled = (longest: number) => f.line(longest).regex(/\S/);
const words = (longest: number) => z.object({ id: filled(longest), en: filled(longest) });
const days = z.number().int().min(1).max(1_000);
const number = z.number().int().min(1).max(10_000);

/** Null ids are new. */
const change = z.object({
  name: words(80),
  closedTo: z.array(z.enum(REQUEST_DOORS)).max(REQUEST_DOORS.length),
  form: z
    .array(
      z.object({
        id: f.id.nullable(),
        label: words(120),
        kind: z.enum(FIELD_KINDS),
        required: z.boolean(),
        kiosk: z.boolean(),
        choices: z.array(z.object({ id: f.id.nullable(), label: words(80) })).max(MOST_CHOICES),
      }),
    )
    .min(1)
    .max(MOST_FIELDS),
  documents: z
    .array(z.object({ id: f.id.nullable(), name: words(150), required: z.boolean() }))
    .max(MOST_DOCUMENTS),
  clocks: z.array(z.object({ id: f.id, workingDays: days, extension: days.nullable() })).max(10),
  leadWorkingDays: days.nullable(),
});

export const saveRequestType = z.object({
  typeId: f.id,
  /** The newest number there was when it was looked at: the version made is the one after it. */
  last: number,
  /** Today or later. */
  effectiveFrom: f.officeDay,
  change,
});
export const withdrawRequestType = z.object({ typeId: f.id, number, base: z.number().int().min(0) });

export interface RequestTypeVersion {
  readonly type: RequestType;
  /** The version of what was read, to name with the next change. */
  readonly version: number;
  readonly state: 'in-force' | 'coming' | 'past';
  /** Who made it and when; null where it was delivered. */
  readonly made: { readonly officerId: string; readonly at: number } | null;
}

export interface RequestTypeList {
  readonly types: readonly {
    readonly id: string;
    /** The newest number there is, of a withdrawn version too. */
    readonly last: number;
    /** Newest first. */
    readonly versions: readonly RequestTypeVersion[];
  }[];
}

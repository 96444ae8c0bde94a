/** Changes of the office's data: who changed what, and taking one back. */
import { z } from 'zod';
import * as f from '../fields.ts';

/** What of the office can be changed in administration; each has keys of its own. */
export const CHANGE_KINDS = [
  'service',
  'service-order',
  'counter',
  'hours',
  'holiday',
  'decree',
  'procedure',
  'rules',
  'identity',
  'texts',
  'contacts',
  'standards',
  'request-letters',
  'request-type',
  'facility',
  'closure',
  'survey-version',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * The version of what was read: `seq` of its newest change, 0 where it is still as the office was set up. A change names
 * it, and is refused where somebody was faster.
 */
export const version = z.number().int().min(0);

/** How many things elsewhere a change moved with it, by name. */
export interface ChangeEffects {
  /** Open steps whose due time is another now. */
  readonly deadlines?: number;
  /** Running complaints that owe their result, or their first contact, at another time now. */
  readonly complaints?: number;
  /** Services again online that were promised and have another last day now. */
  readonly onlineServices?: number;
  /** Open requests that are due, or lapse, at another time now. */
  readonly requests?: number;
}

/** The answer to a change: its version from now on. */
export interface Changed {
  readonly key: string;
  readonly version: number;
  readonly effects: ChangeEffects;
}

/** Changes older than `before` (a `seq`), of those kinds and that officer; an empty list is every kind, null everybody. */
export const listChanges = z.object({
  kinds: z.array(z.enum(CHANGE_KINDS)).max(CHANGE_KINDS.length),
  officerId: f.id.nullable(),
  before: z.number().int().min(1).nullable(),
});
export const undoChange = z.object({ changeId: f.id });

export interface ChangeView {
  readonly id: string;
  readonly seq: number;
  readonly at: number;
  readonly officerId: string;
  readonly kind: ChangeKind;
  readonly key: string;
  /** Null where there was none. */
  readonly before: unknown;
  readonly after: unknown;
  readonly effects: ChangeEffects;
  /** The change this one took back. */
  readonly undoes: string | null;
  /** The change that took this one back. */
  readonly undoneBy: string | null;
  /** Nothing of the same was changed after it: it can be taken back. */
  readonly newest: boolean;
}

export interface ChangeList {
  readonly changes: readonly ChangeView[];
  /** There are older ones. */
  readonly more: boolean;
}

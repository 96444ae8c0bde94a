/** Versions of the standard procedure (POS), as administration sees and makes them (H-10). */
import { z } from 'zod';
import { STEP_ACTORS, STEP_MOMENTS, type PosProfile } from '../../domain/pos.ts';
import * as f from '../fields.ts';
import { version } from './office-changes.ts';

const filled = (longest: number) => f.line(longest).regex(/\S/);

const standard = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['seconds', 'minutes', 'hours', 'working-days']),
    n: z.number().int().min(1).max(1_000),
  }),
  z.object({ kind: z.literal('as-needed') }),
]);

const step = z.object({
  name: z.object({ id: filled(200), en: filled(200) }),
  actor: z.enum(STEP_ACTORS),
  moment: z.enum([...STEP_MOMENTS, 'unobserved']),
  inputs: z.array(filled(200)).max(10),
  output: filled(200),
  standard,
  note: filled(200).nullable(),
});

/** @param number null makes a new version; a version whose day has not come may be changed */
export const saveProcedure = z.object({
  number: z.number().int().min(1).max(10_000).nullable(),
  base: version,
  procedure: z.object({
    number: filled(80),
    name: filled(120),
    effectiveFrom: f.officeDay,
    approvedBy: filled(120).nullable(),
    steps: z.array(step).min(1).max(20),
  }),
});
export const removeProcedure = z.object({ number: z.number().int().min(1).max(10_000), base: version });

export interface ProcedureList {
  /** Newest first. */
  readonly procedures: readonly {
    readonly procedure: PosProfile;
    readonly version: number;
    /** `coming` may be changed still. */
    readonly state: 'past' | 'in-force' | 'coming';
  }[];
}

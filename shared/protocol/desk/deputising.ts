/** Deputising (pengalihan): an officer's visits pass to another, on whose order, and both stay named. */
import { z } from 'zod';
import * as f from '../fields.ts';

/** Pengalihan (H-07): by a letter of assignment with its number, or by word of mouth. */
export const deputise = z.object({
  fromOfficerId: f.id,
  toOfficerId: f.id,
  /** Null: every open visit of that officer. */
  visitIds: z.array(f.id).min(1).max(200).nullable(),
  basis: z.enum(['letter', 'oral']),
  letterNumber: f.line(80).nullable(),
  orderedBy: f.line(100).min(3),
  reason: f.reason,
});
export type Deputise = z.infer<typeof deputise>;

/** Both officers stay visible (H-07). */
export interface DeputationView {
  readonly from: string;
  readonly to: string;
  readonly basis: 'letter' | 'oral';
  readonly letterNumber: string | null;
  readonly orderedBy: string;
  readonly reason: string;
  readonly at: number;
}

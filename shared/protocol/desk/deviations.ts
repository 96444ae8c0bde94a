/** What did not go as the procedure says, and how it is answered for: penyimpangan (H-08). */
import { z } from 'zod';
import * as f from '../fields.ts';

export const recordDeviation = z.object({
  visitId: f.id,
  round: z.number().int().min(1).max(9),
  stepNo: z.number().int().min(1).max(99),
  kind: z.enum(['inputs', 'output']),
  explanation: f.text(1000).min(3),
});

export const remarkDeviation = z.object({
  deviationId: f.id,
  kind: z.enum(['explanation', 'review']),
  text: f.text(1000).min(3),
});

export interface DeviationView {
  readonly id: string;
  readonly round: number;
  readonly stepNo: number;
  readonly kind: 'time' | 'inputs' | 'output';
  readonly explanation: string;
  /** `visitor` where the step was the visitor's own and no officer is answerable. */
  readonly responsible: string;
  /** Whether it is mine to explain. */
  readonly mine: boolean;
  readonly at: number;
  readonly remarks: readonly {
    readonly kind: 'explanation' | 'review';
    readonly text: string;
    readonly officerName: string;
    readonly at: number;
  }[];
}

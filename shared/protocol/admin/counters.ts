/** Counters (loket), as administration edits them. */
import { z } from 'zod';
import type { CounterData } from '../../domain/office-data/counter.ts';
import { STAGES } from '../../domain/visit.ts';
import * as f from '../fields.ts';
import { version } from './office-changes.ts';

const counterFields = z.object({
  label: f.line(20).regex(/\S/),
  number: z.number().int().min(1).max(99),
  stages: z.array(z.enum(STAGES)).min(1).max(STAGES.length),
  serviceIds: z.array(f.id).max(100),
  active: z.boolean(),
});

/** @param id null adds a counter */
export const saveCounter = z.object({ id: f.id.nullable(), base: version, counter: counterFields });
export const removeCounter = z.object({ id: f.id, base: version });

export interface CounterList {
  readonly counters: readonly {
    readonly counter: CounterData;
    readonly version: number;
    /** Who sits there now. */
    readonly officerId: string | null;
  }[];
}

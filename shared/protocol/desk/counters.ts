/** Counters: opened and closed, paused, and the stages that people pass. */
import { z } from 'zod';
import type { Tally } from '../../domain/calling.ts';
import type { Stage } from '../../domain/visit.ts';
import * as f from '../fields.ts';

export const openCounter = z.object({ counterId: f.id });
export const pauseCounter = z.object({ reason: f.line(100).min(3) });
export const setStages = z.object({ stages: z.enum(['two', 'one']) });

export interface DeskCounter {
  readonly id: string;
  readonly label: string;
  readonly number: number;
  readonly stages: readonly Stage[];
  readonly serviceIds: readonly string[];
  readonly officerId: string | null;
  /** Istirahat: since when and why; null while it calls. */
  readonly paused: { readonly since: number; readonly reason: string } | null;
  readonly tally: Tally;
}

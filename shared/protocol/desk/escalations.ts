/** Which level of supervision is told of a step, and what it answers (C-09). */
import { z } from 'zod';
import * as f from '../fields.ts';

export const seeEscalations = z.object({ ids: z.array(f.id).min(1).max(200) });
export const answerEscalation = z.object({ escalationId: f.id, answer: f.text(1000).min(3) });

/** One level of supervision told of one step. It names no visitor, and for `long-wait` no officer. */
export interface EscalationView {
  readonly id: string;
  readonly visitId: string;
  readonly ticket: string;
  readonly round: number;
  readonly stepNo: number;
  readonly kind: 'overdue' | 'long-wait';
  /** 1 coordinator, 2 Kasubbag Umum, 3 Kepala. */
  readonly level: 1 | 2 | 3;
  readonly raisedAt: number;
  readonly seenAt: number | null;
  readonly seenBy: string | null;
  readonly answeredAt: number | null;
  readonly answeredBy: string | null;
  readonly answer: string | null;
}

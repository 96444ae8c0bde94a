/** A complaint or suggestion made at the kiosk, and followed there by its code. */
import { z } from 'zod';
import type { ComplaintKind } from '../domain/complaints/codes.ts';
import type { ComplaintState } from '../domain/complaints/complaint.ts';
import { complaintKind, complaintText, complaintType } from './admin/complaints.ts';
import * as f from './fields.ts';

export const submitComplaint = z.object({
  /** Made once for one last tap; a retry carries the same key and gets the same number. */
  idempotencyKey: f.idempotencyKey,
  kind: complaintKind,
  /** Null for a suggestion. */
  type: complaintType.nullable(),
  text: complaintText,
  /** Null for who does not say who they are. */
  complainant: z.object({ name: f.line(100).min(1), phone: f.line(24) }).nullable(),
  language: f.language,
});
export type SubmitComplaint = z.infer<typeof submitComplaint>;

export const followComplaint = z.object({ code: f.line(16).min(4) });

export interface ComplaintSubmitted {
  readonly kind: ComplaintKind;
  readonly number: string;
  readonly code: string;
  /** Null for a suggestion, and where the holidays of that year are not decreed yet. */
  readonly dueDay: string | null;
  /** Its receipt on paper; null where nothing is printed. */
  readonly printJobId: string | null;
}

/** How it stands, and nothing of who complained or what was said. */
export interface FollowedComplaint {
  readonly kind: ComplaintKind;
  readonly number: string;
  readonly state: ComplaintState;
  readonly receivedOn: string;
  readonly dueDay: string | null;
  /** Office day on which its result was told. */
  readonly toldOn: string | null;
  /** What its officer wrote for the kiosk, where nobody can be reached in another way. */
  readonly toldText: string | null;
}

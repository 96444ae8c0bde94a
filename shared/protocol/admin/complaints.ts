/** Complaints and suggestions as officers work on them (C-08). Who complained is in one answer only: `complaint:reveal`. */
import { z } from 'zod';
import type { ComplaintTimes } from '../../domain/complaints/clock.ts';
import {
  COMPLAINT_CHANNELS,
  COMPLAINT_KINDS,
  COMPLAINT_TYPES,
  TOLD_WAYS,
  type ComplaintChannel,
  type ComplaintKind,
  type ComplaintType,
  type ToldWay,
} from '../../domain/complaints/codes.ts';
import type { ComplaintState } from '../../domain/complaints/complaint.ts';
import * as f from '../fields.ts';

export const complaintKind = z.enum(COMPLAINT_KINDS);
export const complaintType = z.enum(COMPLAINT_TYPES);
/** What is complained of, as long as a letter. */
export const complaintText = f.text(3500).min(3);

/** Empty where not given; a name is all that must be. */
export const complainant = z.object({
  name: f.line(100).min(1),
  phone: f.line(24),
  email: f.line(120),
  address: f.line(200),
});
export type Complainant = z.infer<typeof complainant>;

export const registerComplaint = z.object({
  idempotencyKey: f.idempotencyKey,
  kind: complaintKind,
  channel: z.enum(COMPLAINT_CHANNELS),
  /** May lie before today, e.g. the day a letter came in; the clock counts from it. */
  receivedOn: f.officeDay,
  /** Null for a suggestion. */
  type: complaintType.nullable(),
  text: complaintText,
  /** Null where nobody said who they are. */
  complainant: complainant.nullable(),
  /** The officer it is about. */
  concernsOfficerId: f.id.nullable(),
  /** Tracking number of SP4N-LAPOR! or of another system; empty where there is none. */
  externalId: f.line(60),
});
export type RegisterComplaint = z.infer<typeof registerComplaint>;

export const onComplaint = z.object({ complaintId: f.id });
export const assignComplaint = z.object({ complaintId: f.id, officerId: f.id });
export const complaintConcerns = z.object({ complaintId: f.id, officerId: f.id.nullable() });
export const complaintReference = z.object({ complaintId: f.id, externalId: f.line(60) });

/** The moment somebody was spoken or written to, and how. */
const reached = { way: z.enum(TOLD_WAYS), date: f.officeDay, time: f.timeOfDay, text: f.text(2000).min(3) };
export const contactComplainant = z.object({ complaintId: f.id, ...reached });
export const tellComplainant = z.object({ complaintId: f.id, ...reached });

export const answerComplaint = z.object({
  complaintId: f.id,
  outcome: z.enum(['answered', 'not-continued']),
  text: f.text(3500).min(3),
});
export const noteComplaint = z.object({ complaintId: f.id, text: f.text(2000).min(3) });

export interface ComplaintRegistered {
  readonly id: string;
  readonly number: string;
  /** What the complainant follows it with at the kiosk. */
  readonly code: string;
  /** Null for a suggestion, and where the holidays of that year are not decreed yet. */
  readonly dueDay: string | null;
  /** Its receipt, where one is printed by itself. */
  readonly printJobId: string | null;
}

/** A line of the list; nothing of who complained. */
export interface ComplaintLine {
  readonly id: string;
  readonly number: string;
  readonly kind: ComplaintKind;
  readonly channel: ComplaintChannel;
  readonly type: ComplaintType | null;
  readonly receivedOn: string;
  readonly state: ComplaintState;
  readonly handlerId: string | null;
  readonly handlerName: string | null;
  /** Null for a suggestion, and where the holidays of that year are not decreed yet. */
  readonly times: ComplaintTimes | null;
  readonly contactedAt: number | null;
  readonly stoppedAt: number | null;
  /** Levels of supervision that were told it is overdue (C-09). */
  readonly levels: readonly number[];
}

export interface ComplaintList {
  readonly open: readonly ComplaintLine[];
  /** The newest of those that ended. */
  readonly ended: readonly ComplaintLine[];
}

export interface ComplaintEntryView {
  readonly at: number;
  readonly kind: string;
  /** The officer's name; null for the kiosk and the hub itself. */
  readonly by: string | null;
  /** An officer it passed to, a way somebody was reached, a level that was told. */
  readonly detail: { readonly officer?: string; readonly way?: ToldWay; readonly level?: number };
  readonly text: string | null;
}

export interface ComplaintDetail extends ComplaintLine {
  readonly text: string;
  readonly anonymous: boolean;
  /** Name and contact are on file and not erased. */
  readonly hasIdentity: boolean;
  readonly erasedAt: number | null;
  readonly concerns: { readonly id: string; readonly name: string } | null;
  readonly externalId: string | null;
  readonly answer: string | null;
  readonly told: {
    readonly at: number;
    readonly way: ToldWay;
    readonly by: string;
    readonly text: string;
  } | null;
  /** Null for who has nothing to do with its complainant. */
  readonly code: string | null;
  readonly entries: readonly ComplaintEntryView[];
  /** The cases that were opened from it, for who may read those (Z-08). */
  readonly cases: readonly { readonly id: string; readonly name: string }[];
  readonly may: {
    /** Answer, tell, close and all between. */
    readonly act: boolean;
    /** Take it up themselves. */
    readonly take: boolean;
    /** Give it to another officer. */
    readonly assign: boolean;
    readonly identity: boolean;
    /** Open a case about the officer it names. */
    readonly openCase: boolean;
    /** Print its receipt (again). */
    readonly print: boolean;
  };
}

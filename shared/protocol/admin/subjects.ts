/**
 * Requests of data subjects (permintaan subjek data, UU 27/2022) as officers work on them. Whose they are is in the
 * answers to `subject:requester` and `subject:data` alone, and each of these looks is on record.
 */
import { z } from 'zod';
import {
  COMPLAINT_CHANNELS,
  TOLD_WAYS,
  type ComplaintChannel,
  type ToldWay,
} from '../../domain/complaints/codes.ts';
import type { ErasurePlan } from '../../domain/privacy/erasure-plan.ts';
import {
  IDENTITY_PROOFS,
  REFUSAL_GROUNDS,
  REQUEST_KINDS,
  type IdentityProof,
  type RefusalGround,
  type RequestAct,
  type RequestKind,
  type RequestState,
} from '../../domain/privacy/subject-request.ts';
import type { FileKind } from '../../domain/requests/file-kind.ts';
import type { RequestType } from '../../domain/requests/request-type.ts';
import { correctedApplicant, type Applicant } from '../desk/requests.ts';
import * as f from '../fields.ts';

/** Who asks, and where they are told: no more than they said. */
export const requester = z.object({ name: f.line(100).min(1), phone: f.line(24), contact: f.line(120) });
export type Requester = z.infer<typeof requester>;

export const registerRequest = z.object({
  idempotencyKey: f.idempotencyKey,
  kind: z.enum(REQUEST_KINDS),
  channel: z.enum(COMPLAINT_CHANNELS),
  proof: z.enum(IDENTITY_PROOFS),
  date: f.officeDay,
  time: f.timeOfDay,
  requester,
});

export const onRequest = z.object({ requestId: f.id });

/** By what the person says of themselves; nothing of it is kept. */
export const findSubject = z.discriminatedUnion('by', [
  z.object({ requestId: f.id, by: z.literal('phone'), phone: f.line(24).min(1) }),
  z.object({ requestId: f.id, by: z.literal('id'), idType: f.idType, idNumber: f.line(40).min(1) }),
  z.object({ requestId: f.id, by: z.literal('ticket'), ticket: f.line(12).min(1), day: f.officeDay }),
]);

/** One of the persons that were found: by an entry of theirs, or by a complaint or request where they are in no guest book. */
export const chooseSubject = z.object({
  requestId: f.id,
  visitorId: f.id.nullable(),
  complaintId: f.id.nullable(),
  applicationId: f.id.nullable(),
});

export const showSubject = z.object({ requestId: f.id, whole: z.boolean() });

/** A new version of an entry; null leaves number or phone as it is, an empty phone takes it out. */
export const correctEntry = z.object({
  requestId: f.id,
  visitorId: f.id,
  name: f.line(100).min(1),
  idType: f.idType,
  idNumber: f.line(40).nullable(),
  phone: f.line(24).nullable(),
  institution: f.line(120),
  role: f.line(120),
});

/** Who asked for a request (permohonan) of theirs, as it should have been. */
export const correctApplication = z.object({
  requestId: f.id,
  applicationId: f.id,
  applicant: correctedApplicant,
});

export const restrictSubject = z.object({ requestId: f.id, on: z.boolean() });
export const exportSubject = z.object({ requestId: f.id, format: z.enum(['json', 'pdf']) });
export const decideRequest = z.object({
  requestId: f.id,
  /** Null: what was asked for was done. */
  ground: z.enum(REFUSAL_GROUNDS).nullable(),
  text: f.text(1000),
});
export const tellRequester = z.object({
  requestId: f.id,
  way: z.enum(TOLD_WAYS),
  date: f.officeDay,
  time: f.timeOfDay,
});

/** A line of the register; nothing of who asked. */
export interface RequestLine {
  readonly id: string;
  readonly number: string;
  readonly kind: RequestKind;
  readonly channel: ComplaintChannel;
  readonly receivedAt: number;
  readonly dueAt: number;
  readonly state: RequestState;
  readonly decidedAt: number | null;
  readonly toldAt: number | null;
  readonly handlerName: string;
}

export interface RequestList {
  readonly open: readonly RequestLine[];
  /** The newest of those that ended. */
  readonly ended: readonly RequestLine[];
}

export interface RequestEntryView {
  readonly at: number;
  readonly act: RequestAct;
  readonly by: string;
  /** How many entries, visits or files it was about; null where it is about none. */
  readonly count: number | null;
}

export interface RequestDetail extends RequestLine {
  readonly proof: IdentityProof;
  readonly ground: RefusalGround | null;
  readonly reason: string | null;
  readonly told: { readonly way: ToldWay; readonly by: string } | null;
  /** Whose data it is about was found and chosen. */
  readonly chosen: boolean;
  readonly hasRequester: boolean;
  readonly entries: readonly RequestEntryView[];
  readonly restricted: boolean;
  readonly withheld: boolean;
  readonly may: { readonly handle: boolean; readonly decide: boolean };
}

/** A person as one finds them: masked, to be told from another who shares their phone. */
export interface SubjectFound {
  readonly visitorId: string | null;
  readonly complaintId: string | null;
  /** A request (permohonan) of theirs. */
  readonly applicationId: string | null;
  readonly name: string;
  readonly idMasked: string;
  readonly phoneMasked: string;
  readonly institution: string;
  readonly entries: number;
  readonly visits: number;
  readonly applications: number;
  /** Office day of their last visit or complaint. */
  readonly lastDay: string | null;
}

export interface SubjectEntry {
  readonly id: string;
  readonly at: number;
  readonly name: string;
  readonly idType: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly institution: string;
  readonly role: string;
  readonly regency: string;
  /** A newer version of it is there. */
  readonly corrected: boolean;
}

/** A text with what it is: `purpose`, `question`, `summary`, `note`, `comment`… */
export interface SubjectText {
  readonly what:
    | 'purpose'
    | 'question'
    | 'summary'
    | 'reason'
    | 'on-behalf'
    | 'letter'
    | 'note'
    | 'comment'
    | 'appointment';
  readonly text: string;
}

export interface SubjectVisit {
  readonly id: string;
  readonly ticket: string;
  readonly day: string;
  readonly service: string;
  readonly ended: boolean;
  readonly priority: boolean;
  readonly rating: number | null;
  /** Masked: what is written, without the words. */
  readonly texts: readonly SubjectText[];
}

export interface SubjectAppointment {
  readonly code: string;
  readonly day: string;
  readonly time: string;
  readonly service: string;
  readonly reason: string;
}

export interface SubjectComplaint {
  readonly number: string;
  readonly receivedOn: string;
  readonly ended: boolean;
  /** Null where this officer is not told who complained, or it was erased. */
  readonly text: string | null;
}

/** A request (permohonan) as its applicant made it; masked it is their name alone. */
export interface SubjectApplication {
  readonly id: string;
  readonly number: string;
  readonly type: string;
  readonly receivedOn: string;
  readonly ended: boolean;
  /** What its type asks of its applicant. */
  readonly rules: RequestType['applicant'];
  readonly applicant: Applicant;
  readonly texts: readonly { readonly label: string; readonly text: string }[];
  /** Documents that were handed in; the office gives copies of them from the request itself. */
  readonly files: readonly { readonly name: string; readonly kind: FileKind; readonly size: number }[];
}

/** All that is held of one person, and where. */
export interface SubjectData {
  readonly whole: boolean;
  readonly entries: readonly SubjectEntry[];
  readonly visits: readonly SubjectVisit[];
  readonly appointments: readonly SubjectAppointment[];
  readonly complaints: readonly SubjectComplaint[];
  readonly applications: readonly SubjectApplication[];
  /** Numbers of this and earlier requests. */
  readonly requests: readonly string[];
  readonly restrictedAt: number | null;
  readonly withheldAt: number | null;
  /** What would be erased, and what would stay. */
  readonly plan: ErasurePlan;
}

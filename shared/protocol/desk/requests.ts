/** Requests that outlive the visit, as officers register them, move them on and look at them. */
import { z } from 'zod';
import { COMPLAINT_CHANNELS, type ComplaintChannel } from '../../domain/complaints/codes.ts';
import type { LocalText } from '../../domain/pos.ts';
import type { ClockReading, RunningClock } from '../../domain/requests/clocks.ts';
import { DISPOSITION_NATURES, type DispositionNature } from '../../domain/requests/disposition.ts';
import type { ApplicantField } from '../../domain/requests/applicant-fields.ts';
import type { Facility } from '../../domain/requests/loans.ts';
import type { BoardList } from '../../domain/requests/request-board.ts';
import { MOST_ANSWER, type Answers } from '../../domain/requests/request-form.ts';
import type { RequestField, RequestType, WaitsFor } from '../../domain/requests/request-type.ts';
import * as f from '../fields.ts';
import type { RequestFile } from './request-files.ts';
import type { LetterView, MadeLetter, OfferedMessage, SentMessage } from './request-letters.ts';

/** By field id; what a field takes is in its type (`request-form.ts`). */
export const answers = z.record(f.id, z.union([f.text(MOST_ANSWER), z.array(f.id).max(20)]));

/** Empty where not given; a name is all that must be, the type says what more. */
const applicant = z.object({
  name: f.line(100).min(1),
  institution: f.line(150),
  phone: f.line(24),
  email: f.line(120),
  address: f.line(250),
  idNumber: f.line(40),
});
export type Applicant = z.infer<typeof applicant>;

export const typeVersion = z.number().int().min(1);

export const registerRequest = z.object({
  idempotencyKey: f.idempotencyKey,
  typeId: f.id,
  /** The version whose form was filled in; another is in force once somebody changed it. */
  typeVersion,
  /** The visit it begins in; null where it came by another channel. */
  visitId: f.id.nullable(),
  channel: z.enum(COMPLAINT_CHANNELS),
  /** May lie before today, e.g. the day a letter came in; clocks count from it. */
  receivedOn: f.officeDay,
  applicant,
  answers,
  /** Documents of the checklist that were handed in. */
  seen: z.array(f.id).max(30),
  /** Why it is accepted though it comes too late (C-04); empty where it does not. */
  lateOverride: f.text(500),
});
export type RegisterRequest = z.infer<typeof registerRequest>;

/** As it should have been; an ID number of null stays as it is. */
export const correctedApplicant = applicant.extend({ idNumber: f.line(40).nullable() });
export type CorrectedApplicant = z.infer<typeof correctedApplicant>;
export const correctApplicant = z.object({ requestId: f.id, applicant: correctedApplicant });

export const onRequest = z.object({ requestId: f.id });
export const takeRequestStep = z.object({
  requestId: f.id,
  step: f.id,
  /** Steps taken when it was looked at: somebody faster is noticed. */
  base: z.number().int().min(0),
  answers,
});
export const disposeRequest = z.object({
  requestId: f.id,
  base: z.number().int().min(0),
  toId: f.id,
  instruction: f.text(1000).min(1),
  limitDay: f.officeDay.nullable(),
  nature: z.enum(DISPOSITION_NATURES),
});
export const seeRequestDocument = z.object({ requestId: f.id, documentId: f.id, seen: z.boolean() });
export const facilityCalendar = z.object({ facilityId: f.id, from: f.officeDay, to: f.officeDay });

export interface RequestRegistered {
  readonly id: string;
  readonly number: string;
  /** What the applicant follows it with. */
  readonly code: string;
  /** Of the clock that runs out first; null where the holidays of that year are not decreed yet. */
  readonly dueDay: string | null;
  /** Its receipt on paper, for who stands there; null where nothing is printed. */
  readonly printJobId: string | null;
  /** Tanda terima. */
  readonly receipt: MadeLetter | null;
}

/** A line of the board; nothing of who asked for what. */
export interface RequestLine {
  readonly id: string;
  readonly number: string;
  readonly typeId: string;
  readonly typeName: LocalText;
  readonly state: LocalText;
  readonly waitsFor: WaitsFor;
  readonly receivedOn: string;
  readonly channel: ComplaintChannel;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  /** The office's clock that runs out first; null where none runs. */
  readonly pressing: RunningClock | null;
  /** The highest level of supervision told of that clock (C-09); 0 none. */
  readonly escalated: number;
  readonly lists: readonly BoardList[];
}

export interface RequestBoard {
  readonly open: readonly RequestLine[];
  /** The newest of those that are over. */
  readonly ended: readonly RequestLine[];
}

export interface RequestStepView {
  readonly id: string;
  readonly no: number;
  readonly name: LocalText;
  readonly state: LocalText;
  readonly by: string;
  readonly at: number;
  readonly asked: readonly RequestField[];
  readonly answers: Answers;
}

export interface RequestDetail extends RequestLine {
  /** Applicant and answers are gone: the time to keep them was over. */
  readonly erased: boolean;
  /** The program that handed it in; null where an officer or a kiosk did. */
  readonly application: string | null;
  /** Of facilities that are named in its answers. */
  readonly facilityNames: Readonly<Record<string, LocalText>>;
  /** For who works on it, its ID number masked; null for others, and once erased. */
  readonly applicant: Applicant | null;
  /** What its type asks of the applicant. */
  readonly applicantRules: RequestType['applicant'];
  /** Whether the caller may put right who asks: it is open, and they work on it. */
  readonly mayCorrect: boolean;
  readonly corrections: readonly {
    readonly fields: readonly ApplicantField[];
    readonly by: string;
    readonly at: number;
    readonly subjectRequest: boolean;
  }[];
  readonly form: readonly RequestField[];
  readonly answers: Answers | null;
  readonly documents: readonly {
    readonly id: string;
    readonly name: LocalText;
    readonly required: boolean;
    readonly seenBy: string | null;
    readonly seenAt: number | null;
  }[];
  readonly clocks: readonly {
    readonly name: LocalText;
    readonly source: string;
    readonly reading: ClockReading;
  }[];
  readonly steps: readonly RequestStepView[];
  /** The levels of supervision that were told of a clock that ran out (C-09). */
  readonly escalations: readonly { readonly level: number; readonly clock: LocalText; readonly at: number }[];
  readonly dispositions: readonly {
    readonly from: string;
    readonly to: string;
    readonly instruction: string;
    readonly limitDay: string | null;
    readonly nature: DispositionNature;
    readonly at: number;
  }[];
  /** What the caller may do next: the state it leads to (null: none other); `lacks` says what is to be there before. */
  readonly open: readonly {
    readonly id: string;
    readonly name: LocalText;
    readonly leadsTo: LocalText | null;
    readonly asks: readonly RequestField[];
    readonly lacks: 'documents' | 'mark' | null;
  }[];
  /** Uploaded documents; null for who does not work on it. */
  readonly files: readonly RequestFile[] | null;
  /** What one document may have at most. */
  readonly mostMegabytes: number;
  readonly letters: readonly LetterView[];
  /** Whether the caller may read its letters and tell its applicant. */
  readonly mayRead: boolean;
  /** What the last step offers to tell the applicant; null where it offers nothing or there is no phone. */
  readonly message: OfferedMessage | null;
  readonly messages: readonly SentMessage[];
  readonly eventDay: string | null;
  readonly lateOverride: string | null;
  /** Steps taken so far, to name with the next one. */
  readonly base: number;
}

/** What an officer may register: the version in force of every type, with what its service lends. */
export type OfferedRequestType = Pick<
  RequestType,
  'id' | 'version' | 'name' | 'form' | 'documents' | 'applicant' | 'lead' | 'loan'
> & { readonly facilities: readonly Pick<Facility, 'id' | 'name' | 'capacity'>[] };

export const requestsOfVisit = z.object({ visitId: f.id });

export interface RequestsOfVisit {
  /** What its service offers to be asked for; null where it offers nothing. */
  readonly type: OfferedRequestType | null;
  readonly requests: readonly {
    readonly id: string;
    readonly number: string;
    readonly typeId: string;
    readonly typeName: LocalText;
    readonly state: LocalText;
    readonly over: boolean;
  }[];
}

export interface TakenSpan {
  readonly kind: 'agreed' | 'asked' | 'closed';
  readonly from: number;
  readonly to: number;
}

/** What the kiosk may ask of the hub, and what it is told. */
import { z } from 'zod';
import type { WaitRange } from '../domain/estimate.ts';
import type { OpenState } from '../domain/open-state.ts';
import type { LocalText } from '../domain/pos.ts';
import * as f from './fields.ts';
import type { TvEmergency } from './tv.ts';
import type { TicketStatus } from './visitor.ts';

/** Guest book (buku tamu), H-02. An empty string is an answer not given. */
export const guestBook = z.object({
  name: f.line(100).min(1),
  idType: f.idType,
  idNumber: f.line(32),
  phone: f.line(24),
  institution: f.line(120),
  role: f.line(80),
  /** Kabupaten/kota: a Kemendagri code like `65.71` or `6571`, or a typed name. */
  regency: f.line(80),
});
export type GuestBook = z.infer<typeof guestBook>;

/** Acting for another person with a letter (surat kuasa/surat tugas), domain 5.1. */
export const onBehalf = z.object({
  name: f.line(100).min(1),
  document: z.enum(['power-of-attorney', 'assignment-letter']),
});
export type OnBehalf = z.infer<typeof onBehalf>;

export const letter = z.object({ number: f.line(80).min(1), date: f.officeDay });
export type Letter = z.infer<typeof letter>;

/** What a returning visitor adds because the chosen service asks for it and their guest book lacks it. */
export const supplement = z.object({ idType: f.idType, idNumber: f.line(32), phone: f.line(24) });
export type Supplement = z.infer<typeof supplement>;

export const registerVisit = z.object({
  /** Made once for one last tap; a retry carries the same key and gets the same number. */
  idempotencyKey: f.idempotencyKey,
  /** Either the guest book as typed, or the handle of a returning visitor found before. */
  visitor: z.union([
    z.object({ kind: z.literal('new'), guestBook }),
    z.object({
      kind: z.literal('returning'),
      handle: f.line(512).min(1),
      /** Checked like a guest book; an empty string leaves what is on file as it is. */
      supplement: supplement.nullable().optional(),
    }),
  ]),
  onBehalf: onBehalf.nullable(),
  letter: letter.nullable(),
  serviceId: f.id,
  topicId: f.id.nullable(),
  purpose: f.line(200),
  priority: f.vulnerableGroup.nullable(),
  language: f.language,
  /** Milliseconds from the first touch to the last: step 1's clock (domain 1.1). */
  elapsedMs: z.number().int().min(0).max(86_400_000),
  /** The code of a service ahead of everybody (Z-04); used up with the number. */
  priorityCode: f.line(32).min(4).nullable().optional(),
});
export type RegisterVisit = z.infer<typeof registerVisit>;

/** What the visitor takes away. */
export interface TicketIssued {
  /** True where the visitor already had a number today, and that one is shown again. */
  readonly existing: boolean;
  readonly visitId: string;
  readonly ticket: string;
  /** Survey and status code, e.g. `7K3F-Q9`. */
  readonly code: string;
  readonly serviceName: LocalText;
  readonly waitingAhead: number;
  /** How long until the first call, as a range; null where nobody can say. */
  readonly estimate: WaitRange | null;
  readonly issuedAt: number;
  /** The print job to watch for; null where nothing is printed. */
  readonly printJobId: string | null;
  /** The request whose form belongs to its service, to be filled in while waiting; null where none does. */
  readonly form: LocalText | null;
}

/** Finds a returning visitor by one thing they know and a second one (domain 3.4). */
export const findVisitor = z.discriminatedUnion('by', [
  z.object({ by: z.literal('phone'), phone: f.line(24).min(1), lastDigits: f.line(4).min(4) }),
  z.object({
    by: z.literal('id'),
    idType: f.idType,
    idNumber: f.line(32).min(1),
    lastDigits: f.line(4).min(4),
  }),
  /** The code, or the address in the ticket's QR. */
  z.object({ by: z.literal('ticket'), code: f.line(300).min(4) }),
]);
export type FindVisitor = z.infer<typeof findVisitor>;

export interface VisitorFound {
  /** Stands for the visitor in `visit:register`; good for ten minutes, says nothing to who reads it. */
  readonly handle: string;
  /** Masked: `M••••••• R•••`. */
  readonly name: string;
  readonly institution: string;
  /** Whether the guest book on file has what services with these rules ask for. */
  readonly hasId: boolean;
  readonly hasPhone: boolean;
}

/** Finds an appointment by the code or QR of its slip. */
export const findAppointment = z.object({ code: f.line(200).min(4) });
export const checkIn = z.object({
  code: f.line(200).min(4),
  idempotencyKey: f.idempotencyKey,
  priority: f.vulnerableGroup.nullable(),
  language: f.language,
  elapsedMs: z.number().int().min(0).max(86_400_000),
});
export type CheckIn = z.infer<typeof checkIn>;

/** Enough for the visitor to know it is theirs, and no more: the name is masked. */
export interface AppointmentFound {
  readonly code: string;
  readonly name: string;
  readonly institution: string;
  readonly serviceName: LocalText;
  readonly day: string;
  readonly time: string;
  /** `early` waits for its time, `late` is past its grace and takes an ordinary place. */
  readonly when: 'early' | 'in-time' | 'late';
}

/** A service again, ahead of everybody (Z-04): the code the coordinator gave. */
export const findPriorityCode = z.object({ code: f.line(200).min(4) });

/** It is good, and says nothing of whose it is. */
export interface PriorityCodeFound {
  readonly code: string;
}

/** A ticket in hand: its number, its code, or the address in its QR. */
export const showTicket = z.object({ ticket: f.line(300).min(2) });

/** `code` is there where the visitor showed that the ticket is theirs: a number anyone can read off the TV. */
export interface KioskTicket extends TicketStatus {
  readonly code: string | null;
  /** As of a number just issued; null also where it is not proven to be theirs. */
  readonly form: LocalText | null;
}

export const openSurvey = z.object({ ticket: f.line(16).min(2) });
export const requestReprint = z.object({ code: f.line(16).min(4) });
export const callStaff = z.object({ screen: f.line(40) });

export interface SurveyOpened {
  readonly visitId: string;
  readonly ticket: string;
  readonly serviceName: LocalText;
  readonly language: 'id' | 'en';
  readonly questionnaire: Questionnaire;
}

/** The elements of the version in force, in the order they are asked. */
export interface Questionnaire {
  /** Goes back with the answers. */
  readonly version: string;
  readonly elements: readonly {
    readonly code: string;
    readonly question: LocalText;
    readonly labels: readonly [LocalText, LocalText, LocalText, LocalText];
  }[];
}

export const submitSurvey = z.object({
  visitId: f.id,
  /** Officer and service, 1 (sangat kurang) to 5 (sangat baik), domain 2.6. */
  rating: z.number().int().min(1).max(5),
  /** The version of the questionnaire it was answered under. */
  version: f.id,
  /** All its elements keyed by code, or null where the visitor stopped after the rating. */
  answers: z.record(z.string().regex(/^U\d{1,2}$/), z.number().int().min(1).max(4)).nullable(),
  respondent: z.object({
    sex: z.enum(['L', 'P']).nullable(),
    age: z.number().int().min(5).max(120).nullable(),
    education: z.enum(['SD', 'SMP', 'SMA', 'D3', 'S1', 'S2', 'S3']).nullable(),
    occupation: z.enum(['PNS', 'TNI', 'POLRI', 'Swasta', 'Wirausaha', 'Lainnya']).nullable(),
  }),
  comment: f.text(500),
});
export type SubmitSurvey = z.infer<typeof submitSurvey>;

// ---- what the kiosk is told

export interface KioskTopic {
  readonly id: string;
  readonly name: LocalText;
}

export interface KioskService {
  readonly id: string;
  readonly letter: string;
  readonly name: LocalText;
  readonly description: LocalText;
  readonly requirements: readonly LocalText[];
  readonly standard: LocalText;
  readonly fee: LocalText;
  readonly idRule: 'required' | 'optional' | 'none';
  readonly phoneRule: 'required' | 'optional';
  readonly topics: readonly KioskTopic[];
  /** Tickets waiting for it now. */
  readonly waiting: number;
}

/** What the printer says, as the kiosk and the desk are told it. */
export type PrinterState =
  | 'ready'
  | 'paper-near-end'
  | 'out-of-paper'
  | 'cover-open'
  | 'offline'
  | 'error'
  | 'unplugged'
  | 'unknown'
  | 'none';

export interface KioskOffice {
  readonly name: string;
  readonly shortName: string;
  readonly zone: string;
  readonly zoneLabel: string;
  readonly provinceCode: string;
  readonly hours: LocalText;
  readonly privacy: { readonly short: LocalText; readonly long: LocalText };
  readonly charter: LocalText;
  readonly feeNote: LocalText | null;
  readonly theme: { readonly accent: string; readonly accentInk: string };
}

export interface KioskSnapshot {
  readonly seq: number;
  readonly now: number;
  readonly office: KioskOffice;
  readonly services: readonly KioskService[];
  readonly open: OpenState;
  readonly printer: PrinterState;
  /** A call for help that nobody has answered yet. */
  readonly staffCalled: boolean;
  /** What the coordinator tells everybody in the building now; null while there is nothing. */
  readonly emergency: TvEmergency | null;
  /** Seconds of the idle question and of its countdown (domain 6.2). */
  readonly idle: { readonly askAfterS: number; readonly homeAfterS: number };
}

/** Pushed to kiosks as they happen. */
export type KioskEvent =
  | { readonly type: 'open'; readonly open: OpenState }
  | { readonly type: 'printer'; readonly printer: PrinterState }
  | { readonly type: 'emergency'; readonly emergency: TvEmergency | null }
  | { readonly type: 'print-job'; readonly jobId: string; readonly state: 'printed' | 'failed' | 'retrying' }
  | { readonly type: 'waiting'; readonly waiting: Readonly<Record<string, number>> }
  | { readonly type: 'survey-requested'; readonly survey: SurveyOpened }
  | { readonly type: 'staff-answered' }
  | { readonly type: 'catalogue'; readonly snapshot: KioskSnapshot };

export type { OpenState };

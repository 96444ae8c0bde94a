/**
 * A kind of request (permohonan) as data: its form, its documents, its states and who may move it, the clocks that run and
 * what the applicant is told. One engine keeps them all; a change of a type is a new version, and a request stays with the
 * version it began under, as a visit does with its procedure (H-10).
 */
import type { LocalText } from '../pos.ts';
import type { LetterId, MessageId } from './letters.ts';

/** Whose move it is. `nobody`: it is over. */
export const WAITS_FOR = ['office', 'applicant', 'information-officer', 'nobody'] as const;
export type WaitsFor = (typeof WAITS_FOR)[number];

export interface RequestState {
  readonly id: string;
  readonly name: LocalText;
  /** What the applicant reads who follows it; nothing personal can be in it. */
  readonly told: LocalText;
  readonly waitsFor: WaitsFor;
}

/** How a field is filled in and checked. */
export const FIELD_KINDS = [
  'text',
  'long-text',
  'choice',
  'day',
  'moment',
  'whole-number',
  'phone',
  'facility',
  'grounds',
  'objection-ground',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** What an earlier field of the same form says: one of its choices, or a ground that exempts the information (Ps 17). */
export type FieldCondition =
  { readonly field: string; readonly is: string } | { readonly field: string; readonly exempt: true };

export interface RequestField {
  readonly id: string;
  readonly label: LocalText;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** Asked only then, and then required. */
  readonly requiredWhen?: FieldCondition;
  /** Of a `choice`. */
  readonly choices?: readonly { readonly id: string; readonly label: LocalText }[];
  /** Says who somebody is or how they are reached: kept sealed, shown to who works on the request. */
  readonly personal?: true;
  /** Asked at the kiosk too; what is not is filled in by an officer. */
  readonly kiosk?: true;
  /** The visitor's guest book answers it, until they change it. */
  readonly guestBook?: 'institution';
}

/** A document of the checklist (kelengkapan). */
export interface RequestDocument {
  readonly id: string;
  readonly name: LocalText;
  readonly required: boolean;
}

export interface RequestStep {
  readonly id: string;
  /** On the button: a verb first. */
  readonly name: LocalText;
  readonly from: readonly string[];
  /** `stay`: the state is the same afterwards. `back`: where it was before it came to this one. */
  readonly to: string;
  /** Roles, `assignee` (whom it was given to), or `time` for what happens when a clock has run out. */
  readonly by: readonly string[];
  readonly asks: readonly RequestField[];
  /** Refused while a required document is missing. */
  readonly needsDocuments?: true;
  /** What is to have happened before, by its marks. */
  readonly needsMarks?: readonly string[];
  /** At most once. */
  readonly once?: true;
  /** The dates it puts down, which clocks start, pause and stop on. */
  readonly marks: readonly string[];
  /** What it does to the facility the request is about: it is the applicant's, or free again. */
  readonly booking?: 'agree' | 'release';
  /** Makes this letter. */
  readonly letter?: LetterId;
  /** Offers this message, which a person sends. */
  readonly message?: MessageId;
}

export interface RequestClock {
  readonly id: string;
  readonly name: LocalText;
  /** Where the rule stands. */
  readonly source: string;
  /** Whose time it is: an overrun of the applicant's own is nobody's failure. */
  readonly of: 'office' | 'applicant';
  /** The mark its counting starts from; that day is day 0 (domain 4.4). */
  readonly starts: string;
  /** It does not run before this mark, though it counts from its start. */
  readonly once?: string;
  /**
   * `receipt`: N working days from receipt, to the end of service. `pos`: as a step of the procedure, whose "1 Hari Kerja"
   * is the office's setting (domain 8).
   */
  readonly counts: 'receipt' | 'pos';
  readonly workingDays: number;
  readonly stops: readonly string[];
  /** It stands still from the one mark to the other, as often as that happens. */
  readonly pauses?: { readonly from: string; readonly to: string };
  /** So many working days more once that mark is put down. */
  readonly extension?: { readonly mark: string; readonly workingDays: number };
  /** The step that time takes when it has run out. */
  readonly lapses?: string;
}

/** Doors an office may close to a type; at the desk it is always taken in, as what is written or said there must be. */
export const REQUEST_DOORS = ['kiosk', 'programs'] as const;
export type RequestDoor = (typeof REQUEST_DOORS)[number];

/** What is asked of the applicant beside their name. */
type ApplicantRule = 'required' | 'optional' | 'none';

export interface RequestType {
  readonly id: string;
  readonly version: number;
  /** Of a version the office made: the day from which requests begin under it. Without one it is as delivered. */
  readonly effectiveFrom?: string;
  /** Where it is not offered; absent where it is everywhere. */
  readonly closedTo?: readonly RequestDoor[];
  /** The service of the catalogue it belongs to. */
  readonly serviceId: string;
  /** A phone where the answer comes by WhatsApp (P-03), address and ID number where a register of law asks for them. */
  readonly applicant: {
    readonly phone: Exclude<ApplicantRule, 'none'>;
    readonly address: ApplicantRule;
    readonly idNumber: ApplicantRule;
  };
  /** Of its numbers: `KON-2026-0007`. */
  readonly series: string;
  readonly name: LocalText;
  /** The rules it keeps. */
  readonly source: string;
  readonly form: readonly RequestField[];
  readonly documents: readonly RequestDocument[];
  /** The first is the one it begins in. */
  readonly states: readonly RequestState[];
  readonly steps: readonly RequestStep[];
  readonly clocks: readonly RequestClock[];
  /** The fields that say which facility is lent, from when to when. */
  readonly loan?: { readonly facility: string; readonly from: string; readonly to: string };
  /** Working days before the event it must have come (C-01 e), and the field that names the event's day. */
  readonly lead?: { readonly field: string; readonly workingDays: number };
}

/** The mark of receipt (diterima), which every request has. */
export const RECEIVED = 'received';

/** A date that was put down: which and when, ms. In the order in which they were. */
export interface Mark {
  readonly id: string;
  readonly at: number;
}

/** The state of that id; an unknown one is a defect of the type, so it throws. */
export function stateOf(type: RequestType, id: string): RequestState {
  const state = type.states.find((one) => one.id === id);
  if (!state) throw new Error(`request type ${type.id} v${type.version} has no state ${id}`);
  return state;
}

/** The step of that id; an unknown one is a defect of the caller, so it throws. */
export function requestStep(type: RequestType, id: string): RequestStep {
  const step = type.steps.find((one) => one.id === id);
  if (!step) throw new Error(`request type ${type.id} v${type.version} has no step ${id}`);
  return step;
}

/** Nobody owes it anything more. */
export function isOver(type: RequestType, state: string): boolean {
  return stateOf(type, state).waitsFor === 'nobody';
}

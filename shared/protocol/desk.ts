/** What officers may ask of the hub, and what their desk is told. */
import { z } from 'zod';
import type { Outcome, Stage, VisitState, WorkState } from '../domain/visit.ts';
import type { LocalText, PosProfile } from '../domain/pos.ts';
import type { Returning, Tally, VulnerableGroup } from '../domain/calling.ts';
import {
  guestBook,
  type GuestBook,
  type Letter,
  type OnBehalf,
  type OpenState,
  type PrinterState,
} from './kiosk.ts';
import * as f from './fields.ts';
import type { DeskTv } from './tv.ts';

/** Three levels of supervision (C-09): koordinator, Kasubbag Umum (`subdivision-head`), Kepala (`head`). */
export const OFFICER_ROLES = [
  'front-office',
  'helpdesk',
  'coordinator',
  'subdivision-head',
  'head',
  'admin',
] as const;
export type OfficerRole = (typeof OFFICER_ROLES)[number];

// ---- before signing in

export const signIn = z.object({ name: f.line(100).min(1), secret: f.secretTry });
export const claimSetup = z.object({ code: f.pairingCode, name: f.line(100).min(1), secret: f.secret });
export const pairDevice = z.object({ kind: z.enum(['kiosk', 'tv']), code: f.pairingCode });

export interface SignedIn {
  /** Goes into the connection's `auth.token`; a session ends after twelve hours or at sign-out. */
  readonly token: string;
  readonly officer: OfficerView;
}

export interface OfficerView {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly OfficerRole[];
  /** Services this officer serves at the helpdesk; empty means every service of their counter. */
  readonly serviceIds: readonly string[];
  readonly active: boolean;
}

// ---- commands

export const onVisit = z.object({ visitId: f.id });
export const openCounter = z.object({ counterId: f.id });

export const verifyIdentity = z.object({
  visitId: f.id,
  result: z.enum(['verified', 'corrected', 'rejected']),
  /** With `corrected`: the guest book as it stands on the physical ID. */
  corrections: z
    .object({
      name: f.line(100).min(1),
      idType: f.idType,
      /** Null leaves the number as it is. */
      idNumber: f.line(32).nullable(),
      institution: f.line(120),
      role: f.line(80),
    })
    .nullable(),
  /** With `rejected`: why (H-03). */
  reason: f.text(500),
  deviation: f.deviation.nullable(),
});
export type VerifyIdentity = z.infer<typeof verifyIdentity>;

export const routeVisit = z.object({
  visitId: f.id,
  serviceId: f.id,
  topicId: f.id.nullable(),
  /** Null: whoever serves that service. */
  counterId: f.id.nullable(),
  officerId: f.id.nullable(),
  deviation: f.deviation.nullable(),
});
export type RouteVisit = z.infer<typeof routeVisit>;

export const recordQuestion = z.object({
  visitId: f.id,
  question: f.text(1000).min(3),
  deviation: f.deviation.nullable(),
});
export type RecordQuestion = z.infer<typeof recordQuestion>;

export const finishVisit = z.object({
  visitId: f.id,
  outcome: z.enum(['solved', 'clarified']),
  summary: f.text(2000).min(3),
  deviation: f.deviation.nullable(),
});
export type FinishVisit = z.infer<typeof finishVisit>;

export const rescheduleVisit = z.object({
  visitId: f.id,
  date: f.officeDay,
  time: f.timeOfDay,
  reason: f.text(500).min(3),
  deviation: f.deviation.nullable(),
});
export type RescheduleVisit = z.infer<typeof rescheduleVisit>;

export const addNote = z.object({ visitId: f.id, text: f.text(1000).min(1) });
export const cancelVisit = z.object({ visitId: f.id, reason: f.text(500).min(3) });
export const setPriority = z.object({ visitId: f.id, group: f.vulnerableGroup.nullable() });
export const reprintTicket = z.object({ visitId: f.id, reason: f.text(200).min(3) });
export const createPairingCode = z.object({ kind: z.enum(['kiosk', 'tv']) });
export const nothing = z.object({});
export const setStages = z.object({ stages: z.enum(['two', 'one']) });

/** Why an officer does what the ordinary order does not ask for: kept with the visit. */
const reason = f.text(500).min(3);

export const callChosen = z.object({ visitId: f.id, reason });
export const holdVisit = z.object({ visitId: f.id, reason });

/** To another service, counter or officer at the helpdesk, or another counter of the front office. */
export const transferVisit = z.object({
  visitId: f.id,
  serviceId: f.id,
  topicId: f.id.nullable(),
  /** Null: whoever serves that service. */
  counterId: f.id.nullable(),
  officerId: f.id.nullable(),
  reason,
  /** Owed where the step that is put aside is over time already. */
  deviation: f.deviation.nullable(),
});
export type TransferVisit = z.infer<typeof transferVisit>;

/** A number carries the service it came for and at most this many more. */
export const MOST_MORE_SERVICES = 5;
export const addService = z.object({ visitId: f.id, serviceId: f.id, topicId: f.id.nullable() });
export const removeService = z.object({ visitId: f.id, index: z.number().int().min(0).max(9) });
export const setCompensation = z.object({ visitId: f.id, reason });
export const pauseCounter = z.object({ reason: f.line(100).min(3) });

/** Pengalihan (H-07): by a letter of assignment with its number, or by word of mouth. */
export const deputise = z.object({
  fromOfficerId: f.id,
  toOfficerId: f.id,
  /** Null: every open visit of that officer. */
  visitIds: z.array(f.id).min(1).max(200).nullable(),
  basis: z.enum(['letter', 'oral']),
  letterNumber: f.line(80).nullable(),
  orderedBy: f.line(100).min(3),
  reason,
});
export type Deputise = z.infer<typeof deputise>;

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
export const seeEscalations = z.object({ ids: z.array(f.id).min(1).max(200) });
export const answerEscalation = z.object({ escalationId: f.id, answer: f.text(1000).min(3) });

export const bookAppointment = z.object({
  guestBook,
  serviceId: f.id,
  topicId: f.id.nullable(),
  officerId: f.id.nullable(),
  date: f.officeDay,
  time: f.timeOfDay,
  reason,
});
export type BookAppointment = z.infer<typeof bookAppointment>;
export const cancelAppointment = z.object({ appointmentId: f.id, reason });
export const listAppointments = z.object({ day: f.officeDay });

export const createOfficer = z.object({
  name: f.line(100).min(1),
  secret: f.secret,
  roles: z.array(z.enum(OFFICER_ROLES)).min(1).max(6),
  serviceIds: z.array(f.id).max(26),
});
export const updateOfficer = z.object({
  officerId: f.id,
  roles: z.array(z.enum(OFFICER_ROLES)).min(1).max(6),
  serviceIds: z.array(f.id).max(26),
  active: z.boolean(),
  /** Null leaves the PIN or password as it is. */
  secret: f.secret.nullable(),
});

// ---- what a desk is told

/** A running or waiting step with its clock; instants in ms, null where nothing is due. */
export interface DeskStep {
  readonly no: number;
  readonly round: number;
  readonly startedAt: number | null;
  readonly amberAt: number | null;
  readonly dueAt: number | null;
  readonly waitingSince: number;
  /** Put aside since then; null while it runs or waits for its beginning. */
  readonly pausedAt: number | null;
}

export interface MoreService {
  readonly serviceId: string;
  readonly topicId: string | null;
}

/** One line of the queue. It carries no personal data: whoever serves the visit asks for its detail. */
export interface DeskVisit {
  readonly id: string;
  /** `seq` of the newest event of this visit. */
  readonly seq: number;
  readonly day: string;
  readonly ticket: string;
  readonly state: VisitState;
  readonly stage: Stage;
  readonly serviceId: string;
  readonly topicId: string | null;
  readonly rank: number;
  readonly priority: VulnerableGroup | null;
  readonly language: 'id' | 'en';
  readonly registeredAt: number;
  readonly queuedAt: number;
  readonly counterId: string | null;
  readonly officerId: string | null;
  readonly routedCounterId: string | null;
  readonly routedOfficerId: string | null;
  readonly calls: number;
  readonly lastCalledAt: number | null;
  readonly outcome: Outcome | null;
  readonly resumesAs: WorkState | null;
  /** Which of its services is served, 1 for the first; the others are still to come. */
  readonly round: number;
  readonly moreServices: readonly MoreService[];
  readonly returning: Returning | null;
  readonly skippedAt: number | null;
  readonly skippedBy: string | null;
  /** The moment it was given an appointment for, ms; null without one. */
  readonly appointmentAt: number | null;
  /** The procedure it runs under; one of the snapshot's `procedures`. */
  readonly posId: string;
  readonly posVersion: number;
  /** The step whose clock runs (or that is waited for) now; null once the visit ended. */
  readonly step: DeskStep | null;
}

export interface StepRunView {
  readonly round: number;
  readonly no: number;
  readonly waitingSince: number;
  readonly startedAt: number | null;
  readonly amberAt: number | null;
  readonly dueAt: number | null;
  readonly finishedAt: number | null;
  readonly pausedAt: number | null;
  readonly pausedMs: number;
  readonly officerName: string | null;
  /** Ran past its standard. */
  readonly over: boolean;
  readonly result: string | null;
}

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

/** A service of this number that was finished before the one served now. */
export interface ServedServiceView extends MoreService {
  readonly round: number;
  readonly officerName: string;
  readonly question: string | null;
  readonly summary: string;
  readonly outcome: Outcome;
  readonly finishedAt: number;
}

/** Both officers stay visible (H-07). */
export interface DeputationView {
  readonly from: string;
  readonly to: string;
  readonly basis: 'letter' | 'oral';
  readonly letterNumber: string | null;
  readonly orderedBy: string;
  readonly reason: string;
  readonly at: number;
}

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

/** An appointment of one day, without personal data but the name its officer needs to expect them. */
export interface AppointmentView {
  readonly id: string;
  readonly code: string;
  readonly day: string;
  readonly time: string;
  readonly at: number;
  readonly serviceId: string;
  readonly topicId: string | null;
  readonly officerId: string | null;
  readonly name: string;
  readonly reason: string;
  readonly fromTicket: string | null;
  readonly state: 'expected' | 'arrived' | 'missed' | 'cancelled';
  readonly ticket: string | null;
}

/** What the officer who serves the visit (or who answers for the office) sees. */
export interface VisitDetail {
  readonly visit: DeskVisit;
  readonly visitor: {
    readonly name: string;
    readonly idType: GuestBook['idType'];
    readonly idMasked: string;
    readonly phoneMasked: string;
    readonly institution: string;
    readonly role: string;
    readonly regency: string;
  };
  readonly onBehalf: OnBehalf | null;
  readonly letter: Letter | null;
  readonly purpose: string;
  readonly question: string | null;
  readonly summary: string | null;
  readonly verification: { readonly result: string; readonly reason: string } | null;
  readonly steps: readonly StepRunView[];
  readonly deviations: readonly DeviationView[];
  readonly served: readonly ServedServiceView[];
  readonly deputations: readonly DeputationView[];
  readonly notes: readonly { readonly text: string; readonly officerName: string; readonly at: number }[];
  /** The appointment it keeps, and the visit that was made from; null for a visit without one. */
  readonly appointment: {
    readonly code: string;
    readonly day: string;
    readonly time: string;
    readonly reason: string;
    /** With whom it was made, where that matters. */
    readonly officerId: string | null;
    readonly officerName: string;
    readonly fromTicket: string | null;
    readonly fromDay: string | null;
  } | null;
  /** Where it was rescheduled to. */
  readonly followUp: {
    readonly date: string;
    readonly time: string;
    readonly reason: string;
    readonly code: string;
  } | null;
}

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

/** The settings a desk counts and orders by (domain section 8). */
export interface DeskRules {
  readonly maxCalls: number;
  readonly secondsBetweenCalls: number;
  readonly undoNoShowSeconds: number;
  readonly priorityCap: number;
  readonly longWaitMinutes: number;
  readonly longWaitAlertMinutes: number;
  readonly deputising: 'letter-or-oral' | 'letter-only';
}

export interface DeskService {
  readonly id: string;
  readonly letter: string;
  readonly name: LocalText;
  readonly topics: readonly { readonly id: string; readonly name: LocalText }[];
}

export interface StaffCall {
  readonly id: string;
  readonly kioskName: string;
  readonly screen: string;
  readonly at: number;
}

export interface DeskSnapshot {
  readonly seq: number;
  readonly now: number;
  readonly day: string;
  readonly me: OfficerView;
  readonly myCounterId: string | null;
  readonly office: {
    readonly name: string;
    readonly shortName: string;
    readonly zone: string;
    readonly zoneLabel: string;
  };
  readonly stages: 'two' | 'one';
  readonly rules: DeskRules;
  /** The procedure in force today. */
  readonly pos: PosProfile;
  /** Every version some visit may run under. */
  readonly procedures: readonly PosProfile[];
  readonly escalations: readonly EscalationView[];
  readonly services: readonly DeskService[];
  readonly counters: readonly DeskCounter[];
  readonly officers: readonly OfficerView[];
  /** Today's visits, and earlier ones still in hand. */
  readonly visits: readonly DeskVisit[];
  readonly open: OpenState;
  readonly printer: PrinterState;
  readonly staffCalls: readonly StaffCall[];
  readonly tv: DeskTv;
  /** Print jobs that could not be printed yet. */
  readonly unprinted: readonly {
    readonly jobId: string;
    readonly visitId: string | null;
    readonly ticket: string;
  }[];
}

/** Pushed to desks as they happen; `seq` grows, a desk that reconnects says the last one it has. */
export type DeskEvent =
  | {
      readonly type: 'visit';
      readonly seq: number;
      readonly what: string;
      readonly visit: DeskVisit;
      /** With a call: what its counter called today. */
      readonly tally?: { readonly counterId: string } & Tally;
    }
  | { readonly type: 'escalations'; readonly escalations: readonly EscalationView[] }
  | { readonly type: 'counters'; readonly seq: number; readonly counters: readonly DeskCounter[] }
  | { readonly type: 'officers'; readonly seq: number; readonly officers: readonly OfficerView[] }
  | { readonly type: 'stages'; readonly seq: number; readonly stages: 'two' | 'one' }
  | { readonly type: 'staff-calls'; readonly calls: readonly StaffCall[] }
  | {
      readonly type: 'printer';
      readonly printer: PrinterState;
      readonly unprinted: DeskSnapshot['unprinted'];
    }
  | { readonly type: 'open'; readonly open: OpenState }
  | { readonly type: 'tv'; readonly seq: number; readonly tv: DeskTv }
  /** A new office day began: ask for the snapshot again. */
  | { readonly type: 'new-day' };

/** Answer to `sync`: the events missed, or the whole picture where too many were. */
export type DeskSync =
  | { readonly kind: 'snapshot'; readonly snapshot: DeskSnapshot }
  | { readonly kind: 'events'; readonly now: number; readonly events: readonly DeskEvent[] };

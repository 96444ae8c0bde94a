/** What officers may ask of the hub, and what their desk is told. */
import { z } from 'zod';
import type { Outcome, Stage, VisitState } from '../domain/visit.ts';
import type { LocalText, PosProfile } from '../domain/pos.ts';
import type { VulnerableGroup } from '../domain/calling.ts';
import type { GuestBook, Letter, OnBehalf, OpenState, PrinterState } from './kiosk.ts';
import * as f from './fields.ts';

export const OFFICER_ROLES = ['front-office', 'helpdesk', 'coordinator', 'admin'] as const;
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

export const createOfficer = z.object({
  name: f.line(100).min(1),
  secret: f.secret,
  roles: z.array(z.enum(OFFICER_ROLES)).min(1).max(4),
  serviceIds: z.array(f.id).max(26),
});
export const updateOfficer = z.object({
  officerId: f.id,
  roles: z.array(z.enum(OFFICER_ROLES)).min(1).max(4),
  serviceIds: z.array(f.id).max(26),
  active: z.boolean(),
  /** Null leaves the PIN or password as it is. */
  secret: f.secret.nullable(),
});

// ---- what a desk is told

/** A running or waiting step with its clock; instants in ms, null where nothing is due. */
export interface DeskStep {
  readonly no: number;
  readonly startedAt: number | null;
  readonly amberAt: number | null;
  readonly dueAt: number | null;
  readonly waitingSince: number;
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
  readonly outcome: Outcome | null;
  /** The step whose clock runs (or that is waited for) now; null once the visit ended. */
  readonly step: DeskStep | null;
}

export interface StepRunView {
  readonly no: number;
  readonly waitingSince: number;
  readonly startedAt: number | null;
  readonly amberAt: number | null;
  readonly dueAt: number | null;
  readonly finishedAt: number | null;
  readonly officerName: string | null;
  /** Ran past its standard. */
  readonly over: boolean;
  readonly result: string | null;
}

export interface DeviationView {
  readonly stepNo: number;
  readonly kind: 'time' | 'inputs' | 'output';
  readonly explanation: string;
  /** `visitor` where the step was the visitor's own and no officer is answerable. */
  readonly responsible: string;
  readonly at: number;
}

/** What the officer who serves the visit (or a coordinator) sees. */
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
  readonly notes: readonly { readonly text: string; readonly officerName: string; readonly at: number }[];
  /** Where it was rescheduled to, or the visit it follows from. */
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
  readonly pos: PosProfile;
  readonly services: readonly DeskService[];
  readonly counters: readonly DeskCounter[];
  readonly officers: readonly OfficerView[];
  /** Today's visits, and earlier ones still in hand. */
  readonly visits: readonly DeskVisit[];
  readonly open: OpenState;
  readonly printer: PrinterState;
  readonly staffCalls: readonly StaffCall[];
  /** Print jobs that could not be printed yet. */
  readonly unprinted: readonly {
    readonly jobId: string;
    readonly visitId: string | null;
    readonly ticket: string;
  }[];
}

/** Pushed to desks as they happen; `seq` grows, a desk that reconnects says the last one it has. */
export type DeskEvent =
  | { readonly type: 'visit'; readonly seq: number; readonly what: string; readonly visit: DeskVisit }
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
  /** A new office day began: ask for the snapshot again. */
  | { readonly type: 'new-day' };

/** Answer to `sync`: the events missed, or the whole picture where too many were. */
export type DeskSync =
  | { readonly kind: 'snapshot'; readonly snapshot: DeskSnapshot }
  | { readonly kind: 'events'; readonly now: number; readonly events: readonly DeskEvent[] };

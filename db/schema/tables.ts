/**
 * The rows as they are stored. Instants are ms since 1970 UTC, days are office-local `YYYY-MM-DD`,
 * booleans are 0/1, structured values are JSON text, so that SQLite and PostgreSQL hold the same.
 */
import type { Generated } from 'kysely';
import type { VulnerableGroup } from '../../shared/domain/calling.ts';
import type { Outcome, Stage, VisitState, WorkState } from '../../shared/domain/visit.ts';

export type Bit = 0 | 1;

export interface SettingTable {
  key: string;
  value: string;
}

export interface ServiceTable {
  id: string;
  letter: string;
  position: number;
  /** `ProfileService` as JSON. */
  data: string;
}

export interface CounterTable {
  id: string;
  number: number;
  label: string;
  /** JSON arrays. */
  stages: string;
  serviceIds: string;
}

export interface HolidayTable {
  day: string;
  kind: string;
  name: string;
  source: string;
}

export interface PosVersionTable {
  id: string;
  version: number;
  effectiveFrom: string;
  /** `PosProfile` as JSON; never changed once a visit ran under it (H-10). */
  data: string;
}

export interface OfficerTable {
  id: string;
  name: string;
  /** Lower-cased, single-spaced name: what sign-in looks up. */
  nameKey: string;
  secretHash: string;
  roles: string;
  serviceIds: string;
  active: Bit;
  createdAt: number;
}

export interface SessionTable {
  tokenHash: string;
  officerId: string;
  createdAt: number;
  expiresAt: number;
}

export interface CounterDutyTable {
  counterId: string;
  officerId: string;
  since: number;
  /** Istirahat: since when, and why; null while numbers are called. */
  pausedAt: number | null;
  pauseReason: string | null;
}

/** What a counter called today, for the order of its next calls; a row of an earlier day counts as none. */
export interface CounterTallyTable {
  counterId: string;
  day: string;
  called: number;
  /** `Streaks` as JSON. */
  streaks: string;
}

export interface DeviceTable {
  id: string;
  kind: 'kiosk' | 'tv';
  name: string;
  tokenHash: string;
  createdAt: number;
}

export interface PairingCodeTable {
  codeHash: string;
  kind: 'kiosk' | 'tv';
  expiresAt: number;
}

export interface ThrottleTable {
  key: string;
  tries: number;
  until: number;
}

/** One guest-book entry. A correction makes a new row, so that an earlier visit keeps what it was told. */
export interface VisitorTable {
  id: string;
  name: string;
  idType: string;
  /** AES-256-GCM, base64; null where no number was given. */
  idCipher: string | null;
  /** Keyed hash of type and number: how a returning visitor is found. */
  idHash: string | null;
  idMasked: string;
  /** E.164 or null. */
  phone: string | null;
  institution: string;
  role: string;
  regency: string;
  createdAt: number;
}

export interface TicketCounterTable {
  day: string;
  letter: string;
  last: number;
}

export interface VisitTable {
  id: string;
  /** `seq` of its newest event; an update names the one it read, so two writers can never both win. */
  seq: number;
  day: string;
  letter: string;
  number: number;
  ticket: string;
  code: string;
  idempotencyKey: string;
  deviceId: string;
  visitorId: string;
  serviceId: string;
  topicId: string | null;
  state: VisitState;
  stage: Stage;
  rank: number;
  priority: VulnerableGroup | null;
  language: 'id' | 'en';
  purpose: string;
  onBehalfName: string | null;
  onBehalfDocument: 'power-of-attorney' | 'assignment-letter' | null;
  letterNumber: string | null;
  letterDate: string | null;
  posId: string;
  posVersion: number;
  registeredAt: number;
  queuedAt: number;
  counterId: string | null;
  officerId: string | null;
  routedCounterId: string | null;
  routedOfficerId: string | null;
  calls: number;
  lastCalledAt: number | null;
  /** Where it was called last, also after it left that counter. */
  lastCalledAtCounterId: string | null;
  outcome: Outcome | null;
  verification: 'verified' | 'corrected' | 'rejected' | null;
  reason: string | null;
  question: string | null;
  summary: string | null;
  surveyUntil: number | null;
  endedAt: number | null;
  /** Where it goes on when it is taken up again. */
  resumesAs: WorkState | null;
  /** Which of its services is served: 1 for the first. */
  round: number;
  /** Services still to come on this number: JSON of `{ serviceId, topicId }`. */
  moreServices: string;
  /** Reported back after being passed over: called again once that counter called so many numbers today. */
  returnCounterId: string | null;
  returnAfterCall: number | null;
  returnSince: number | null;
  skippedAt: number | null;
  skippedBy: string | null;
  /** The appointment it was checked in with. */
  appointmentId: string | null;
  /** Its moment, ms. */
  appointmentAt: number | null;
  /** The unguessable part of its ticket's address; null for visits of before there was one. */
  followToken: string | null;
}

/** A service finished while others of the same number were still to come. */
export interface ServedServiceTable {
  visitId: string;
  round: number;
  serviceId: string;
  topicId: string | null;
  officerId: string;
  question: string | null;
  summary: string;
  outcome: Outcome;
  finishedAt: number;
}

export interface StepRunTable {
  visitId: string;
  /** The visit's service this step was run for; 1 for the first. */
  round: number;
  no: number;
  waitingSince: number;
  startedAt: number | null;
  amberAt: number | null;
  dueAt: number | null;
  finishedAt: number | null;
  /** Put aside since then (ditahan, dialihkan): it does not run and nobody need own it. */
  pausedAt: number | null;
  /** How long it was put aside before, ms. */
  pausedMs: number;
  officerId: string | null;
  result: string | null;
}

export interface DeviationTable {
  id: string;
  visitId: string;
  round: number;
  stepNo: number;
  kind: 'time' | 'inputs' | 'output';
  explanation: string;
  /** An officer's id, or `visitor` where the step was the visitor's own. */
  responsible: string;
  createdAt: number;
}

/** Added to a deviation, which itself never changes (H-08). */
export interface DeviationRemarkTable {
  id: string;
  deviationId: string;
  kind: 'explanation' | 'review';
  text: string;
  officerId: string;
  createdAt: number;
}

/** Pengalihan of a visit to another officer (H-07, Peringatan 1). Never changed. */
export interface DeputationTable {
  id: string;
  visitId: string;
  fromOfficerId: string;
  toOfficerId: string;
  basis: 'letter' | 'oral';
  letterNumber: string | null;
  orderedBy: string;
  reason: string;
  createdBy: string;
  createdAt: number;
}

/** One level of supervision told of one step (C-09): raised once, seen, answered. */
export interface EscalationTable {
  id: string;
  visitId: string;
  round: number;
  stepNo: number;
  kind: 'overdue' | 'long-wait';
  /** 1 coordinator, 2 Kasubbag Umum, 3 Kepala. */
  level: number;
  day: string;
  raisedAt: number;
  seenAt: number | null;
  seenBy: string | null;
  answeredAt: number | null;
  answeredBy: string | null;
  answer: string | null;
}

export interface NoteTable {
  id: string;
  visitId: string;
  officerId: string;
  text: string;
  createdAt: number;
}

/** Janji temu: from a visit that was rescheduled (H-05), or booked at the desk. */
export interface AppointmentTable {
  id: string;
  code: string;
  day: string;
  time: string;
  /** The same moment in ms. */
  at: number;
  serviceId: string;
  topicId: string | null;
  /** The officer it was made with, where it matters. */
  officerId: string | null;
  visitorId: string;
  reason: string;
  fromVisitId: string | null;
  createdBy: string;
  createdAt: number;
  arrivedVisitId: string | null;
  arrivedAt: number | null;
  missedAt: number | null;
  cancelledAt: number | null;
}

export interface SurveyTable {
  visitId: string;
  rating: number;
  /** JSON of answers by element code, or null where only the rating was given. */
  answers: string | null;
  sex: string | null;
  age: number | null;
  education: string | null;
  occupation: string | null;
  comment: string;
  day: string;
  createdAt: number;
}

export type PrintJobState = 'queued' | 'printing' | 'printed' | 'failed';

export interface PrintJobTable {
  id: string;
  visitId: string | null;
  ticket: string;
  kind: 'ticket' | 'reprint';
  slip: string;
  state: PrintJobState;
  attempts: number;
  uncertain: Bit;
  error: string | null;
  createdAt: number;
  nextTryAt: number;
  endedAt: number | null;
}

export interface StaffCallTable {
  id: string;
  deviceId: string;
  screen: string;
  createdAt: number;
  answeredAt: number | null;
  answeredBy: string | null;
}

/** Append-only: who, when, what. Triggers refuse any change; no personal data in `data`. */
export interface EventTable {
  seq: Generated<number>;
  at: number;
  type: string;
  visitId: string | null;
  /** `visitor` acts from the page of their own ticket; its id is the visit's. */
  actorKind: 'device' | 'officer' | 'system' | 'visitor';
  actorId: string;
  data: string;
}

export interface Tables {
  setting: SettingTable;
  service: ServiceTable;
  counter: CounterTable;
  holiday: HolidayTable;
  posVersion: PosVersionTable;
  officer: OfficerTable;
  session: SessionTable;
  counterDuty: CounterDutyTable;
  device: DeviceTable;
  pairingCode: PairingCodeTable;
  throttle: ThrottleTable;
  visitor: VisitorTable;
  ticketCounter: TicketCounterTable;
  visit: VisitTable;
  stepRun: StepRunTable;
  deviation: DeviationTable;
  note: NoteTable;
  appointment: AppointmentTable;
  servedService: ServedServiceTable;
  deviationRemark: DeviationRemarkTable;
  deputation: DeputationTable;
  escalation: EscalationTable;
  counterTally: CounterTallyTable;
  survey: SurveyTable;
  printJob: PrintJobTable;
  staffCall: StaffCallTable;
  event: EventTable;
}

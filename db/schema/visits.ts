/** Visits: who came, with which number, through which steps, and what they said of it. */
import type { VulnerableGroup } from '../../shared/domain/calling.ts';
import type { Outcome, Stage, VisitState, WorkState } from '../../shared/domain/visit.ts';

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
  /** Processing is restricted at the person's wish: found and listed in the privacy section alone. */
  restrictedAt: number | null;
  /** Consent to be contacted was withdrawn: the phone is shown to nobody. */
  contactWithheldAt: number | null;
  /** The entry this one corrects. */
  correctsId: string | null;
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

export interface SurveyTable {
  visitId: string;
  rating: number;
  /** JSON of answers by element code, or null where only the rating was given. */
  answers: string | null;
  /** The version of the survey it was answered under; null where only the rating was given. */
  skmVersion: string | null;
  sex: string | null;
  age: number | null;
  education: string | null;
  occupation: string | null;
  comment: string;
  day: string;
  createdAt: number;
}

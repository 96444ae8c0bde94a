/** Requests that outlive the visit, with their types, dates, steps and dispositions. */
import type { ComplaintChannel } from '../../shared/domain/complaints/codes.ts';
import type { DispositionNature } from '../../shared/domain/requests/disposition.ts';
import type { FileKind } from '../../shared/domain/requests/file-kind.ts';
import type { LetterId, MessageId } from '../../shared/domain/requests/letters.ts';

/** A version of a type; never changed, as requests stay with the version they began under. */
export interface RequestTypeTable {
  id: string;
  version: number;
  /** `RequestType` as JSON. */
  data: string;
  /** When a planned version was withdrawn before its day; null where it was not. */
  withdrawnAt: number | null;
}

export interface RequestCounterTable {
  series: string;
  year: number;
  last: number;
}

export interface RequestTable {
  id: string;
  typeId: string;
  typeVersion: number;
  series: string;
  year: number;
  serial: number;
  /** `PPID-2026-0007`, given at receipt and never changed. */
  number: string;
  /** What its applicant follows it with. */
  code: string;
  idempotencyKey: string;
  serviceId: string;
  /** The visit it began in; null where it came by another channel. */
  visitId: string | null;
  channel: ComplaintChannel;
  language: 'id' | 'en';
  /** Office day; clocks count from it. */
  receivedOn: string;
  registeredAt: number;
  registeredBy: string;
  /** `Applicant` as JSON, sealed; null once it was erased. */
  applicantCipher: string | null;
  phoneHash: string | null;
  /** Keyed hash of the NIK, where the type asks for one. */
  idHash: string | null;
  /** The form's answers as JSON, sealed; null once they were erased. */
  answersCipher: string | null;
  /** The event it is for, where its type has one (C-01 e). */
  eventDay: string | null;
  /** Why it was accepted although it came too late (C-04); null where it did not. */
  lateOverride: string | null;
  state: string;
  /** The state it came from; null in the first. */
  before: string | null;
  assigneeId: string | null;
  /** Steps taken; a write names the count it read, so that two officers never take the same one. */
  steps: number;
  endedAt: number | null;
  erasedAt: number | null;
  /** The job that printed its slip first; null where none was printed. */
  slipJobId: string | null;
  /** When the office's pressing clock runs out, and which clock that is; null where none runs or its year is not decreed. */
  dueAt: number | null;
  dueClock: string | null;
  /** When time itself takes a step, and which; null where nothing lapses. */
  lapseAt: number | null;
  lapseStep: string | null;
  /** The highest level of supervision told of the pressing clock; 0 none. */
  escalated: number;
}

/** A level of supervision that was told of a clock that ran out (C-09); each once. */
export interface RequestEscalationTable {
  requestId: string;
  clock: string;
  /** 1 coordinator, 2 Kasubbag Umum, 3 Kepala. */
  level: number;
  raisedAt: number;
}

/** Who asked was put right: names of fields, never what they held. */
export interface RequestCorrectionTable {
  requestId: string;
  /** From 1 up. */
  no: number;
  at: number;
  correctedBy: string;
  /** `ApplicantField[]` as JSON. */
  fields: string;
  /** 1 where the person themselves asked for it (UU 27/2022). */
  subjectRequest: number;
}

export interface RequestMarkTable {
  requestId: string;
  /** From 1 up. */
  no: number;
  mark: string;
  at: number;
}

export interface RequestStepTable {
  requestId: string;
  no: number;
  step: string;
  /** The state afterwards. */
  state: string;
  actorId: string;
  at: number;
  /** What the step asked for, sealed; null where it asked nothing, and once erased. */
  answersCipher: string | null;
}

export interface DispositionTable {
  requestId: string;
  no: number;
  fromId: string;
  toId: string;
  instructionCipher: string | null;
  limitDay: string | null;
  nature: DispositionNature;
  at: number;
}

/** A document of the checklist that an officer saw. */
export interface RequestSeenTable {
  requestId: string;
  documentId: string;
  seenBy: string;
  seenAt: number;
}

/** A document that was uploaded; its content lies sealed in `<data>/documents`. */
export interface RequestFileTable {
  id: string;
  requestId: string;
  /** The entry of the checklist it stands for; null where for none. */
  documentId: string | null;
  /** As it was called, sealed, since names say who somebody is; null once erased. */
  nameCipher: string | null;
  kind: FileKind;
  /** Bytes. */
  size: number;
  /** Keyed hash of its content, which the file is named after; null once it was removed or erased. */
  file: string | null;
  addedBy: string;
  addedAt: number;
  removedBy: string | null;
  removedAt: number | null;
  erasedAt: number | null;
}

/** What may be lent (P-01). */
export interface FacilityTable {
  id: string;
  position: number;
  /** `Facility` as JSON. */
  data: string;
}

/** When a facility is taken: by a request, or closed by the office. */
export interface FacilityBookingTable {
  id: string;
  facilityId: string;
  /** Null where the office closed it. */
  requestId: string | null;
  kind: 'agreed' | 'asked' | 'closed';
  from: number;
  to: number;
  /** Why it is closed; null of a loan. */
  reason: string | null;
  /** It does not take place any more. */
  releasedAt: number | null;
}

/** Numbers of letters, by type and year. */
export interface RequestLetterCounterTable {
  series: string;
  year: number;
  last: number;
}

export interface RequestLetterTable {
  id: string;
  requestId: string;
  /** The step it was made by; 0: the registration. */
  stepNo: number;
  letter: LetterId;
  series: string;
  year: number;
  serial: number;
  number: string;
  /** Office day. */
  day: string;
  at: number;
  /** `LetterContent` as JSON, sealed: as it was written; null once erased. */
  contentCipher: string | null;
}

/** A person sent it (P-03); what it said is not kept. */
export interface RequestMessageTable {
  id: string;
  requestId: string;
  /** The step that offered it. */
  stepNo: number;
  message: MessageId;
  sentBy: string;
  sentAt: number;
}

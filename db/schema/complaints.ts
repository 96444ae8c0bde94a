/** Complaints and suggestions, and what was done with each. */
import type {
  ComplaintChannel,
  ComplaintKind,
  ComplaintType,
  ToldWay,
} from '../../shared/domain/complaints/codes.ts';
import type { ComplaintState } from '../../shared/domain/complaints/complaint.ts';

export interface ComplaintCounterTable {
  kind: ComplaintKind;
  year: number;
  last: number;
}

export interface ComplaintTable {
  id: string;
  kind: ComplaintKind;
  year: number;
  serial: number;
  /** `ADU-2026-0007`, given at receipt and never changed. */
  number: string;
  /** What its complainant follows it with at the kiosk. */
  code: string;
  idempotencyKey: string;
  channel: ComplaintChannel;
  /** Null for a suggestion. */
  type: ComplaintType | null;
  language: 'id' | 'en';
  /** Office day; the clock counts from it. */
  receivedOn: string;
  registeredAt: number;
  /** Kiosk or officer. */
  registeredBy: string;
  state: ComplaintState;
  /** What was said, sealed; null once it was erased. */
  textCipher: string | null;
  anonymous: 0 | 1;
  /** `ComplainantIdentity` as JSON, sealed; null where anonymous or erased. */
  identityCipher: string | null;
  /** Keyed hash of the phone, so that a data subject is found. */
  phoneHash: string | null;
  /** The officer it is about: never told of it, never its handler (Z-08). */
  concernsOfficerId: string | null;
  handlerId: string | null;
  /** Tracking number on another system (SP4N-LAPOR!); nothing of it is copied. */
  externalId: string | null;
  contactedAt: number | null;
  answeredAt: number | null;
  answerCipher: string | null;
  toldAt: number | null;
  toldWay: ToldWay | null;
  toldBy: string | null;
  /** What the complainant was told, sealed. */
  toldCipher: string | null;
  /** When its clock stopped: told, or taken back. */
  stoppedAt: number | null;
  /** The due time it was judged by, kept when its clock stopped; until then the calendar of today says it. */
  dueAt: number | null;
  endedAt: number | null;
  /** Identity and texts were erased: the time to keep them was over, or its complainant asked for it. */
  erasedAt: number | null;
  /** The first slip that was made of its receipt; null where none was. */
  receiptJobId: string | null;
}

export const COMPLAINT_ENTRY_KINDS = [
  'received',
  'assigned',
  'released',
  'concerns',
  'reference',
  'contacted',
  'note',
  'answered',
  'not-continued',
  'told',
  'closed',
  'withdrawn',
  'identity-seen',
  'escalated',
  'erased',
] as const;
export type ComplaintEntryKind = (typeof COMPLAINT_ENTRY_KINDS)[number];

/** One thing done with a complaint; `detail` holds codes and officers' ids, never anything of the complainant. */
export interface ComplaintEntryTable {
  complaintId: string;
  /** From 1 up. */
  no: number;
  at: number;
  kind: ComplaintEntryKind;
  actorId: string;
  detail: string;
  textCipher: string | null;
}

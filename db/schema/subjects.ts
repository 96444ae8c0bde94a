/** Requests of data subjects (UU 27/2022), and what was done about each. */
import type { ComplaintChannel, ToldWay } from '../../shared/domain/complaints/codes.ts';
import type {
  IdentityProof,
  RefusalGround,
  RequestAct,
  RequestKind,
  RequestState,
} from '../../shared/domain/privacy/subject-request.ts';

export interface SubjectRequestCounterTable {
  year: number;
  last: number;
}

export interface SubjectRequestTable {
  id: string;
  year: number;
  serial: number;
  /** `PSD-2026-0007`, given at receipt and never changed. */
  number: string;
  idempotencyKey: string;
  kind: RequestKind;
  channel: ComplaintChannel;
  /** The kind of ID that was seen; never a number or copy of it. */
  proof: IdentityProof;
  receivedAt: number;
  /** 3 x 24 hours after it was received. */
  dueAt: number;
  registeredAt: number;
  registeredBy: string;
  state: RequestState;
  /** `Requester` as JSON, sealed; null once it was erased. */
  requesterCipher: string | null;
  /** Keyed hash of the phone, so that the request is found with the person's other data. */
  phoneHash: string | null;
  /** One guest-book entry of the person it is about; let go of with the erasure. */
  visitorId: string | null;
  /** A complaint of theirs, where they are in no guest book. */
  complaintId: string | null;
  /** A request (permohonan) of theirs, where they are in no guest book. */
  applicantOf: string | null;
  decidedAt: number | null;
  decidedBy: string | null;
  /** Why it was refused. */
  ground: RefusalGround | null;
  /** In the officer's words, sealed. */
  reasonCipher: string | null;
  toldAt: number | null;
  toldWay: ToldWay | null;
  toldBy: string | null;
  erasedAt: number | null;
}

/** One thing done about a request; `detail` holds counts and codes, never anything of the person. */
export interface SubjectRequestEntryTable {
  requestId: string;
  /** From 1 up. */
  no: number;
  at: number;
  act: RequestAct;
  officerId: string;
  detail: string;
}

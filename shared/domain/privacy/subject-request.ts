/**
 * A request of a data subject (permintaan subjek data, UU 27/2022): what may be asked for, how who asks is proven, what
 * the office may answer, and its clock. Withdrawal and restriction are carried out within 3 x 24 hours (domain 3.5); the
 * office holds itself to the same clock for every kind.
 */
import { numberOfYear } from '../numbering.ts';
import type { LocalText } from '../pos.ts';

export const REQUEST_KINDS = ['access', 'correct', 'copy', 'erase', 'withdraw', 'restrict'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const KIND_NAMES: Readonly<Record<RequestKind, LocalText>> = {
  access: { id: 'Akses data', en: 'Access to data' },
  correct: { id: 'Perbaikan data', en: 'Correction of data' },
  copy: { id: 'Salinan data', en: 'Copy of data' },
  erase: { id: 'Penghapusan data', en: 'Erasure of data' },
  withdraw: { id: 'Penarikan persetujuan', en: 'Withdrawal of consent' },
  restrict: { id: 'Pembatasan pemrosesan', en: 'Restriction of processing' },
};

/** What the officer saw; never a number of it, never a copy. */
export const IDENTITY_PROOFS = [
  'ktp',
  'sim',
  'passport',
  'kitas',
  'employee-card',
  'student-card',
  'proxy-letter',
  'other',
] as const;
export type IdentityProof = (typeof IDENTITY_PROOFS)[number];

export const PROOF_NAMES: Readonly<Record<IdentityProof, LocalText>> = {
  ktp: { id: 'KTP', en: 'Identity card (KTP)' },
  sim: { id: 'SIM', en: 'Driving licence (SIM)' },
  passport: { id: 'Paspor', en: 'Passport' },
  kitas: { id: 'KITAS', en: 'KITAS' },
  'employee-card': { id: 'Kartu pegawai', en: 'Employee card' },
  'student-card': { id: 'Kartu pelajar/mahasiswa', en: 'Student card' },
  'proxy-letter': {
    id: 'Surat kuasa dan identitas penerima kuasa',
    en: 'Power of attorney and the proxy’s ID',
  },
  other: { id: 'Identitas lain', en: 'Another ID' },
};

/** Why a request is refused. */
export const REFUSAL_GROUNDS = ['not-proven', 'kept-by-law', 'holds-nobody', 'taken-back'] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

export const GROUND_NAMES: Readonly<Record<RefusalGround, LocalText>> = {
  'not-proven': { id: 'Identitas pemohon tidak terbukti', en: 'Who asks was not proven' },
  'kept-by-law': {
    id: 'Catatan wajib disimpan selama masa simpannya',
    en: 'The office must keep the record for its retention',
  },
  'holds-nobody': {
    id: 'Hanya angka tanpa identitas yang tersimpan',
    en: 'Only figures are held, which identify nobody',
  },
  'taken-back': { id: 'Dicabut oleh pemohon', en: 'Taken back by who asked' },
};

export const REQUEST_STATES = ['open', 'done', 'refused'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** What was done with a request, in the order it was done. */
export const REQUEST_ACTS = [
  'received',
  'chosen',
  'nothing-held',
  'shown',
  'corrected',
  'exported',
  'erased',
  'withdrawn',
  'restricted',
  'lifted',
  'done',
  'refused',
  'told',
] as const;
export type RequestAct = (typeof REQUEST_ACTS)[number];

/** Without one of these a request of that kind was not carried out. */
const CARRIED_OUT_BY: Readonly<Record<RequestKind, RequestAct>> = {
  access: 'shown',
  correct: 'corrected',
  copy: 'exported',
  erase: 'erased',
  withdraw: 'withdrawn',
  restrict: 'restricted',
};

/** Whether what was asked for was done, or nothing is held of whom it could be done to. */
export function isCarriedOut(kind: RequestKind, acts: readonly RequestAct[]): boolean {
  return acts.includes(CARRIED_OUT_BY[kind]) || acts.includes('nothing-held');
}

const HOUR_MS = 3_600_000;
/** 3 x 24 hours: elapsed ones, not working days. */
export const REQUEST_HOURS = 72;
/** From so many hours before on it is near. */
const NEAR_HOURS = 24;

export function requestDueAt(receivedAt: number): number {
  return receivedAt + REQUEST_HOURS * HOUR_MS;
}

export type RequestPace = 'running' | 'near' | 'late';

/** Of an open request; null once it was decided. */
export function requestPace(
  { state, dueAt }: { readonly state: RequestState; readonly dueAt: number },
  now: number,
): RequestPace | null {
  if (state !== 'open') return null;
  if (now > dueAt) return 'late';
  return now >= dueAt - NEAR_HOURS * HOUR_MS ? 'near' : 'running';
}

/** `PSD-2026-0007`. */
export function requestNumber(year: number, serial: number): string {
  return numberOfYear('PSD', year, serial);
}

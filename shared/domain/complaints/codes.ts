/** The code lists of complaints as data: channels of domain 5.4, types of 5.8 (BPMP Sumsel), ways to tell the result. */
import type { LocalText } from '../pos.ts';

/** A complaint has a clock and an answer; a suggestion (saran, masukan) is read and kept. */
export const COMPLAINT_KINDS = ['complaint', 'suggestion'] as const;
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];

/** Kanal, numbered as in domain 5.4. */
export const COMPLAINT_CHANNELS = [
  'in-person',
  'letter',
  'phone',
  'message',
  'email',
  'web',
  'social-media',
  'sp4n-lapor',
  'suggestion-box',
] as const;
export type ComplaintChannel = (typeof COMPLAINT_CHANNELS)[number];

export const CHANNEL_NAMES: Readonly<Record<ComplaintChannel, LocalText>> = {
  'in-person': { id: 'Tatap muka', en: 'In person' },
  letter: { id: 'Surat', en: 'Letter' },
  phone: { id: 'Telepon', en: 'Telephone' },
  message: { id: 'SMS/WhatsApp', en: 'SMS/WhatsApp' },
  email: { id: 'Surel', en: 'E-mail' },
  web: { id: 'Laman/formulir daring', en: 'Website/online form' },
  'social-media': { id: 'Media sosial', en: 'Social media' },
  'sp4n-lapor': { id: 'SP4N-LAPOR!', en: 'SP4N-LAPOR!' },
  'suggestion-box': { id: 'Kotak saran', en: 'Suggestion box' },
};

export const COMPLAINT_TYPES = [
  'code-of-ethics',
  'abuse-of-authority',
  'corruption',
  'conflict-of-interest',
  'procedure',
  'other',
] as const;
export type ComplaintType = (typeof COMPLAINT_TYPES)[number];

export const TYPE_NAMES: Readonly<Record<ComplaintType, LocalText>> = {
  'code-of-ethics': { id: 'Pelanggaran kode etik', en: 'Breach of the code of ethics' },
  'abuse-of-authority': { id: 'Penyalahgunaan wewenang', en: 'Abuse of authority' },
  corruption: { id: 'Korupsi/gratifikasi', en: 'Corruption/gratuities' },
  'conflict-of-interest': { id: 'Benturan kepentingan', en: 'Conflict of interest' },
  procedure: { id: 'Ketidaksesuaian prosedur', en: 'Procedure not followed' },
  other: { id: 'Lainnya', en: 'Something else' },
};

/**
 * How a complainant is reached (C-08: the result is told). `code`: nobody to reach, so that it is shown at the kiosk to
 * who types the code of the complaint.
 */
export const TOLD_WAYS = [
  'in-person',
  'letter',
  'phone',
  'message',
  'email',
  'social-media',
  'sp4n-lapor',
  'code',
] as const;
export type ToldWay = (typeof TOLD_WAYS)[number];

export const TOLD_WAY_NAMES: Readonly<Record<ToldWay, LocalText>> = {
  'in-person': CHANNEL_NAMES['in-person'],
  letter: CHANNEL_NAMES.letter,
  phone: CHANNEL_NAMES.phone,
  message: CHANNEL_NAMES.message,
  email: CHANNEL_NAMES.email,
  'social-media': CHANNEL_NAMES['social-media'],
  'sp4n-lapor': CHANNEL_NAMES['sp4n-lapor'],
  code: { id: 'Kode pengaduan di kiosk', en: 'Complaint code at the kiosk' },
};

/** Roles a complaint may be given to. */
export const COMPLAINT_HANDLERS = [
  'front-office',
  'back-office',
  'coordinator',
  'person-in-charge',
  'subdivision-head',
] as const;

/** Working days of SP4N-LAPOR!, shown beside the office's own as a benchmark and never enforced (domain 5.8). */
export const SP4N_BENCHMARK = { firstResponse: 3, information: 5, other: 14, supervisory: 60 } as const;

/** Where a report on SP4N-LAPOR! is followed; the tracking number stays theirs. */
export const SP4N_ADDRESS = 'https://www.lapor.go.id';

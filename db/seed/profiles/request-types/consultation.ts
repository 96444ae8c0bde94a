import type { RequestType } from '../../../../shared/domain/requests/request-type.ts';
import { dispose, exemptionDecree, externalReference, reason, withdraw, WITHDRAWN } from './parts.ts';

/**
 * Konsultasi (S0, K-01 to K-06). The desk says what seems to be exempt and passes it on; whether it is exempt the PPID decides
 * (K-03, domain 3.6).
 */
export const consultation: RequestType = {
  id: 'consultation',
  version: 1,
  serviceId: 'consultation',
  applicant: { phone: 'optional', address: 'none', idNumber: 'none' },
  series: 'KON',
  name: { id: 'Konsultasi', en: 'Consultation' },
  source: 'S0, K-01 to K-06',
  form: [
    {
      id: 'subject',
      label: { id: 'Topik konsultasi', en: 'Topic of the consultation' },
      kind: 'text',
      required: true,
      kiosk: true,
    },
    {
      id: 'question',
      label: { id: 'Uraian pertanyaan', en: 'Your question' },
      kind: 'long-text',
      required: true,
      kiosk: true,
    },
    externalReference('Dangsanak'),
  ],
  documents: [
    { id: 'identity', name: { id: 'Identitas pengguna layanan', en: 'Identification' }, required: true },
    {
      id: 'form',
      name: { id: 'Formulir permintaan data dan informasi', en: 'Form for data and information' },
      required: true,
    },
  ],
  states: [
    {
      id: 'submitted',
      name: { id: 'Diajukan', en: 'Submitted' },
      told: { id: 'Permohonan diterima', en: 'The request was received' },
      waitsFor: 'office',
    },
    {
      id: 'assigned',
      name: { id: 'Didisposisikan', en: 'Assigned' },
      told: { id: 'Permohonan sedang dipelajari', en: 'The request is being examined' },
      waitsFor: 'office',
    },
    {
      id: 'consulting',
      name: { id: 'Tidak dikecualikan, dikonsultasikan', en: 'Not exempt, in consultation' },
      told: { id: 'Konsultasi sedang berlangsung', en: 'The consultation is under way' },
      waitsFor: 'office',
    },
    {
      id: 'referred',
      name: { id: 'Terindikasi dikecualikan, diteruskan ke PPID', en: 'Seems exempt, passed on to the PPID' },
      told: { id: 'Permohonan diteruskan ke PPID', en: 'The request was passed on to the PPID' },
      waitsFor: 'information-officer',
    },
    {
      id: 'answered',
      name: { id: 'Selesai', en: 'Done' },
      told: { id: 'Konsultasi selesai diberikan', en: 'The consultation was given' },
      waitsFor: 'nobody',
    },
    {
      id: 'refused',
      name: { id: 'Ditolak', en: 'Refused' },
      told: { id: 'Permohonan ditolak; alasannya ada pada surat', en: 'Refused; the letter says why' },
      waitsFor: 'nobody',
    },
    WITHDRAWN,
  ],
  steps: [
    dispose(['submitted', 'assigned'], 'assigned'),
    {
      id: 'classify-open',
      name: { id: 'Nyatakan Terbuka', en: 'Declare Open' },
      from: ['assigned'],
      to: 'consulting',
      by: ['assignee'],
      asks: [],
      marks: ['classified'],
    },
    {
      id: 'refer',
      name: { id: 'Teruskan ke PPID', en: 'Pass to PPID' },
      from: ['assigned', 'consulting'],
      to: 'referred',
      by: ['assignee'],
      asks: [reason('Mengapa terindikasi dikecualikan', 'Why it seems to be exempt')],
      marks: ['referred'],
      letter: 'referral',
    },
    {
      id: 'release',
      name: { id: 'Nyatakan Terbuka', en: 'Declare Open' },
      from: ['referred'],
      to: 'consulting',
      by: ['information-officer'],
      asks: [reason('Pertimbangan PPID', 'The reasoning of the PPID')],
      marks: ['classified'],
    },
    {
      id: 'refuse',
      name: { id: 'Tolak Permohonan', en: 'Refuse Request' },
      from: ['referred'],
      to: 'refused',
      by: ['information-officer'],
      asks: [
        {
          id: 'grounds',
          label: { id: 'Dasar penolakan', en: 'Ground of the refusal' },
          kind: 'grounds',
          required: true,
        },
        exemptionDecree,
        reason('Alasan penolakan', 'Why it is refused'),
      ],
      marks: ['refused'],
      letter: 'refusal',
      message: 'refused',
    },
    {
      id: 'answer',
      name: { id: 'Catat Jawaban', en: 'Record Answer' },
      from: ['consulting'],
      to: 'answered',
      by: ['assignee'],
      asks: [
        {
          id: 'summary',
          label: { id: 'Hasil konsultasi', en: 'What was advised' },
          kind: 'long-text',
          required: true,
        },
      ],
      marks: ['answered'],
    },
    withdraw(['submitted', 'assigned', 'consulting', 'referred']),
  ],
  clocks: [
    {
      id: 'answer',
      name: { id: 'Konsultasi 1 hari kerja', en: 'Consultation in 1 working day' },
      source: 'K-05',
      of: 'office',
      starts: 'received',
      counts: 'pos',
      workingDays: 1,
      stops: ['answered', 'referred', 'refused', 'withdrawn'],
    },
    {
      id: 'ppid',
      name: { id: 'Pemberitahuan PPID 10 hari kerja', en: 'Notice of the PPID in 10 working days' },
      source: 'UU 14/2008 Ps 22, Perki 1/2021 Ps 34',
      of: 'office',
      starts: 'received',
      once: 'referred',
      counts: 'receipt',
      workingDays: 10,
      stops: ['classified', 'answered', 'refused', 'withdrawn'],
    },
  ],
};

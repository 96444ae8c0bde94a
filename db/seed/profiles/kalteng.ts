import { catalogue } from './catalogue.ts';
import { FORMER_DOMAIN, letterTo, NATIONAL_CONTACTS, website } from './contacts.ts';
import { DEFAULT_COUNTERS } from './counters.ts';
import { REQUESTS_FREE } from './fees.ts';
import { HELPDESK_STEPS } from './helpdesk-pos.ts';
import { NATIONAL_CALENDAR } from './holidays.ts';
import { DEFAULT_HOURS } from './hours.ts';
import { privacyNotice } from './privacy.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { defaultStandards } from './standards.ts';
import { CHARTER, runningText } from './texts.ts';
import type { Contact, OfficeProfile } from './types.ts';

const NAME = 'Balai Penjaminan Mutu Pendidikan Provinsi Kalimantan Tengah';
const SHORT_NAME = 'BPMP Provinsi Kalimantan Tengah';
const ADDRESS = 'Jl. Tjilik Riwut Km 4,5 No. 74, Kota Palangka Raya';

/** The complaint channels of the service standard, C-07. */
const CHANNELS: readonly Contact[] = [
  letterTo(`Kepala ${SHORT_NAME}, ${ADDRESS}`),
  { kind: 'phone', label: { id: 'Telepon/SMS', en: 'Phone/SMS' }, value: '08115234400', verified: true },
  { kind: 'whatsapp', label: { id: 'WhatsApp', en: 'WhatsApp' }, value: '08115234400', verified: true },
  {
    kind: 'facebook',
    label: { id: 'Facebook', en: 'Facebook' },
    value: 'https://www.facebook.com/bpmp.kalteng',
    verified: true,
  },
  {
    kind: 'instagram',
    label: { id: 'Instagram', en: 'Instagram' },
    value: 'https://www.instagram.com/bpmp_kalteng',
    verified: true,
  },
  {
    kind: 'email',
    label: { id: 'Surel', en: 'E-mail' },
    value: 'ult.bpmpkalteng@kemendikdasmen.go.id',
    verified: false,
    note: FORMER_DOMAIN,
  },
  {
    kind: 'complaint-form',
    label: { id: 'Formulir pengaduan', en: 'Complaint form' },
    value: 'https://bpmpkalteng.kemendikdasmen.go.id/ult/index.php?page=pengaduan',
    verified: false,
    note: FORMER_DOMAIN,
  },
  website('https://bpmpkalteng.kemendikdasmen.go.id/ult'),
];

export const KALTENG: OfficeProfile = {
  id: 'kalteng',
  ministry: 'Kementerian Pendidikan Dasar dan Menengah',
  name: NAME,
  shortName: SHORT_NAME,
  provinceCode: '62',
  regencyCode: '6271',
  zone: 'Asia/Pontianak',
  address: { text: ADDRESS, verified: true },
  contacts: [...CHANNELS, ...NATIONAL_CONTACTS],
  theme: { accent: '#7b1e2b', accentInk: '#ffffff' },
  hours: DEFAULT_HOURS,
  calendar: NATIONAL_CALENDAR,
  services: catalogue(SHORT_NAME, {
    cooperation: {
      standardText: {
        id: 'Persetujuan/penolakan 3 hari kerja setelah surat diterima; dokumen 5 hari kerja setelah berkas lengkap diterima',
        en: 'Approval or refusal 3 working days after the letter, documents 5 working days after complete papers',
      },
      product: {
        id: 'SK Kepala BPMP, perjanjian kerja sama/MoU, sertifikat peserta, dan laporan hasil kegiatan',
        en: 'Decree of the head of office, agreement or MoU, certificates and activity report',
      },
    },
  }),
  counters: DEFAULT_COUNTERS,
  runningText: runningText(REQUESTS_FREE),
  charter: CHARTER,
  standards: {
    ...defaultStandards(SHORT_NAME),
    decree:
      'Keputusan Kepala BPMP Provinsi Kalimantan Tengah Nomor 0274/C7.22/OT.02.02/2025 tanggal 6 Maret 2025',
  },
  privacy: privacyNotice(SHORT_NAME, DEFAULT_SETTINGS.retentionDays),
  feeNote: REQUESTS_FREE,
  stages: 'two',
  settings: DEFAULT_SETTINGS,
  // The office publishes service standards, not a helpdesk POS of its own; these are the decrees it works under.
  pos: {
    id: 'kalteng-ult',
    number: '0274/C7.22/OT.02.02/2025',
    name: 'Layanan ULT (Standar Pelayanan Publik)',
    version: 1,
    createdOn: '2025-03-06',
    effectiveFrom: '2025-03-06',
    approvedBy: 'Kepala BPMP Provinsi Kalimantan Tengah',
    relatedDocuments: [
      'Keputusan Kepala 0179/C7.22/OT.02.02/2023 tentang standar pelayanan sanksi dan kompensasi',
    ],
    steps: HELPDESK_STEPS,
  },
};

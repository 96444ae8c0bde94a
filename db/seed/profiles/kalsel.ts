import { catalogue } from './catalogue.ts';
import { letterTo, NATIONAL_CONTACTS, website } from './contacts.ts';
import { DEFAULT_COUNTERS } from './counters.ts';
import { REQUESTS_FREE } from './fees.ts';
import { HELPDESK_STEPS } from './helpdesk-pos.ts';
import { NATIONAL_CALENDAR } from './holidays.ts';
import { DEFAULT_HOURS } from './hours.ts';
import { privacyNotice } from './privacy.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { CHARTER, runningText } from './texts.ts';
import type { Contact, OfficeProfile, OnlineWay } from './types.ts';

const NAME = 'Balai Penjaminan Mutu Pendidikan Provinsi Kalimantan Selatan';
const SHORT_NAME = 'BPMP Provinsi Kalimantan Selatan';
const ADDRESS =
  'Jl. Gotong Royong No. 85, Loktabat Utara, Kec. Banjarbaru Utara, Kota Banjarbaru, Kalimantan Selatan 70714';

/** Online consultation and information requests, K-04. */
const DANGSANAK: OnlineWay = {
  name: 'Dangsanak',
  url: 'https://dangsanak.lmpmkalsel.com',
  verified: false,
  note: 'Alamat pada dokumen sumber memuat nama lama kantor; pastikan masih berlaku.',
};

/** Reservation of facilities, P-03. The documents give no address. */
const SILANDAP: OnlineWay = {
  name: 'SILANDAP',
  url: null,
  verified: false,
  note: 'Alamat aplikasi tidak tercantum pada dokumen sumber.',
};

/** The four complaint channels, K-06. */
const CHANNELS: readonly Contact[] = [
  letterTo(`Unit Layanan Terpadu ${SHORT_NAME}, Jl. Gotong Royong No. 85, Banjarbaru`),
  { kind: 'phone', label: { id: 'Telepon', en: 'Phone' }, value: '05114772384', verified: true },
  {
    kind: 'app',
    label: { id: 'Aplikasi Dangsanak', en: 'Dangsanak application' },
    value: 'https://dangsanak.lmpmkalsel.com',
    verified: false,
    note: 'Alamat pada dokumen sumber memuat nama lama kantor; pastikan masih berlaku.',
  },
  website('https://bpmpkalsel.kemendikdasmen.go.id'),
];

export const KALSEL: OfficeProfile = {
  id: 'kalsel',
  ministry: 'Kementerian Pendidikan Dasar dan Menengah',
  name: NAME,
  shortName: SHORT_NAME,
  provinceCode: '63',
  regencyCode: '6372',
  zone: 'Asia/Makassar',
  address: { text: ADDRESS, verified: true },
  contacts: [...CHANNELS, ...NATIONAL_CONTACTS],
  theme: { accent: '#0b4474', accentInk: '#ffffff' },
  hours: DEFAULT_HOURS,
  calendar: NATIONAL_CALENDAR,
  services: catalogue(SHORT_NAME, {
    consultation: {
      description: {
        id: 'Konsultasi langsung di ruang ULT bersama petugas pelaksana sesuai topik.',
        en: 'A conversation in the service room with an officer who knows your topic.',
      },
      online: [DANGSANAK],
    },
    information: { online: [DANGSANAK] },
    facilities: { online: [SILANDAP] },
    complaints: { online: [DANGSANAK] },
  }),
  counters: DEFAULT_COUNTERS,
  runningText: runningText(REQUESTS_FREE),
  charter: CHARTER,
  privacy: privacyNotice(SHORT_NAME, DEFAULT_SETTINGS.retentionDays),
  feeNote: REQUESTS_FREE,
  stages: 'two',
  settings: DEFAULT_SETTINGS,
  // The decree's number is overprinted in the published document, its date missing: the office fills them in.
  pos: {
    id: 'kalsel-ult',
    number: 'SK 0028/C7 (dilengkapi kantor)',
    name: 'Layanan ULT (Standar Pelayanan)',
    version: 1,
    createdOn: '2026-01-01',
    effectiveFrom: '2026-01-01',
    relatedDocuments: ['Standar pelayanan konsultasi', 'Standar pelayanan peminjaman sarana dan prasarana'],
    steps: HELPDESK_STEPS,
  },
};

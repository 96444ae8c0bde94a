import { catalogue } from './catalogue.ts';
import { NATIONAL_CONTACTS, website } from './contacts.ts';
import { DEFAULT_COUNTERS } from './counters.ts';
import { REQUESTS_FREE } from './fees.ts';
import { HELPDESK_STEPS } from './helpdesk-pos.ts';
import { NATIONAL_CALENDAR } from './holidays.ts';
import { DEFAULT_HOURS } from './hours.ts';
import { privacyNotice } from './privacy.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { CHARTER, runningText } from './texts.ts';
import type { OfficeProfile } from './types.ts';

const NAME = 'Balai Penjaminan Mutu Pendidikan Provinsi Kalimantan Utara';
const SHORT_NAME = 'BPMP Provinsi Kalimantan Utara';

/** The office whose helpdesk POS the six steps come from. Its documents give no address and no hours. */
export const KALTARA: OfficeProfile = {
  id: 'kaltara',
  ministry: 'Kementerian Pendidikan Dasar dan Menengah',
  name: NAME,
  shortName: SHORT_NAME,
  provinceCode: '65',
  regencyCode: null,
  zone: 'Asia/Makassar',
  address: null,
  contacts: [website('https://bpmpkaltara.kemendikdasmen.go.id'), ...NATIONAL_CONTACTS],
  theme: { accent: '#0b5345', accentInk: '#ffffff' },
  hours: DEFAULT_HOURS,
  calendar: NATIONAL_CALENDAR,
  services: catalogue(SHORT_NAME),
  counters: DEFAULT_COUNTERS,
  runningText: runningText(REQUESTS_FREE),
  charter: CHARTER,
  privacy: privacyNotice(SHORT_NAME, DEFAULT_SETTINGS.retentionDays),
  feeNote: REQUESTS_FREE,
  stages: 'two',
  settings: DEFAULT_SETTINGS,
  pos: {
    id: 'kaltara-helpdesk',
    number: 'ULT.11/POS/C7.25/2025',
    name: 'Layanan Helpdesk',
    version: 2,
    createdOn: '2024-03-08',
    revisedOn: '2025-07-31',
    effectiveFrom: '2025-08-07',
    approvedBy: 'Kepala BPMP Provinsi Kalimantan Utara',
    relatedDocuments: [
      'PDK-08.01.CFM.01 Layanan Informasi, Perizinan, dan Pelayanan Publik',
      'PDM-07.01.CFM.01 Layanan Informasi dan Pelayanan Publik',
      'PMP-07.01.CFM.01 Layanan Informasi dan Pelayanan Publik',
    ],
    steps: HELPDESK_STEPS,
  },
};
